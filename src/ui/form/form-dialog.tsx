import { Button, Modal } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { useUiWords } from '../own-words.ts'
import { ErrorSummary, type FieldFault, ProblemNote, type ProblemWords } from '../problem.tsx'
import { useReturnFocus } from '../return-focus.ts'
import { Uploads, useAfterUploads } from './after-uploads.ts'

export type FormDialogProps = {
  title: string
  verb: string
  busy: boolean
  problem: Problem | null
  faults: readonly FieldFault[]
  codes?: ProblemWords
  onSend: () => void
  onClose: () => void
  children: ReactNode
}

/**
 * A form over the page: what is wrong at the top, the fields, the verb.
 * `<FormDialog title="Thêm cán bộ" verb="Thêm" busy={add.isPending} problem={add.error} faults={faults} codes={words.problems} …>`
 */
export function FormDialog({ title, verb, busy, problem, faults, codes, onSend, onClose, children }: FormDialogProps) {
  useReturnFocus()
  const words = useUiWords()
  const uploads = useAfterUploads(onSend)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    uploads.act()
  }
  return (
    <Modal opened onClose={onClose} title={title} withCloseButton={false}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        {/* what was refused last is told no more once the fields themselves are wrong */}
        {faults.length === 0 && <ProblemNote problem={problem} {...(codes && { codes })} />}
        <Uploads value={uploads.watch}>{children}</Uploads>
        <div className="dialog-acts">
          <Button onClick={onClose}>{words.back}</Button>
          <Button type="submit" variant="filled" loading={busy || uploads.waiting}>
            {verb}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
