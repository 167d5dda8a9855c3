import { Button, Modal } from '@mantine/core'
import type { Problem } from '#src/platform/problem.ts'
import { useUiWords } from '#src/ui/own-words.ts'
import { useProblemText } from '#src/ui/problem.tsx'
import { useReturnFocus } from '#src/ui/return-focus.ts'
import { useHandOverWords } from '../hand-over/use-words.ts'
import { useTaskWords } from '../standing.tsx'
import type { Chosen } from './selected-acts.tsx'

export type Refusals = readonly { id: string; code: string; details?: Record<string, unknown> | undefined }[]

/** What could not be done, row by row, and why; the other rows are done. */
export function Outcome({ refusals, known, onClose }: { refusals: Refusals; known: Chosen; onClose: () => void }) {
  useReturnFocus()
  const { together, problems } = useTaskWords()
  const handing = useHandOverWords()
  const words = useUiWords()
  const text = useProblemText()
  return (
    <Modal opened onClose={onClose} title={together.refused(refusals.length)} withCloseButton={false}>
      <ul className="task-refusals">
        {refusals.map((one) => (
          <li key={one.id}>
            <b>{known.get(one.id)?.content ?? one.id}</b>
            <span>
              {text({ code: one.code, details: one.details ?? {} } as Problem, {
                ...problems,
                ...handing.problems,
                ...together.why,
              })}
            </span>
          </li>
        ))}
      </ul>
      <div className="dialog-acts">
        <Button variant="filled" onClick={onClose} data-autofocus>
          {words.close}
        </Button>
      </div>
    </Modal>
  )
}
