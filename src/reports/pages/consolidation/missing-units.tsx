import { Link } from '@tanstack/react-router'
import { Status } from '#src/ui/status.tsx'
import type { Consolidation } from '../../consolidation/contract.ts'
import { useReportWords } from '../words.ts'

/** Who has not sent, by name; shut while it is long. */
export function MissingUnits({ data }: { data: Consolidation }) {
  const { consolidation: words, states } = useReportWords()
  const { missing, expected, sent } = data
  const count = expected - sent
  if (count === 0) return expected > 0 && <Status kind="done">{words.allSent}</Status>
  return (
    <details className="missing">
      <summary>
        <Status kind="warning">{words.missing(count)}</Status>
      </summary>
      <ul>
        {missing.map(({ reportId, name, state }) => (
          <li key={reportId}>
            <Link to="/reports/$id" params={{ id: reportId }}>
              {name}
            </Link>
            {state !== 'open' && <small className="ink3"> {states[state].toLocaleLowerCase('vi')}</small>}
          </li>
        ))}
        {count > missing.length && <li className="ink3">{words.more(count - missing.length)}</li>}
      </ul>
    </details>
  )
}
