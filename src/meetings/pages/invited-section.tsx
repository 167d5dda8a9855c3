import { Button } from '@mantine/core'
import { useState } from 'react'
import { ActMenu } from '#src/ui/act-menu.tsx'
import { useAct } from '#src/ui/api.ts'
import { Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { Status } from '#src/ui/status.tsx'
import { orderInvited, removeInvited, sortInvited } from '../contract.ts'
import { parts } from '../parts.ts'
import type { Invited, MeetingDetail } from '../shapes.ts'
import { EditInvitedDialog } from './edit-invited-dialog.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { Answer, AnswerDialog } from './my-invitations.tsx'
import { attendanceKinds } from './standing.tsx'
import { useOrder } from './use-order.ts'
import { useMeetingWords } from './use-words.ts'

type Opened = { kind: 'add' } | { kind: 'answer' | 'edit' | 'remove'; invited: Invited }
const nameOf = (each: Invited) => each.name ?? each.unitName ?? ''

/** Everybody invited, by part and in order; shut while the meeting goes on, when its course matters more. */
export function InvitedSection({ meeting }: { meeting: MeetingDetail }) {
  const { one, acts, ask, problems, parts: partNames } = useMeetingWords()
  const [opened, setOpened] = useState<Opened>()
  const remove = useAct(removeInvited)
  const sort = useAct(sortInvited)
  const all = meeting.invited
  const may = meeting.may.includes('addInvited')
  const order = useOrder(
    orderInvited,
    meeting.id,
    all.map((each) => each.id),
  )
  if (all.length === 0 && !may) return null
  const close = () => setOpened(undefined)
  return (
    <Section
      title={one.people}
      note={all.length > 0 && one.delegatesNote(all.length)}
      more={
        may && (
          <span className="row">
            {meeting.handOrder && (
              <Button
                size="compact-xs"
                loading={sort.isPending}
                onClick={() => sort.mutate({ params: { id: meeting.id } })}
              >
                {acts.sort}
              </Button>
            )}
            <Button size="compact-xs" onClick={() => setOpened({ kind: 'add' })}>
              {acts.invite}
            </Button>
          </span>
        )
      }
    >
      <ProblemNote problem={sort.error} codes={problems} />
      {parts.map((part) => {
        const members = all.filter((each) => each.part === part)
        if (members.length === 0) return null
        return (
          <details key={part} className="invited" open={meeting.state === 'planned' || members.length <= 6}>
            <summary>
              {partNames[part]} <span className="ink3 num">{members.length}</span>
            </summary>
            <ol>
              {members.map((each) => (
                <li key={each.id}>
                  <span className="ink3 num">{all.indexOf(each) + 1}</span>
                  <div>
                    <b>{nameOf(each)}</b>
                    <span className="ink2">
                      {[...each.positions, each.name && each.positions.length === 0 ? each.unitName : null]
                        .filter(Boolean)
                        .join(', ')}
                    </span>
                  </div>
                  <State invited={each} />
                  {may && (
                    <ActMenu
                      label={acts.ofInvited(nameOf(each))}
                      acts={[
                        meeting.state === 'invited' && {
                          label: acts.noteAnswer,
                          onClick: () => setOpened({ kind: 'answer', invited: each }),
                        },
                        { label: acts.changeInvited, onClick: () => setOpened({ kind: 'edit', invited: each }) },
                        ...order(all.indexOf(each)),
                        { label: acts.remove, onClick: () => setOpened({ kind: 'remove', invited: each }) },
                      ]}
                    />
                  )}
                </li>
              ))}
            </ol>
          </details>
        )
      })}
      {opened?.kind === 'add' && <InviteDialog meeting={meeting} onClose={close} />}
      {opened?.kind === 'answer' && <AnswerDialog meeting={meeting} invited={opened.invited} onClose={close} />}
      {opened?.kind === 'edit' && <EditInvitedDialog meeting={meeting} invited={opened.invited} onClose={close} />}
      {opened?.kind === 'remove' && (
        <ReasonDialog
          opened
          onClose={close}
          title={ask.remove(nameOf(opened.invited))}
          verb={ask.removeVerb}
          noReason
          busy={remove.isPending}
          problem={remove.error}
          codes={problems}
          onAct={() =>
            remove.mutate({ params: { id: meeting.id, invitedId: opened.invited.id } }, { onSuccess: close })
          }
        />
      )}
    </Section>
  )
}

function State({ invited }: { invited: Invited }) {
  const { attendance, attend } = useMeetingWords()
  if (invited.attendance === null || (invited.attendance === 'absentWithLeave' && invited.confirmedAt !== null))
    return <Answer invited={invited} />
  return (
    <Status kind={attendanceKinds[invited.attendance]}>
      {invited.representedBy ? attend.representedBy(invited.representedBy) : attendance[invited.attendance]}
    </Status>
  )
}
