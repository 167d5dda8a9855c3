import { ActionIcon } from '@mantine/core'
import { useState } from 'react'
import { Problem } from '#src/platform/problem.ts'
import { IconPaperclip, IconX } from '../icons.ts'
import { useFormat } from '../language.tsx'
import { useUiWords } from '../own-words.ts'
import { useProblemText } from '../problem.tsx'
import { useWatchedUploads } from './after-uploads.ts'
import { DropZone } from './drop-zone.tsx'
import { Field, type FieldProps } from './field.tsx'

/**
 * Files dropped or chosen, sent one by one with their progress:
 * `<FileField label="Minh chứng" value={files} onChange={setFiles} send={(file, progress) => sendFile('/files', file, progress)} />`.
 * `send` answers the kept file `{ id, name, bytes }`; see upload.ts.
 */
export type KeptFile = { id: string; name: string; bytes: number }
type Props = FieldProps & {
  value: readonly KeptFile[]
  onChange: (files: readonly KeptFile[]) => void
  send: (file: File, progress: (part: number) => void) => Promise<KeptFile>
  accept?: string
  maxBytes?: number
  single?: boolean
}

export function FileField({ value, onChange, send, accept, maxBytes = 20_000_000, single, error, ...field }: Props) {
  const { file: words } = useUiWords()
  const format = useFormat()
  const text = useProblemText()
  const [sending, setSending] = useState<{ name: string; part: number }>()
  const [fault, setFault] = useState<string>()
  const watch = useWatchedUploads()

  async function take(list: FileList | null) {
    let kept = single ? [] : value
    let arrived = true
    const ended = watch()
    setFault(undefined)
    for (const file of [...(list ?? [])].slice(0, single ? 1 : undefined)) {
      if (file.size > maxBytes) {
        setFault(words.tooLarge(format.size(maxBytes)))
        arrived = false
        continue
      }
      setSending({ name: file.name, part: 0 })
      try {
        kept = [...kept, await send(file, (part) => setSending({ name: file.name, part }))]
        onChange(kept)
      } catch (refusal) {
        arrived = false
        setFault(refusal instanceof Problem ? `${file.name}: ${text(refusal)}` : words.failed(file.name))
      }
    }
    setSending(undefined)
    ended(arrived)
  }

  return (
    <Field {...field} error={fault ?? error}>
      {(bind) => (
        <DropZone onFiles={(files) => void take(files)}>
          <span>
            {words.drop} <label htmlFor={bind.id}>{words.choose}</label>
            <input
              {...bind}
              className="sr"
              type="file"
              multiple={!single}
              accept={accept}
              onChange={(event) => void take(event.target.files)}
            />
          </span>
          {value.length > 0 && (
            <span className="files">
              {value.map((file) => (
                <span key={file.id} className="file">
                  <IconPaperclip size={14} aria-hidden />
                  <span>{file.name}</span>
                  <span className="ink3">{format.size(file.bytes)}</span>
                  <ActionIcon
                    size={24}
                    aria-label={words.remove(file.name)}
                    onClick={() => onChange(value.filter((other) => other !== file))}
                  >
                    <IconX size={13} aria-hidden />
                  </ActionIcon>
                </span>
              ))}
            </span>
          )}
          {sending && (
            <span className="small" role="status">
              {words.sending(sending.name)} <progress aria-label={sending.name} value={sending.part} />
            </span>
          )}
        </DropZone>
      )}
    </Field>
  )
}
