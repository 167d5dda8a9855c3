import { FilesSection } from '#src/app/office/files-section.tsx'
import { useAct } from '#src/ui/api.ts'
import { attachToMeeting, detachFromMeeting } from '../contract.ts'
import type { MeetingDetail } from '../shapes.ts'
import { useMeetingWords } from './use-words.ts'

export function MeetingFiles({ meeting }: { meeting: MeetingDetail }) {
  const words = useMeetingWords()
  const { one } = words
  const attach = useAct(attachToMeeting)
  const detach = useAct(detachFromMeeting)
  const may = meeting.may.includes('attach')
  return (
    <FilesSection title={one.documents} record={meeting} may={may} attach={attach} detach={detach} words={words}>
      {meeting.files.length === 0 && !may && <p className="ink3">{one.noDocuments}</p>}
    </FilesSection>
  )
}
