import { useNavigate } from '@tanstack/react-router'
import { useAct } from '#src/ui/api.ts'
import { useFormat } from '#src/ui/language.tsx'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import * as contract from '../contract.ts'
import type { TaskDetail } from '../shapes.ts'
import { useTaskWords } from './standing.tsx'

/** Acts that ask only whether, or why. */
export const asks = [
  'issue',
  'delete',
  'recall',
  'confirm',
  'return',
  'reopen',
  'cancel',
  'withdrawExtension',
  'endSeries',
] as const
type Asks = (typeof asks)[number]

function useActs({ id, version, requests }: TaskDetail) {
  const acts = {
    issue: useAct(contract.issueTask),
    delete: useAct(contract.deleteDraft),
    recall: useAct(contract.recallTask),
    confirm: useAct(contract.confirmTask),
    return: useAct(contract.returnTask),
    reopen: useAct(contract.reopenTask),
    cancel: useAct(contract.cancelTask),
    withdrawExtension: useAct(contract.withdrawExtension),
    endSeries: useAct(contract.endSeries),
  }
  const params = { id }
  const extensionId = requests.find((request) => request.state === 'requested')?.id ?? id
  const send: Record<Asks, (reason: string, onSuccess: () => void) => void> = {
    issue: (_, onSuccess) => acts.issue.mutate({ params, body: { version } }, { onSuccess }),
    delete: (_, onSuccess) => acts.delete.mutate({ params }, { onSuccess }),
    recall: (_, onSuccess) => acts.recall.mutate({ params, body: { version } }, { onSuccess }),
    confirm: (_, onSuccess) => acts.confirm.mutate({ params, body: { version } }, { onSuccess }),
    return: (reason, onSuccess) => acts.return.mutate({ params, body: { version, reason } }, { onSuccess }),
    reopen: (reason, onSuccess) => acts.reopen.mutate({ params, body: { version, reason } }, { onSuccess }),
    cancel: (reason, onSuccess) => acts.cancel.mutate({ params, body: { version, reason } }, { onSuccess }),
    withdrawExtension: (_, onSuccess) => acts.withdrawExtension.mutate({ params: { id, extensionId } }, { onSuccess }),
    endSeries: (_, onSuccess) => acts.endSeries.mutate({ params, body: { version } }, { onSuccess }),
  }
  return { acts, send }
}

export function AskDialog({ act, task, onClose }: { act: Asks; task: TaskDetail; onClose: () => void }) {
  const { ask, acts: verbs, problems } = useTaskWords()
  const format = useFormat()
  const navigate = useNavigate()
  const { acts, send } = useActs(task)
  const leads = task.units.filter((unit) => unit.part === 'lead')
  const said: Record<Asks, [title: string, text: string]> = {
    issue: [ask.issue(task.content), leads.length > 1 ? ask.issueSeveral(leads.length) : ask.issueText],
    delete: [ask.delete(task.content), ask.deleteText],
    recall: [ask.recall, ask.recallText],
    confirm: [ask.confirm(task.content), task.submittedOn ? ask.confirmText(format.day(task.submittedOn)) : ''],
    return: [ask.return(leads[0]?.shortName ?? ''), ask.returnText],
    reopen: [ask.reopen, ask.reopenText],
    cancel: [ask.cancel(task.content), ask.cancelText],
    withdrawExtension: [ask.withdraw, ''],
    endSeries: [ask.endSeries, ask.endSeriesText],
  }
  const [title, text] = said[act]
  const done = () => {
    onClose()
    if (act === 'delete') void navigate({ to: '/tasks' })
  }
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={title}
      verb={verbs[act]}
      noReason={!['return', 'reopen', 'cancel'].includes(act)}
      deletes={act === 'delete'}
      busy={acts[act].isPending}
      problem={acts[act].error}
      codes={problems}
      onAct={(reason) => send[act](reason, done)}
    >
      {text}
    </ReasonDialog>
  )
}
