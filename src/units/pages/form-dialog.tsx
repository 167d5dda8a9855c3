import { Button, Modal } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { ErrorSummary, type FieldFault, ProblemNote } from '#src/ui/problem.tsx'
import { useUnitProblems, useUnitWords } from './words.ts'

type Props = {
  title: string
  verb: string
  busy: boolean
  problem: Problem | null
  /** What must be filled in before sending, each with the id of its field. */
  asked?: readonly (Omit<FieldFault, 'text'> & { filled: boolean })[]
  tried: boolean
  onTry: () => void
  onSend: () => void
  onClose: () => void
  children: ReactNode
}

/** A form over the page: what is wrong at the top, the fields, the verb. */
export function FormDialog({ title, verb, busy, problem, asked = [], tried, onTry, onSend, onClose, children }: Props) {
  const words = useUnitWords()
  const codes = useUnitProblems()
  const missing = asked.filter(({ filled }) => !filled).map(({ id, label }) => ({ id, label, text: words.fill }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onTry()
    if (!missing.length) onSend()
  }
  return (
    <Modal opened onClose={onClose} title={title} withCloseButton={false}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary faults={tried ? missing : []} />
        <ProblemNote problem={problem} codes={codes} />
        {children}
        <div className="dialog-acts">
          <Button onClick={onClose}>{words.form.back}</Button>
          <Button type="submit" variant="filled" loading={busy}>
            {verb}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
