import type { Slice } from '#src/platform/serve.ts'
import { openFile, uploadFile } from './contract.ts'
import { type FileGuards, openFileFor } from './opening.ts'
import { type Keep, takeFile } from './upload.ts'

/** Files in and out; the app passes the guards, since only it knows every slice whose records carry files. */
export const documentRoutes =
  (keep: Keep, guards: FileGuards): Slice =>
  ({ upload, download }) => {
    upload(uploadFile, (work, _, file) => takeFile(work, keep, file))
    download(openFile, (view, { params }) => openFileFor(view, keep.storage, guards, params.id))
  }
