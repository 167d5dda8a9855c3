import { History } from '#src/ui/history.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { useBy } from '#src/ui/use-by.ts'
import type { TaskDetail } from '../../shapes.ts'
import { useHandOverWords } from './use-words.ts'

type HandOver = TaskDetail['handOvers'][number]

/** In the side of a task: to whom it was to go, by which words, and what became of that. */
export function HandOverSection({ handOvers }: { handOvers: readonly HandOver[] }) {
  const words = useHandOverWords()
  const format = useFormat()
  const signed = useBy()
  if (handOvers.length === 0) return null
  const said = (one: HandOver) => {
    const proposed = signed(one)
    const decided = one.decidedBy && signed({ by: one.decidedBy, actingFor: one.decidedFor })
    // who withdraws it is mostly who proposed it
    const settled = [decided !== proposed && decided, one.note].filter(Boolean).join(': ')
    const passed = [one.firstAsked && words.firstAsked(one.firstAsked), one.lapse && words.lapses[one.lapse](one.to)]
    const asked = [`${words.sides[one.side]}: “${one.reason}” ${proposed}`, settled].filter(Boolean).join('. ')
    const more = passed.filter(Boolean).join(' ')
    return more ? `${asked}. ${more}` : asked
  }
  return (
    <section>
      <h2>{words.title}</h2>
      <History
        events={handOvers.map((one) => ({
          id: one.id,
          when: format.dayTime(one.decidedAt ?? one.proposedAt),
          what: words.events[one.state](one.from, one.to),
          by: said(one),
          ...(one.state === 'proposed' && { now: true }),
        }))}
      />
    </section>
  )
}
