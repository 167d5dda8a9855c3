import { uploadLimit } from '#src/platform/endpoint.ts'
import { FileField, type KeptFile } from './file-field.tsx'
import { sendFile } from './upload.ts'

type Props = { label: string; value: readonly KeptFile[]; onChange: (files: readonly KeptFile[]) => void }

/** Files that a record may have with it: kept by the server at once, named by the record when the form is sent. */
export const KeptFilesField = (props: Props) => (
  <FileField
    {...props}
    optional
    maxBytes={uploadLimit}
    send={(file, progress) => sendFile<KeptFile>('/files', file, progress)}
  />
)
