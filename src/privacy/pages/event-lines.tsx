import { useFormat } from '#src/ui/language.tsx'
import type { ErasableEvent } from '../shapes.ts'
import { usePrivacyWords } from './words.ts'

/** Events by number, day and what was done: never their content. */
export function EventLines({ rows }: { rows: readonly ErasableEvent[] }) {
  const { purge: words } = usePrivacyWords()
  const format = useFormat()
  return (
    <ul className="privacy-rows">
      {rows.map(({ seq, at, action, told, needed }) => (
        <li key={seq}>
          <b className="num">{seq}</b>
          <span className="grow ink2">
            <span className="num">{format.dayTime(at)}</span> · {action}
          </span>
          {(needed || !told) && <span className="ink3">{needed ? words.needed : words.gone}</span>}
        </li>
      ))}
    </ul>
  )
}
