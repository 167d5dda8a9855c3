import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import type { KeptFile } from '#src/ui/form/file-field.tsx'
import { AreaField, TextField } from '#src/ui/form/text-fields.tsx'
import { postProgress } from '../contract.ts'
import type { TaskDetail } from '../shapes.ts'
import { ActDialog } from './act-dialog.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { readPercent } from './percent.ts'
import { useTaskWords } from './standing.tsx'

/** Percent, account and evidence. Whoever only co-ordinates posts its own part: the server knows which unit it is. */
export function ProgressDialog({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const { form, acts } = useTaskWords()
  const act = useAct(postProgress)
  const [account, setAccount] = useState('')
  const [percent, setPercent] = useState('')
  const [files, setFiles] = useState<readonly KeptFile[]>([])
  const [tried, setTried] = useState(false)
  const read = readPercent(percent)
  const send = () => {
    setTried(true)
    if (account.trim() === '' || read === undefined) return
    const body = { account, percent: read, fileIds: files.map((file) => file.id) }
    act.mutate({ params: { id: task.id }, body }, { onSuccess: onClose })
  }
  return (
    <ActDialog
      title={acts.progress}
      verb={acts.progress}
      onClose={onClose}
      onAct={send}
      busy={act.isPending}
      problem={act.error}
    >
      <AreaField
        label={form.account}
        help={form.accountHelp}
        value={account}
        onChange={setAccount}
        error={tried && account.trim() === '' ? form.accountFault : undefined}
      />
      <TextField
        label={form.percent}
        optional
        value={percent}
        onChange={setPercent}
        placeholder={String(task.percent)}
        error={tried && read === undefined ? form.percentFault : undefined}
      />
      <EvidenceField value={files} onChange={setFiles} />
    </ActDialog>
  )
}
