import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ActMenu } from '#src/ui/act-menu.tsx'
import { useAct } from '#src/ui/api.ts'
import { IconNews, IconPlus, small } from '#src/ui/icons.ts'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { moveMeeting } from '../contract.ts'
import type { MeetingMove } from '../moves.ts'
import type { PaperPurpose } from '../parts.ts'
import type { MeetingDetail } from '../shapes.ts'
import { entryId } from './conclusions-section.tsx'
import { PaperButtons } from './paper-buttons.tsx'
import { useMeetingWords } from './use-words.ts'

/** What is asked for at this stage; the others stand in the side panel. */
const shown = ({ state }: MeetingDetail): PaperPurpose[] =>
  state === 'held' ? ['invitation', 'minutes'] : ['invitation']

/** The next move is the filled button; while the meeting goes on, that is to write a conclusion. */
export function MeetingActs({ meeting }: { meeting: MeetingDetail }) {
  const { acts, moves } = useMeetingWords()
  const navigate = useNavigate()
  const [open, setOpen] = useState<MeetingMove>()
  const can = (act: string) => meeting.may.includes(act)
  const primary = can('invite') ? 'invite' : can('hold') ? 'hold' : undefined
  const toArticle = () => void navigate({ to: '/articles/new', search: { from: 'meeting', id: meeting.id } })
  const toEntry = () => document.getElementById(entryId)?.focus()
  return (
    <>
      <PaperButtons
        meeting={meeting}
        among={meeting.state === 'concluded' ? ['minutes', 'conclusions'] : shown(meeting)}
      />
      <ActMenu
        label={acts.more}
        acts={[
          can('edit') && {
            label: acts.edit,
            onClick: () => void navigate({ to: '/meetings/$meetingId/edit', params: { meetingId: meeting.id } }),
          },
          can('news') &&
            meeting.state !== 'concluded' && {
              label: acts.news,
              onClick: toArticle,
            },
          can('conclude') && { label: moves.conclude, onClick: () => setOpen('conclude') },
          can('cancel') && { label: moves.cancel, onClick: () => setOpen('cancel') },
        ]}
      />
      {can('news') && meeting.state === 'concluded' && (
        <Button leftSection={<IconNews {...small} />} onClick={toArticle}>
          {acts.news}
        </Button>
      )}
      {primary && (
        <Button variant="filled" onClick={() => setOpen(primary)}>
          {moves[primary]}
        </Button>
      )}
      {meeting.state === 'held' && can('write') && (
        <Button variant="filled" leftSection={<IconPlus {...small} />} onClick={toEntry}>
          {acts.addConclusion}
        </Button>
      )}
      {open && <MoveDialog meeting={meeting} move={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

type Props = { meeting: MeetingDetail; move: MeetingMove; onClose: () => void }
function MoveDialog({ meeting, move, onClose }: Props) {
  const { ask, moves, problems } = useMeetingWords()
  const act = useAct(moveMeeting)
  const send = (reason: string) =>
    act.mutate(
      { params: { id: meeting.id }, body: { move, version: meeting.version, ...(reason && { reason }) } },
      { onSuccess: onClose },
    )
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={ask[move](meeting.title)}
      verb={moves[move]}
      noReason={move !== 'cancel'}
      busy={act.isPending}
      problem={act.error}
      codes={problems}
      onAct={send}
    >
      {ask[`${move}Text`]}
    </ReasonDialog>
  )
}
