import { actions as actionsEn } from '#src/audit/words-actions.en.ts'
import { actions as actionsVi } from '#src/audit/words-actions.vi.ts'
import { useFormat, useWords } from '#src/ui/language.tsx'
import type { ErasableEvent } from '../shapes.ts'
import { usePrivacyWords } from './words.ts'

/** Events by number, day and what was done: never their content. */
export function EventLines({ rows }: { rows: readonly ErasableEvent[] }) {
  const { purge: words } = usePrivacyWords()
  const format = useFormat()
  const actions: Readonly<Record<string, string>> = useWords({ vi: actionsVi, en: actionsEn })
  return (
    <ul className="privacy-rows">
      {rows.map(({ seq, at, action, told, needed }) => (
        <li key={seq}>
          <b className="num">{seq}</b>
          <span className="grow ink2">
            <span className="num">{format.dayTime(at)}</span> · {actions[action] ?? action}
          </span>
          {(needed || !told) && <span className="ink3">{needed ? words.needed : words.gone}</span>}
        </li>
      ))}
    </ul>
  )
}
