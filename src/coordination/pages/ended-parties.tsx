import { useFormat } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import type { Party } from '../shapes.ts'
import { useCoordinationWords } from './use-words.ts'

/** Units that were parties until a day, whichever year is shown. */
export function EndedParties({ parties }: { parties: readonly Party[] }) {
  const { one } = useCoordinationWords()
  const format = useFormat()
  const ended = parties.flatMap(({ to, ...party }) => (to === null ? [] : [{ ...party, to }]))
  if (ended.length === 0) return null
  return (
    <Section title={one.ended}>
      <ul className="ended-parties">
        {ended.map(({ unitId, name, to, passedTo }) => (
          <li key={unitId}>
            {name}: {[one.lastDay(format.day(to)), passedTo && one.passedTo(passedTo)].filter(Boolean).join(', ')}
          </li>
        ))}
      </ul>
    </Section>
  )
}
