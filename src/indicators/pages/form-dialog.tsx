import { Button, Modal } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { ErrorSummary, type FieldFault, ProblemNote } from '#src/ui/problem.tsx'
import { useCatalogueWords } from './use-catalogue.ts'

type Props = {
  title: string
  verb: string
  busy: boolean
  problem: Problem | null
  faults: readonly FieldFault[]
  onSend: () => void
  onClose: () => void
  children: ReactNode
}

/** A form over the page: what is wrong at the top, the fields, the verb. */
export function FormDialog({ title, verb, busy, problem, faults, onSend, onClose, children }: Props) {
  const words = useCatalogueWords()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend()
  }
  return (
    <Modal opened onClose={onClose} title={title} withCloseButton={false}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        <ProblemNote problem={problem} codes={words.problems} />
        {children}
        <div className="dialog-acts">
          <Button onClick={onClose}>{words.back}</Button>
          <Button type="submit" variant="filled" loading={busy}>
            {verb}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
