import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { Status } from '#src/ui/status.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { answerInvitation } from '../contract.ts'
import type { Invited, MeetingDetail } from '../shapes.ts'
import { useMeetingWords } from './use-words.ts'

/** For the focal person of an invited unit: what was asked, and the way to answer. */
export function MyInvitations({ meeting }: { meeting: MeetingDetail }) {
  const { one, acts, parts } = useMeetingWords()
  const [answering, setAnswering] = useState<Invited>()
  const mine = meeting.invited.filter((each) => each.may.includes('answer'))
  // the host notes answers in the list of those invited
  if (mine.length === 0 || meeting.may.includes('addInvited')) return null
  return (
    <Section title={one.myInvitation}>
      <ul className="stack">
        {mine.map((each) => (
          <li key={each.id} className="row wrap">
            <span className="grow">
              <b>{each.name ?? each.unitName}</b>{' '}
              <span className="ink3">{[...each.positions, parts[each.part]].join(' · ')}</span>
            </span>
            <Answer invited={each} />
            <Button
              size="compact-xs"
              variant={each.confirmedAt ? 'default' : 'filled'}
              aria-label={`${acts.answerInvitation}: ${each.name ?? each.unitName}`}
              onClick={() => setAnswering(each)}
            >
              {acts.answerInvitation}
            </Button>
          </li>
        ))}
      </ul>
      {answering && <AnswerDialog meeting={meeting} invited={answering} onClose={() => setAnswering(undefined)} />}
    </Section>
  )
}

export function Answer({ invited }: { invited: Invited }) {
  const { one } = useMeetingWords()
  if (invited.confirmedAt === null) return <Status kind="none">{one.noAnswer}</Status>
  if (invited.attendance === 'absentWithLeave') return <Status kind="warning">{one.declined}</Status>
  return <Status kind="done">{one.confirmed}</Status>
}

type Props = { meeting: MeetingDetail; invited: Invited; onClose: () => void }
export function AnswerDialog({ meeting, invited, onClose }: Props) {
  const { acts, fields, told, problems } = useMeetingWords()
  const id = useId()
  const tell = useTell()
  const [comes, setComes] = useState(invited.attendance !== 'absentWithLeave')
  const [name, setName] = useState(invited.name ?? '')
  const [held, setHeld] = useState(invited.personId ? '' : (invited.positions[0] ?? ''))
  const answer = useAct(answerInvitation)
  const send = () =>
    answer.mutate(
      {
        params: { id: meeting.id, invitedId: invited.id },
        body: {
          comes,
          ...(invited.personId === null && { name: name || null, function: held || null }),
          version: invited.version,
        },
      },
      {
        onSuccess: () => {
          tell.done(told.answered)
          onClose()
        },
      },
    )
  return (
    <FormDialog
      title={`${acts.answerInvitation}: ${invited.name ?? invited.unitName}`}
      verb={acts.answerInvitation}
      busy={answer.isPending}
      problem={answer.error}
      faults={[]}
      codes={problems}
      onSend={send}
      onClose={onClose}
    >
      <ChoiceField
        label={fields.comes}
        value={comes ? 'yes' : 'no'}
        onChange={(value) => setComes(value === 'yes')}
        options={[
          { value: 'yes', label: fields.willCome },
          { value: 'no', label: fields.wontCome },
        ]}
      />
      {comes && invited.personId === null && (
        <>
          <TextField
            id={`${id}-name`}
            label={fields.delegate}
            help={fields.delegateHelp}
            optional
            value={name}
            onChange={setName}
            maxLength={200}
          />
          <TextField label={fields.function} optional value={held} onChange={setHeld} maxLength={500} />
        </>
      )}
    </FormDialog>
  )
}
