import { openFile } from '#src/documents/contract.ts'
import { addressOf, useAct } from '#src/ui/api.ts'
import { FileList } from '#src/ui/form/file-list.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { attachToMeeting, detachFromMeeting } from '../contract.ts'
import type { MeetingDetail } from '../shapes.ts'
import { useMeetingWords } from './use-words.ts'

export function FilesSection({ meeting }: { meeting: MeetingDetail }) {
  const { one, acts, problems } = useMeetingWords()
  const attach = useAct(attachToMeeting)
  const detach = useAct(detachFromMeeting)
  const may = meeting.may.includes('attach')
  const params = { id: meeting.id }
  return (
    <section className="stack">
      <h2>{one.documents}</h2>
      {meeting.files.length === 0 && !may && <p className="ink3">{one.noDocuments}</p>}
      <FileList
        files={meeting.files}
        hrefOf={(id) => addressOf(openFile, { params: { id } })}
        {...(may && {
          change: {
            attachLabel: acts.attach,
            detachLabel: acts.detach,
            onAttach: (fileIds) => attach.mutate({ params, body: { fileIds } }),
            onDetach: (fileId) => detach.mutate({ params: { ...params, fileId } }),
          },
        })}
      />
      <ProblemNote problem={attach.error ?? detach.error} codes={problems} />
    </section>
  )
}
