import { Link } from '@tanstack/react-router'
import { en as reportsEn } from '#src/reports/words.en.ts'
import { vi as reportsVi } from '#src/reports/words.vi.ts'
import { useLanguage, useWords } from '#src/ui/language.tsx'
import { Status } from '#src/ui/status.tsx'
import { whenOf } from './named.ts'
import type { TileShownAs } from './use-board.ts'
import { useDashboardWords } from './use-words.ts'

const states = ['received', 'approved', 'returned', 'submitted', 'draft', 'open', 'exempted'] as const

/** How many reports of the period being collected in each state; every number opens the list it counts. */
export function ReportsTile({ shown: { regime, period, total, byState, late } }: { shown: TileShownAs<'reports'> }) {
  const { shown: words } = useDashboardWords()
  const names = useWords({ vi: reportsVi, en: reportsEn }).states
  const { language } = useLanguage()
  if (period === null || total === 0) return <p className="ink3">{words.noReports}</p>
  const of = { regime: regime.id, period }
  return (
    <div className="board-lights">
      <p className="board-where">
        {whenOf(period, language)} ·{' '}
        <Link to="/reports" search={{ for: 'reading', ...of }}>
          {words.reports(total)}
        </Link>
      </p>
      <ul className="board-counts">
        {states
          .filter((state) => byState[state])
          .map((state) => (
            <li key={state}>
              <Link
                to="/reports"
                search={{ for: 'reading', ...of, state }}
                aria-label={words.openList(names[state], byState[state]!)}
              >
                {names[state]} <b>{byState[state]}</b>
              </Link>
            </li>
          ))}
      </ul>
      {late > 0 && (
        <p>
          <Link to="/reports" search={{ for: 'overdue', ...of }} aria-label={words.openList(words.late, late)}>
            <Status kind="overdue">{`${late} ${words.late}`}</Status>
          </Link>
        </p>
      )}
    </div>
  )
}
