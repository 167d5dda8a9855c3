import { ActionIcon } from '@mantine/core'
import { openFile } from '#src/documents/contract.ts'
import { addressOf, useAct } from '#src/ui/api.ts'
import { FileField } from '#src/ui/form/file-field.tsx'
import { sendFile } from '#src/ui/form/upload.ts'
import { IconPaperclip, IconX } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { attachToMeeting, detachFromMeeting } from '../contract.ts'
import type { MeetingDetail } from '../shapes.ts'
import { useMeetingWords } from './use-words.ts'

type Kept = { id: string; name: string; bytes: number }

export function FilesSection({ meeting }: { meeting: MeetingDetail }) {
  const { one, acts, problems } = useMeetingWords()
  const format = useFormat()
  const attach = useAct(attachToMeeting)
  const detach = useAct(detachFromMeeting)
  const may = meeting.may.includes('attach')
  const params = { id: meeting.id }
  return (
    <section className="stack">
      <h2>{one.documents}</h2>
      {meeting.files.length === 0 && !may && <p className="ink3">{one.noDocuments}</p>}
      <ul className="stack">
        {meeting.files.map((file) => (
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
          send={(file, progress) => sendFile<Kept>('/files', file, progress)}
        />
      )}
      <ProblemNote problem={attach.error ?? detach.error} codes={problems} />
    </section>
  )
}
