import { Radio } from '@mantine/core'
import { useState } from 'react'
import type { Reply } from '#src/platform/endpoint.ts'
import { useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { AreaField, ChoiceField } from '#src/ui/form/text-fields.tsx'
import { Note } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { decideTasks, type listUnfinished, undoDecisions } from '../contract.ts'
import type { Decision } from '../shapes-tasks.ts'
import { useYearWords } from './use-words.ts'

type Props = {
  of: { id: string; year: string }
  tasks: readonly { id: string; version: number }[]
  /** The one task's words, where only one is decided. */
  only?: string
  plans: Reply<typeof listUnfinished>['plans']
  plan: string | undefined
  onDone: () => void
  onClose: () => void
}

/** Carried over to a plan, or closed with a reason: one decision for all that were chosen. */
export function DecideDialog({ of, tasks, only, plans, plan, onDone, onClose }: Props) {
  const words = useYearWords()
  const tell = useTell()
  const act = useAct(decideTasks)
  const undo = useAct(undoDecisions)
  const [decision, setDecision] = useState<Decision>('carriedOver')
  const [planId, setPlanId] = useState(plan ?? plans[0]?.id ?? '')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const closing = decision === 'closed'
  const faults = [
    ...(!closing && !planId ? [{ id: 'plan', label: words.decide.plan, text: words.decide.planMissing }] : []),
    ...(closing && reason.trim().length < 5
      ? [{ id: 'reason', label: words.decide.reason, text: words.decide.reasonMissing }]
      : []),
  ]
  const why = reason.trim() ? { reason: reason.trim() } : {}
  const send = () => {
    setTried(true)
    if (faults.length > 0) return
    const body = closing
      ? { decision: 'closed' as const, reason: reason.trim(), tasks: [...tasks] }
      : { decision: 'carriedOver' as const, planId, ...why, tasks: [...tasks] }
    act.mutate(
      { params: of, body },
      {
        onSuccess: ({ decided }) => {
          const symbol = plans.find((one) => one.id === planId)?.symbol ?? ''
          if (closing) tell.done(words.decide.closed(decided))
          else
            tell.done(words.decide.carried(decided, symbol), () =>
              undo.mutate({ params: of, body: { taskIds: tasks.map(({ id }) => id) } }),
            )
          onDone()
        },
      },
    )
  }
  return (
    <FormDialog
      title={only ? words.decide.titleOne(only) : words.decide.title(tasks.length)}
      verb={closing ? words.decide.close(tasks.length) : words.decide.carry(tasks.length)}
      busy={act.isPending}
      problem={act.error}
      faults={tried ? faults : []}
      codes={words.problems}
      onSend={send}
      onClose={onClose}
    >
      <Radio.Group label={words.decide.what} value={decision} onChange={(value) => setDecision(value as Decision)}>
        <div className="stack">
          <Radio value="carriedOver" label={words.decide.carriedOver} data-autofocus />
          <Radio value="closed" label={words.decide.closedChoice} />
        </div>
      </Radio.Group>
      {!closing && (
        <ChoiceField
          id="plan"
          label={words.decide.plan}
          value={planId}
          onChange={setPlanId}
          options={plans.map(({ id, symbol, abstract }) => ({ value: id, label: `${symbol} – ${abstract}` }))}
        />
      )}
      {!closing && plans.length === 0 && <Note kind="warning">{words.decide.noPlans}</Note>}
      <AreaField id="reason" label={words.decide.reason} optional={!closing} value={reason} onChange={setReason} />
      {closing && <Note kind="warning">{words.decide.closesForGood(tasks.length)}</Note>}
    </FormDialog>
  )
}
