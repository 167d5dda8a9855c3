import { ActionIcon } from '@mantine/core'
import { openFile } from '#src/documents/contract.ts'
import { addressOf, useAct } from '#src/ui/api.ts'
import { FileField, type KeptFile } from '#src/ui/form/file-field.tsx'
import { sendFile } from '#src/ui/form/upload.ts'
import { IconPaperclip, IconX } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { attachToAdvice, detachFromAdvice } from '../contract.ts'
import type { AdviceDetail } from '../shapes.ts'
import { useAdviceWords } from './use-words.ts'

export function FilesSection({ advice }: { advice: AdviceDetail }) {
  const { one, acts, problems } = useAdviceWords()
  const format = useFormat()
  const attach = useAct(attachToAdvice)
  const detach = useAct(detachFromAdvice)
  const may = advice.may.includes('attach')
  const params = { id: advice.id }
  if (!may && advice.files.length === 0) return null
  return (
    <section className="stack">
      <h2>{one.files}</h2>
      <ul className="stack">
        {advice.files.map((file) => (
          <li key={file.id} className="row">
            <IconPaperclip size={14} aria-hidden />
            <a className="grow" href={addressOf(openFile, { params: { id: file.id } })} download>
              {file.name} <span className="ink3">{format.size(file.bytes)}</span>
            </a>
            {may && (
              <ActionIcon
                size={24}
                aria-label={acts.detach(file.name)}
                onClick={() => detach.mutate({ params: { ...params, fileId: file.id } })}
              >
                <IconX size={13} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <FileField
          label={acts.attach}
          maxBytes={30 * 1024 * 1024}
          value={[]}
          onChange={(files) => attach.mutate({ params, body: { fileIds: files.map((file) => file.id) } })}
          send={(file, progress) => sendFile<KeptFile>('/files', file, progress)}
        />
      )}
      <ProblemNote problem={attach.error ?? detach.error} codes={problems} />
    </section>
  )
}
