import type { ReactNode } from 'react'
import { FormDialog as Dialog, type FormDialogProps } from '#src/ui/form/form-dialog.tsx'
import type { FieldFault } from '#src/ui/problem.tsx'
import { useUnitProblems, useUnitWords } from './words.ts'

type Props = Omit<FormDialogProps, 'faults' | 'codes'> & {
  /** What must be filled in before sending, each with the id of its field. */
  asked?: readonly (Omit<FieldFault, 'text'> & { filled: boolean })[]
  tried: boolean
  onTry: () => void
  children: ReactNode
}

/** Sends only once everything that is asked has been filled in. */
export function FormDialog({ asked = [], tried, onTry, onSend, ...props }: Props) {
  const words = useUnitWords()
  const missing = asked.filter(({ filled }) => !filled).map(({ id, label }) => ({ id, label, text: words.fill }))
  const send = () => {
    onTry()
    if (!missing.length) onSend()
  }
  return <Dialog {...props} codes={useUnitProblems()} faults={tried ? missing : []} onSend={send} />
}
