import { useAct } from '#src/ui/api.ts'
import { handOverTasks } from '../../contract.ts'
import { AskingDialog } from '../hand-over/asking-dialog.tsx'
import { useHandOverWords } from '../hand-over/use-words.ts'
import type { Refusals } from './outcome.tsx'

type Props = { ids: readonly string[]; onClose: () => void; onEnded: (said: string, refused: Refusals) => void }

/** One unit is asked to take all the chosen tasks; it answers for each. */
export function HandOverDialog({ ids, onClose, onEnded }: Props) {
  const words = useHandOverWords()
  const act = useAct(handOverTasks)
  return (
    <AskingDialog
      title={words.titleOf(ids.length)}
      act={act}
      onClose={onClose}
      onSend={(asked, unit) =>
        act.mutate(
          { body: { ids: [...ids], ...asked } },
          {
            onSuccess: ({ done, refused }) =>
              onEnded(done.length > 0 ? words.proposed(done.length, unit) : '', refused),
          },
        )
      }
    />
  )
}
