import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { Uploads, useAfterUploads } from '#src/ui/form/after-uploads.ts'
import { useUiWords } from '#src/ui/own-words.ts'
import { ProblemNote, type ProblemWords } from '#src/ui/problem.tsx'
import { useReturnFocus } from '#src/ui/return-focus.ts'
import { useTaskWords } from './standing.tsx'

type Props = {
  title: string
  verb: string
  onClose: () => void
  onAct: () => void
  busy: boolean
  problem: Problem | null
  /** What the act alone can be refused for. */
  codes?: ProblemWords
  children: ReactNode
  /** Another way to end it, between going back and the verb. */
  other?: ReactNode
}

/** A dialog with a few fields and the verb that ends it. */
export function ActDialog({ title, verb, onClose, onAct, busy, problem, codes, children, other }: Props) {
  const words = useUiWords()
  useReturnFocus()
  const uploads = useAfterUploads(onAct)
  const { problems } = useTaskWords()
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': words.close }}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          uploads.act()
        }}
      >
        <Uploads value={uploads.watch}>{children}</Uploads>
        <ProblemNote problem={problem} codes={{ ...problems, ...codes }} />
        <div className="dialog-acts">
          <Button onClick={onClose}>{words.back}</Button>
          {other}
          <Button type="submit" variant="filled" loading={busy || uploads.waiting}>
            {verb}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
