import type { Lang } from '#src/platform/number.ts'
import { Note } from '#src/ui/problem.tsx'
import type { Fault } from '../checking.ts'
import type { Report } from '../shapes.ts'
import { faultText } from './fault-text.ts'
import { nameOf } from './figure-rows.tsx'
import { goTo } from './go-to.ts'
import { useReportWords } from './words.ts'

type Props = { report: Report; faults: readonly Fault[]; lang: Lang }

/** What must be mended before the report goes, each a way to its place. */
export function FaultList({ report, faults, lang }: Props) {
  const words = useReportWords()
  if (faults.length === 0) return null
  const name = nameOf({ indicators: new Map(report.indicators.map((i) => [i.code, i])), lang })
  const all = Object.values(report.rows)
  const units = new Map(all.flatMap((rows) => rows.map((row) => [row.id, row.name] as const)))
  const many = all.some((rows) => rows.length > 1)
  return (
    <Note kind="overdue" live title={words.notReady(faults.length)}>
      <ul className="faults">
        {faults.map((fault) => {
          const [sectionId = '', unitId = ''] = fault.path.split('/')
          const section = report.form.sections.find((s) => s.id === sectionId)
          const place = [section?.title, many ? units.get(unitId) : undefined].filter(Boolean).join(', ')
          return (
            <li key={`${fault.path} ${fault.code}`}>
              <a
                href={`#${sectionId}`}
                onClick={(event) => {
                  event.preventDefault()
                  goTo(fault.path)
                }}
              >
                {place}
              </a>
              : {faultText(fault, section, name, lang, words)}
            </li>
          )
        })}
      </ul>
    </Note>
  )
}
