import { type Level, levels } from '#src/app/office/unit-choices.ts'
import { Empty } from '#src/ui/empty.tsx'
import { useFormat } from '#src/ui/language.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import { DataTable } from '#src/ui/table/data-table.tsx'
import type { StudyUnit } from '../shapes.ts'
import { StudyStatus, UnitsBar, useShare } from './standing.tsx'
import { useDisseminationWords, useKindWords } from './use-words.ts'

type Props = { units: readonly StudyUnit[]; onOpen: (unitId: string) => void }

/** The register: each unit's people, those of the units below it beside them, by kind of unit. */
export function UnitTable({ units, onOpen }: Props) {
  const { one, forms } = useDisseminationWords()
  const kindWords = useKindWords()
  const format = useFormat()
  const share = useShare()
  const placeOf = (kind: string) => levels.indexOf(kind as Level) + 1 || levels.length + 1
  const rows = units.toSorted(
    (a, b) => placeOf(a.kind) - placeOf(b.kind) || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0),
  )
  if (rows.length === 0) return <Empty title={one.none} />
  const peopleOf = ({ people, peopleDue }: StudyUnit) =>
    peopleDue === null ? one.unsaid : one.people(format.figure(people), format.figure(peopleDue))
  const branchColumn: Column<StudyUnit> = {
    id: 'branch',
    head: one.branch,
    width: 150,
    phone: 'foot',
    cell: ({ branch }) =>
      branch && (
        <div className="dissemination-units">
          <span className="num">
            {share(branch) === null ? '' : `${share(branch)}% · `}
            {one.units(branch.byState.reached, branch.units)}
          </span>
          <UnitsBar counts={branch} compact />
        </div>
      ),
  }
  return (
    <DataTable
      name="dissemination-units"
      label={one.register}
      plain
      rows={rows}
      keyOf={(unit) => unit.unitId}
      nameOf={(unit) => unit.name}
      onOpen={(unit) => onOpen(unit.unitId)}
      groupOf={(unit) => ({
        id: unit.kind,
        label: kindWords[unit.kind as keyof typeof kindWords] ?? unit.kind,
      })}
      columns={[
        {
          id: 'unit',
          head: one.unit,
          always: true,
          phone: 'title',
          cell: (unit) => (
            <button type="button" className="linklike dissemination-unit" onClick={() => onOpen(unit.unitId)}>
              {unit.shortName}
            </button>
          ),
        },
        { id: 'state', head: one.state, width: 180, phone: 'state', cell: (unit) => <StudyStatus unit={unit} /> },
        {
          id: 'people',
          head: one.reached,
          width: 130,
          align: 'end',
          phone: 'end',
          cell: (unit) => {
            const percent = unit.peopleDue === null ? null : share({ people: unit.people, peopleDue: unit.peopleDue })
            return (
              <span className="num">
                {percent !== null && <b>{percent}%</b>}
                <small className="dissemination-small">{peopleOf(unit)}</small>
              </span>
            )
          },
        },
        {
          id: 'last',
          head: one.lastOn,
          width: 140,
          off: true,
          phone: 'hide',
          cell: ({ sessions: [last] }) =>
            last && (
              <span className="num">
                {format.day(last.heldOn)}
                <br />
                <span className="ink3">{forms[last.form]}</span>
              </span>
            ),
        },
        ...(rows.some((unit) => unit.branch) ? [branchColumn] : []),
      ]}
    />
  )
}
