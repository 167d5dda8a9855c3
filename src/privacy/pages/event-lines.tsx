import { en as auditEn } from '#src/audit/words.en.ts'
import { nameOfAction } from '#src/audit/words.ts'
import { vi as auditVi } from '#src/audit/words.vi.ts'
import { useFormat, useWords } from '#src/ui/language.tsx'
import type { ErasableEvent } from '../shapes.ts'
import { usePrivacyWords } from './words.ts'

/** Events by number, day and what was done: never their content. */
export function EventLines({ rows }: { rows: readonly ErasableEvent[] }) {
  const { purge: words } = usePrivacyWords()
  const format = useFormat()
  const audit = useWords({ vi: auditVi, en: auditEn })
  return (
    <ul className="privacy-rows">
      {rows.map(({ seq, at, action, told, needed }) => (
        <li key={seq}>
          <b className="num">{seq}</b>
          <span className="grow ink2">
            <span className="num">{format.dayTime(at)}</span> · {nameOfAction(audit, action)}
          </span>
          {(needed || !told) && <span className="ink3">{needed ? words.needed : words.gone}</span>}
        </li>
      ))}
    </ul>
  )
}
