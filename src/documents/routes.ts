import type { Slice } from '#src/platform/serve.ts'
import type { Storage } from '#src/platform/storage.ts'
import { openFile, showFile, uploadFile } from './contract.ts'
import { type FileGuards, openFileFor } from './opening.ts'
import { templateRoutes } from './templates/routes.ts'
import { takeFile } from './upload.ts'

/** Files in and out, and the files an office writes in; the app passes the guards, since only it knows every slice whose records carry files. */
export const documentRoutes =
  (storage: Storage, guards: FileGuards): Slice =>
  (serve) => {
    const { upload, download } = serve
    upload(uploadFile, (work, _, file) => takeFile(work, storage, file))
    download(openFile, (view, { params }) => openFileFor(view, storage, guards, params.id))
    download(showFile, (view, { params }) => openFileFor(view, storage, guards, params.id, true))
    templateRoutes(storage)(serve)
  }
