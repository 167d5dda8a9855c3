import { useAct } from '#src/ui/api.ts'
import { handOverTasks } from '../../contract.ts'
import { ActDialog } from '../act-dialog.tsx'
import { HandOverFields, useHandOver } from '../hand-over/fields.tsx'
import { useHandOverWords } from '../hand-over/use-words.ts'
import type { Refusals } from './outcome.tsx'

type Props = { ids: readonly string[]; onClose: () => void; onEnded: (said: string, refused: Refusals) => void }

/** One unit is asked to take all the chosen tasks; it answers for each. */
export function HandOverDialog({ ids, onClose, onEnded }: Props) {
  const words = useHandOverWords()
  const act = useAct(handOverTasks)
  const handing = useHandOver()
  const send = () => {
    const body = handing.ready()
    if (!body) return
    act.mutate(
      { body: { ids: [...ids], ...body } },
      {
        onSuccess: ({ done, refused }) =>
          onEnded(done.length > 0 ? words.proposed(done.length, handing.unit!.label) : '', refused),
      },
    )
  }
  return (
    <ActDialog
      title={words.titleOf(ids.length)}
      verb={words.propose}
      onClose={onClose}
      onAct={send}
      busy={act.isPending}
      problem={act.error}
      codes={words.problems}
    >
      <HandOverFields of={handing} />
    </ActDialog>
  )
}
