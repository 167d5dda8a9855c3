import { ActionIcon } from '@mantine/core'
import { uploadLimit } from '#src/platform/endpoint.ts'
import { IconPaperclip, IconX } from '../icons.ts'
import { useFormat } from '../language.tsx'
import { useUiWords } from '../own-words.ts'
import { FileField, type KeptFile } from './file-field.tsx'
import { sendFile } from './upload.ts'

type Props = {
  files: readonly KeptFile[]
  /** Where a file is opened. */
  hrefOf: (id: string) => string
  /** Where it is looked at without saving it; asked of PDFs and pictures alone. */
  viewOf?: (id: string) => string
  /** Shows the text of a document that a browser does not show. */
  onRead?: (file: KeptFile) => void
  /** Without it nothing is attached or taken off. */
  change?: {
    attachLabel: string
    detachLabel: (name: string) => string
    onAttach: (fileIds: string[]) => void
    onDetach: (fileId: string) => void
  }
}

/** The files of a record, each to open; who may change them takes one off or attaches more. */
/** What a browser shows itself. */
const shows = /\.(pdf|png|jpe?g|gif|webp)$/i

const reads = /\.(docx|txt)$/i

export function FileList({ files, hrefOf, viewOf, onRead, change }: Props) {
  const format = useFormat()
  const words = useUiWords()
  return (
    <>
      <ul className="stack">
        {files.map((file) => (
          <li key={file.id} className="row">
            <IconPaperclip size={14} aria-hidden />
            <a className="grow" href={hrefOf(file.id)} download>
              {file.name} <span className="ink3">{format.size(file.bytes)}</span>
            </a>
            {viewOf && shows.test(file.name) && (
              <a href={viewOf(file.id)} target="_blank" rel="noreferrer" aria-label={words.viewFile(file.name)}>
                {words.view}
              </a>
            )}
            {onRead && reads.test(file.name) && (
              <button
                type="button"
                className="linklike"
                aria-label={words.readFile(file.name)}
                onClick={() => onRead(file)}
              >
                {words.view}
              </button>
            )}
            {change && (
              <ActionIcon size={24} aria-label={change.detachLabel(file.name)} onClick={() => change.onDetach(file.id)}>
                <IconX size={13} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {change && (
        <FileField
          label={change.attachLabel}
          maxBytes={uploadLimit}
          value={[]}
          onChange={(more) => change.onAttach(more.map((file) => file.id))}
          send={(file, progress) => sendFile<KeptFile>('/files', file, progress)}
        />
      )}
    </>
  )
}
