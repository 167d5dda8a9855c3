import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ActMenu } from '#src/ui/act-menu.tsx'
import type { TaskDetail } from '../shapes.ts'
import { AskDialog, asks } from './ask-dialog.tsx'
import { DeadlineDialog } from './deadline-dialog.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import { ExtensionDialog } from './extension-dialog.tsx'
import { DecideHandOver } from './hand-over/decide-dialog.tsx'
import { ProposeHandOver } from './hand-over/propose-dialog.tsx'
import { WithdrawHandOver } from './hand-over/withdraw-dialog.tsx'
import { JudgeDialog } from './judge-dialog.tsx'
import { NameDialog } from './name-dialog.tsx'
import { ProgressDialog } from './progress-dialog.tsx'
import { RemindButton } from './remind.tsx'
import { useTaskWords } from './standing.tsx'
import { SubmitDialog } from './submit-dialog.tsx'

type Act = keyof ReturnType<typeof useTaskWords>['acts']

/** What is most likely wanted first: it is drawn as the one filled button, the next as a quiet one, the rest in the menu. */
const order: readonly Act[] = [
  ...([
    'confirm',
    'decideHandOver',
    'decideExtension',
    'issue',
    'progress',
    'submit',
    'return',
    'edit',
    'requestExtension',
  ] as const),
  ...([
    'changeDeadline',
    'judge',
    'nameResponsible',
    'split',
    'recall',
    'reopen',
    'withdrawExtension',
    'handOver',
    'withdrawHandOver',
    'endSeries',
    'cancel',
    'delete',
  ] as const),
]

/** The buttons of a task come from what the reply says this person may do. */
export function TaskActs({ task, today }: { task: TaskDetail; today: string }) {
  const { acts } = useTaskWords()
  const navigate = useNavigate()
  const [open, setOpen] = useState<Act>()
  const close = () => setOpen(undefined)
  const start = (act: Act) => {
    if (act === 'edit') void navigate({ to: '/tasks/$taskId/edit', params: { taskId: task.id } })
    else if (act === 'split') void navigate({ to: '/tasks/new', search: { parentId: task.id } })
    else setOpen(act)
  }
  const offered = order.filter((act) => task.may.includes(act))
  const [primary, second, ...others] = offered
  const asked = open && asks.find((one) => one === open)
  const shared = { task, onClose: close }
  return (
    <>
      <ActMenu label={acts.more} acts={others.map((act) => ({ label: acts[act], onClick: () => start(act) }))} />
      {task.may.includes('remind') && <RemindButton id={task.id} />}
      {second && <Button onClick={() => start(second)}>{acts[second]}</Button>}
      {primary && (
        <Button variant="filled" onClick={() => start(primary)}>
          {acts[primary]}
        </Button>
      )}
      {asked && <AskDialog act={asked} {...shared} />}
      {open === 'progress' && <ProgressDialog {...shared} />}
      {open === 'submit' && <SubmitDialog {...shared} />}
      {open === 'requestExtension' && <ExtensionDialog {...shared} today={today} />}
      {open === 'decideExtension' && <DecideDialog {...shared} />}
      {open === 'changeDeadline' && <DeadlineDialog {...shared} />}
      {open === 'handOver' && <ProposeHandOver {...shared} />}
      {open === 'withdrawHandOver' && <WithdrawHandOver {...shared} />}
      {open === 'decideHandOver' && <DecideHandOver {...shared} />}
      {open === 'judge' && <JudgeDialog {...shared} />}
      {open === 'nameResponsible' && <NameDialog {...shared} />}
    </>
  )
}
