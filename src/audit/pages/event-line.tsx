import { Link } from '@tanstack/react-router'
import { useFormat } from '#src/ui/language.tsx'
import type { AuditRow } from '../shapes.ts'
import { nameOfAction } from '../words.ts'
import { Payload } from './payload.tsx'
import { addressOfRecord } from './record-address.ts'
import { useAuditWords } from './use-words.ts'

/** One event: when, who and for whom, what, to which record; opened, what was told. */
export function EventLine({ row, onPick }: { row: AuditRow; onPick: () => void }) {
  const words = useAuditWords()
  const format = useFormat()
  const { subject } = row
  const kind = words.kinds[subject.kind as keyof typeof words.kinds] ?? subject.kind
  const to = subject.opens ? addressOfRecord(subject) : undefined
  return (
    <li>
      <details>
        <summary>
          <span className="num audit-when">{format.dayTime(row.at)}</span>
          <span className="audit-who">
            {row.actor?.name ?? words.system}
            {row.actingFor && <small>{words.actingFor(row.actingFor.name)}</small>}
          </span>
          <span className="audit-what">
            <b>{nameOfAction(words, row.action)}</b>
            <span>{subject.name ? subject.name : kind}</span>
          </span>
        </summary>
        <div className="audit-told">
          {row.content === 'told' ? (
            <Payload value={row.payload} />
          ) : (
            <p className="ink3">{words.contents[row.content]}</p>
          )}
          <p className="audit-foot">
            {to && <Link to={to}>{words.open}</Link>}
            <button type="button" className="linklike" onClick={onPick}>
              {words.ofRecord}
            </button>
            <small className="num">
              {words.event(row.seq)} · {words.recorded(format.dayTime(row.recordedAt))}
            </small>
          </p>
        </div>
      </details>
    </li>
  )
}
