import { Link } from '@tanstack/react-router'
import { useFormat } from '#src/ui/language.tsx'
import type { AuditRow } from '../shapes.ts'
import type { Names } from '../telling/say.ts'
import { addressOfRecord } from './record-address.ts'
import { SaidLines } from './said-lines.tsx'
import { useTeller } from './use-teller.ts'
import { useAuditWords } from './use-words.ts'

type Props = { row: AuditRow; names: Names; onPick: () => void }

/** One event: when, who did what and for whom, to which record; opened, what was told, also as it was recorded. */
export function EventLine({ row, names, onPick }: Props) {
  const words = useAuditWords()
  const format = useFormat()
  const { subject } = row
  const { sentence, lines } = useTeller().event(row, names)
  const kind = words.kinds[subject.kind as keyof typeof words.kinds] ?? subject.kind
  const to = subject.opens ? addressOfRecord(subject) : undefined
  return (
    <li>
      <details>
        <summary>
          <span className="num audit-when">{format.dayTime(row.at)}</span>
          <span className="audit-what">
            <b>{sentence}</b>
            <span>{subject.name ? `${kind}: ${subject.name}` : kind}</span>
          </span>
        </summary>
        <div className="audit-told">
          {row.content === 'told' ? (
            <>
              {lines.length > 0 && <SaidLines lines={lines} />}
              <details className="audit-more">
                <summary>{words.raw}</summary>
                <pre className="audit-raw">{JSON.stringify(row.payload, null, 2)}</pre>
              </details>
            </>
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
