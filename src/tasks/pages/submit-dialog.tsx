import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import type { KeptFile } from '#src/ui/form/file-field.tsx'
import { AreaField } from '#src/ui/form/text-fields.tsx'
import { Status } from '#src/ui/status.tsx'
import { submitTask } from '../contract.ts'
import type { TaskDetail } from '../shapes.ts'
import { ActDialog } from './act-dialog.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { useTaskWords } from './standing.tsx'

/** The lead's submission shows what each co-ordinating unit has given. */
export function SubmitDialog({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const { form, acts, one } = useTaskWords()
  const act = useAct(submitTask)
  const [account, setAccount] = useState('')
  const [files, setFiles] = useState<readonly KeptFile[]>([])
  const coordinating = task.units.filter((unit) => unit.part === 'coordinating')
  const send = () => {
    const body = {
      version: task.version,
      percent: 100,
      ...(account.trim() && { account }),
      fileIds: files.map((file) => file.id),
    }
    act.mutate({ params: { id: task.id }, body }, { onSuccess: onClose })
  }
  return (
    <ActDialog
      title={acts.submit}
      verb={acts.submit}
      onClose={onClose}
      onAct={send}
      busy={act.isPending}
      problem={act.error}
    >
      {coordinating.length > 0 && (
        <section className="stack">
          <h3>{form.given}</h3>
          <ul className="stack">
            {coordinating.map((unit) => (
              <li key={unit.id} className="row">
                <span className="grow">{unit.shortName}</span>
                <Status kind={unit.given > 0 ? 'done' : 'none'}>
                  {unit.given > 0 ? one.givenTimes(unit.given) : one.givenNot}
                </Status>
              </li>
            ))}
          </ul>
        </section>
      )}
      <AreaField label={form.account} optional value={account} onChange={setAccount} help={form.accountHelp} />
      <EvidenceField value={files} onChange={setFiles} />
    </ActDialog>
  )
}
