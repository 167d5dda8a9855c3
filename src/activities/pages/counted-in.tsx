import { Link } from '@tanstack/react-router'
import { periodName } from '#src/periods/index.ts'
import { useLanguage } from '#src/ui/language.tsx'
import type { ActivityDetail } from '../shapes.ts'
import { useActivityWords } from './use-words.ts'

/** The figures that this activity counts in, each to open; or why it does not count there. */
export function CountedIn({ activity }: { activity: ActivityDetail }) {
  const { feeds: words } = useActivityWords()
  const { language } = useLanguage()
  if (activity.countedIn.length === 0) return null
  return (
    <section>
      <h2>{words.countedIn}</h2>
      <ul className="activity-counted">
        {activity.countedIn.map(({ feedId, code, nameVi, nameEn, period, unitId, unitName, state }) => (
          <li key={feedId}>
            <Link
              to="/figures"
              search={{ indicator: code, ...(unitId && { unit: unitId, period }), reading: 'provisional' } as never}
            >
              {language === 'en' ? (nameEn ?? nameVi) : nameVi}
            </Link>
            <span className="ink3 small">
              {state === 'counted' && words.counted(unitName ?? '', periodName(period, language))}
              {state !== 'counted' && words[state]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
