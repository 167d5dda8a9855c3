import { Checkbox } from '@mantine/core'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Scroll } from '#src/ui/scroll.tsx'
import type { TriedWorkbooks } from '../../workbookContract.ts'
import { faultText } from '../fault-text.ts'
import { useReportWords } from '../words.ts'
import { isTakable, type ManyOnTheirWay } from './use-many.ts'

type Unit = TriedWorkbooks['reports'][number]
type Says = Readonly<Record<string, string | ((facts: Record<string, string>) => string)>>

/** Each unit of a file: how much changes, what is wrong, what would still be left; those that can be taken are chosen. */
export function UnitsOfFile({ many, reports }: { many: ManyOnTheirWay; reports: readonly Unit[] }) {
  const { workbook: words } = useReportWords()
  const format = useFormat()
  const { manyIn } = words
  return (
    <Scroll label={manyIn.units}>
      <table className="wb-cells">
        <caption>{manyIn.units}</caption>
        <thead>
          <tr>
            <th scope="col">{manyIn.unit}</th>
            <th scope="col">{words.changes}</th>
            <th scope="col">{manyIn.state}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map((unit) => (
            <tr key={unit.reportId}>
              <td>
                <Checkbox
                  label={unit.unit}
                  disabled={!isTakable(unit)}
                  checked={many.picked.includes(unit)}
                  onChange={(event) => many.choose(unit.reportId, event.currentTarget.checked)}
                />
              </td>
              <td>{manyIn.cells(format.figure(unit.changes))}</td>
              <td>
                <Standing unit={unit} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** What stands in the way of a unit's report, cell by cell. */
function Standing({ unit }: { unit: Unit }) {
  const all = useReportWords()
  const { workbook: words } = all
  const { language } = useLanguage()
  const format = useFormat()
  const { manyIn } = words
  const why = ({ code, facts, sectionId, unitId, indicator, about }: Unit['rejected'][number]) => {
    const own = (words.faults as Says)[code]
    if (own) return typeof own === 'string' ? own : own(facts)
    const path = [sectionId, unitId, indicator].filter(Boolean).join('/')
    return faultText({ path, code, facts }, undefined, () => about, language, all)
  }
  const said = [
    unit.changes === 0 && words.nothing,
    unit.wrong === 0 && unit.left === 0 && unit.changes > 0 && manyIn.clean,
    unit.conflicts > 0 && manyIn.conflicts(format.figure(unit.conflicts)),
  ].filter(Boolean)
  return (
    <>
      {said.length > 0 && <div>{said.join(' ')}</div>}
      {unit.left > 0 && (
        <details>
          <summary>{(unit.filling === 'keyIn' ? manyIn.leftKeyIn : manyIn.left)(format.figure(unit.left))}</summary>
          <ul>
            {unit.toDo.map(({ about, ...fault }) => (
              <li key={`${fault.path} ${fault.code}`}>
                {fault.path.includes('/') ? '' : `${about}: `}
                {faultText(fault, undefined, () => about, language, all)}
              </li>
            ))}
          </ul>
          {unit.left > unit.toDo.length && <p>{manyIn.moreToDo(format.figure(unit.left - unit.toDo.length))}</p>}
        </details>
      )}
      {unit.wrong > 0 && (
        <details>
          <summary>{words.wrong(format.figure(unit.wrong))}</summary>
          <ul>
            {unit.rejected.map((fault) => (
              <li key={`${fault.sheet} ${fault.cell} ${fault.code} ${fault.part}`}>
                {[[fault.sheet, fault.cell].filter(Boolean).join(' '), fault.about].filter(Boolean).join(', ')}:{' '}
                {why(fault)}
              </li>
            ))}
          </ul>
          {unit.wrong > unit.rejected.length && <p>{manyIn.more(format.figure(unit.wrong - unit.rejected.length))}</p>}
        </details>
      )}
    </>
  )
}
