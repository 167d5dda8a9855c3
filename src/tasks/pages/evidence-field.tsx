import { uploadLimit } from '#src/platform/endpoint.ts'
import { FileField, type KeptFile } from '#src/ui/form/file-field.tsx'
import { sendFile } from '#src/ui/form/upload.ts'
import { useTaskWords } from './standing.tsx'

type Props = { value: readonly KeptFile[]; onChange: (files: readonly KeptFile[]) => void }
export const EvidenceField = (props: Props) => (
  <FileField
    label={useTaskWords().form.evidence}
    optional
    maxBytes={uploadLimit}
    send={(file, progress) => sendFile('/files', file, progress)}
    {...props}
  />
)
