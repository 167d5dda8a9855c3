import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Scroll } from '#src/ui/scroll.tsx'
import type { Report } from '../../shapes.ts'
import type { TriedWorkbook, WorkbookChange, WorkbookFault } from '../../workbookContract.ts'
import { faultText } from '../fault-text.ts'
import { nameOf } from '../figure-rows.tsx'
import { typedText } from '../figure-texts.ts'
import { useReportWords } from '../words.ts'

type Spot = Pick<WorkbookChange, 'sectionId' | 'unitId' | 'indicator' | 'item' | 'part'>

/** What a cell is about, in the reader's words. */
function useNames(report: Report) {
  const { workbook: words } = useReportWords()
  const { language: lang } = useLanguage()
  const name = nameOf({ indicators: new Map(report.indicators.map((i) => [i.code, i])), lang })
  const units = new Map(Object.values(report.rows).flatMap((rows) => rows.map((row) => [row.id, row.name] as const)))
  const about = ({ sectionId, unitId, indicator, item, part }: Spot) => {
    const section = report.form.sections.find(({ id }) => id === sectionId)
    if (!indicator) return [section?.title, words.part[part]].filter(Boolean).join(': ')
    const unit = (report.rows[sectionId]?.length ?? 0) > 1 && units.get(unitId ?? '')
    return [unit, name(indicator), item, words.part[part]].filter(Boolean).join(', ')
  }
  return { about, name }
}

type Says = Readonly<Record<string, string | ((facts: Record<string, string>) => string)>>

/** Each cell that cannot be taken: where it stands, what it is about, why, and what to do. */
export function RejectedCells({ report, rejected }: { report: Report; rejected: readonly WorkbookFault[] }) {
  const all = useReportWords()
  const { workbook: words } = all
  const { language } = useLanguage()
  const { about, name } = useNames(report)
  const why = ({ code, facts, sectionId, unitId, indicator, item }: WorkbookFault) => {
    const own = (words.faults as Says)[code]
    if (own) return typeof own === 'string' ? own : own(facts)
    const path = [sectionId, unitId, indicator, item].filter(Boolean).join('/')
    const section = report.form.sections.find(({ id }) => id === sectionId)
    return faultText({ path, code, facts }, section, name, language, all)
  }
  return (
    <Scroll label={words.rejected}>
      <table className="wb-cells">
        <caption>{words.rejected}</caption>
        <thead>
          <tr>
            <th scope="col">{words.sheet}</th>
            <th scope="col">{words.cell}</th>
            <th scope="col">{words.about}</th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {rejected.map((fault) => (
            <tr key={`${fault.sheet} ${fault.cell} ${fault.code} ${fault.sectionId} ${fault.part}`}>
              <td>{fault.sheet || '–'}</td>
              <td className="num">{fault.cell || '–'}</td>
              <td>{about(fault)}</td>
              <td>{why(fault)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

const shown = 200

/** Each cell that changes: what stands in the draft, and what the file says. */
export function ChangedCells({ report, changes }: { report: Report; changes: TriedWorkbook['changes'] }) {
  const words = useReportWords()
  const { workbook } = words
  const { language: lang } = useLanguage()
  const format = useFormat()
  const { about } = useNames(report)
  const say = (part: Spot['part'], text: string) => {
    if (text === '') return <span className="ink3">{workbook.none}</span>
    if (part === 'nothing') return words.nothingArose
    if (part === 'state') return words.grid[text as 'notApplicable' | 'notAvailable']
    return part === 'text' || part === 'why' ? text : typedText(text, lang)
  }
  return (
    <>
      <Scroll label={workbook.changes}>
        <table className="wb-cells">
          <caption>{workbook.changes}</caption>
          <thead>
            <tr>
              <th scope="col">{workbook.cell}</th>
              <th scope="col">{workbook.about}</th>
              <th scope="col">{workbook.from}</th>
              <th scope="col">{workbook.to}</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, shown).map((change) => (
              <tr key={`${change.sheet} ${change.cell} ${change.part} ${change.indicator} ${change.unitId}`}>
                <td className="num">{change.cell}</td>
                <td>{about(change)}</td>
                <td>
                  <div className="clip">{say(change.part, change.from)}</div>
                </td>
                <td>
                  <b className="clip">{say(change.part, change.to)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {changes.length > shown && <p className="small ink3">{workbook.more(format.figure(changes.length - shown))}</p>}
    </>
  )
}
