import { Link } from '@tanstack/react-router'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import { addsUp, type Field, labelOf, measureOf } from '../fields.ts'
import { type Saying, saidOf } from '../said.ts'
import type { ActivityRow, ActivityType } from '../shapes.ts'
import { amountOf } from '../values.ts'
import { useActivityWords } from './use-words.ts'

type Told = {
  types: readonly ActivityType[]
  nameOf: (type: ActivityType | undefined) => string
  type: ActivityType | undefined
  units: Readonly<Record<string, string>>
  totals: { count: number; sums: Record<string, string> }
}

/** A field of the type: figures at the right with their sum in the foot, groups as what they come to. */
function fieldColumn(
  field: Field,
  { language, format, units }: Saying,
  sums: Record<string, string>,
): Column<ActivityRow> {
  const measure = field.kind === 'money' ? 'đồng' : measureOf(field, language)
  const label = labelOf(field, language)
  const adds = addsUp(field)
  const said = (row: ActivityRow) => saidOf(field, row.given, { language, format, units })
  const amount = (row: ActivityRow) => {
    const value = amountOf(field, row.given)
    return value === undefined ? '' : format.figure(value.toString())
  }
  return {
    id: field.id,
    head: measure ? `${label} (${measure})` : label,
    width: field.kind === 'money' ? 150 : adds ? 110 : 170,
    off: !field.inList,
    phone: 'line',
    ...(adds && { align: 'end' as const, sort: true }),
    ...(adds && { total: <span className="num">{sums[field.id] ? format.figure(sums[field.id]!) : ''}</span> }),
    cell: (row) => (
      <>
        <span className="cell-label ink3">{label} </span>
        {adds ? (
          <span className="num" title={field.kind === 'groups' ? said(row) : undefined}>
            {amount(row)}
          </span>
        ) : (
          said(row)
        )}
      </>
    ),
  }
}

/** What every activity has, and of one type its fields. */
export function useColumns({ types, nameOf, type, units, totals }: Told): Column<ActivityRow>[] {
  const { heads, list, one } = useActivityWords()
  const { language } = useLanguage()
  const format = useFormat()
  const days = ({ heldOn, untilOn }: ActivityRow) =>
    untilOn ? one.days(format.day(heldOn), format.day(untilOn)) : format.day(heldOn)
  return [
    {
      id: 'title',
      head: heads.title,
      always: true,
      sort: true,
      phone: 'title',
      total: <span className="num">{list.total(format.figure(totals.count))}</span>,
      cell: (row) => (
        <Link to="/activities/$activityId" params={{ activityId: row.id }} className="activity-title">
          {row.title}
        </Link>
      ),
    },
    ...(type
      ? []
      : [
          {
            id: 'type',
            head: heads.type,
            width: 190,
            phone: 'line' as const,
            cell: (row: ActivityRow) => nameOf(types.find(({ id }) => id === row.typeId)),
          },
        ]),
    { id: 'owner', head: heads.owner, width: 170, phone: 'foot', cell: (row) => row.ownerName },
    ...(type?.fields ?? [])
      .filter(({ kind }) => kind !== 'longText')
      .map((field) => fieldColumn(field, { language, format, units }, totals.sums)),
    {
      id: 'held',
      head: heads.heldOn,
      width: 110,
      align: 'end',
      sort: true,
      phone: 'date',
      cell: (row) => <span className="num">{days(row)}</span>,
    },
  ]
}
