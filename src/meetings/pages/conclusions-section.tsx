import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useState } from 'react'
import { ActMenu } from '#src/ui/act-menu.tsx'
import { useAct } from '#src/ui/api.ts'
import { IconArrowRight, IconChecklist, small } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { Status } from '#src/ui/status.tsx'
import { addConclusion, orderConclusions } from '../contract.ts'
import type { Conclusion, MeetingDetail } from '../shapes.ts'
import { ConclusionDialogs, type ConclusionOpened } from './conclusion-dialogs.tsx'
import { useOrder } from './use-order.ts'
import { useMeetingWords } from './use-words.ts'

export const entryId = 'new-conclusion'

export function ConclusionsSection({ meeting }: { meeting: MeetingDetail }) {
  const { one, acts } = useMeetingWords()
  const [opened, setOpened] = useState<ConclusionOpened>()
  const { conclusionList: all } = meeting
  const open = all.filter((each) => !each.turned)
  const writes = meeting.may.includes('write')
  const order = useOrder(
    orderConclusions,
    meeting.id,
    all.map((each) => each.id),
  )
  if (all.length === 0 && (!writes || meeting.state === 'planned')) return null
  return (
    <Section
      title={one.conclusions}
      note={all.length > 0 && one.conclusionsNote(all.length, all.length - open.length)}
      more={
        meeting.may.includes('turn') &&
        open.length > 0 && (
          <Button
            size="compact-xs"
            leftSection={<IconChecklist {...small} />}
            onClick={() => setOpened({ kind: 'turn', count: open.length })}
          >
            {acts.turn(open.length)}
          </Button>
        )
      }
    >
      {all.length === 0 && <p className="ink3">{one.noConclusions}</p>}
      <ol className="concl">
        {all.map((each, at) => (
          <li key={each.id}>
            <span className="cn num">{each.number}</span>
            <div className="grow">
              <p>{each.text}</p>
              <Who conclusion={each} />
            </div>
            <Outcome conclusion={each} />
            {writes && (
              <ActMenu
                label={acts.ofConclusion(each.number)}
                acts={[
                  !each.turned && {
                    label: acts.editConclusion,
                    onClick: () => setOpened({ kind: 'edit', conclusion: each }),
                  },
                  ...order(at),
                  !each.turned && {
                    label: acts.removeConclusion,
                    onClick: () => setOpened({ kind: 'remove', conclusion: each }),
                  },
                ]}
              />
            )}
          </li>
        ))}
      </ol>
      {writes && <QuickEntry meeting={meeting} />}
      {opened && <ConclusionDialogs meeting={meeting} opened={opened} onClose={() => setOpened(undefined)} />}
    </Section>
  )
}

function Who({ conclusion }: { conclusion: Conclusion }) {
  const { one } = useMeetingWords()
  const format = useFormat()
  const names = (units: Conclusion['leads']) => units.map((unit) => unit.name).join(', ')
  return (
    <p className="m">
      {conclusion.leads.length > 0 ? (
        <span>{one.leads(names(conclusion.leads))}</span>
      ) : (
        <span>
          <span className="unsure">{one.noLead}</span>
        </span>
      )}
      {conclusion.coordinating.length > 0 && <span>{one.coordinating(names(conclusion.coordinating))}</span>}
      <span>{conclusion.deadline ? one.before(format.day(conclusion.deadline)) : one.noDeadline}</span>
      {conclusion.deliverable && <span>{one.product(conclusion.deliverable)}</span>}
    </p>
  )
}

function Outcome({ conclusion }: { conclusion: Conclusion }) {
  const { one } = useMeetingWords()
  if (!conclusion.turned)
    return (
      <span className="outcome">
        <Status kind="none">{one.notTurned}</Status>
      </span>
    )
  if (!conclusion.task)
    return (
      <span className="outcome">
        <Status kind="done">{one.turned}</Status>
      </span>
    )
  return (
    <Link to="/tasks/$taskId" params={{ taskId: conclusion.task.id }} className="outcome row nowrap">
      <IconArrowRight {...small} />
      {conclusion.task.code}
    </Link>
  )
}

/** One line and Enter: what the chair says is written down as it is said; who leads and by when follows. */
function QuickEntry({ meeting }: { meeting: MeetingDetail }) {
  const { one, problems } = useMeetingWords()
  const [text, setText] = useState('')
  const add = useAct(addConclusion)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    const said = text.trim()
    if (!said || add.isPending) return
    add.mutate({ params: { id: meeting.id }, body: { text: said } }, { onSuccess: () => setText('') })
  }
  return (
    <div className="quick stack">
      <textarea
        id={entryId}
        className="input"
        rows={1}
        aria-label={one.newConclusionLabel}
        placeholder={one.newConclusion(meeting.conclusionList.length + 1)}
        value={text}
        maxLength={3000}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <ProblemNote problem={add.error} codes={problems} />
    </div>
  )
}
