import { sql } from 'kysely'
import { periodOf } from '#src/periods/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Grid, GridRows } from '#src/platform/spreadsheet.ts'
import type { View } from '#src/platform/work.ts'
import { indicatorColumns, observationColumns, targetColumns } from './columns.ts'

export async function exportIndicators({ db }: View): Promise<Grid> {
  const found = await rows(
    db,
    sql<Record<string, string | null>>`
      select i.code, i.name_vi, i.name_en, i.kind, i.measure, i.over_units, i.over_time, i.denominator_over_time,
        nullif(trim_scale(i.factor)::text, '1') factor, i.direction, i.periodicity, i.decimals::text,
        (select array_to_string(c.kinds, ';') from indicator_collection c where c.indicator_id = i.id and upper_inf(c.valid)) collected_at,
        s.code sector, nullif(array_to_string(i.breakdown, ';'), '') breakdown, i.formula
      from indicator i left join sector s on s.id = i.sector_id order by i.code`,
  )
  const columns = indicatorColumns.all
  return { name: 'indicators', columns, rows: found.map((row) => columns.map((c) => row[c] ?? '')) }
}

type Keyed = { unit_id: string; period: string }
/** What stands for a unit in a file on a period's last day: its code, else its key. */
async function unitRefs({ db }: View, cells: readonly Keyed[]) {
  const asked = [...new Map(cells.map((c) => [`${c.unit_id} ${c.period}`, c])).values()]
  const found = await rows(
    db,
    sql<{ unit: string; period: string; ref: string }>`
      select q.unit, q.period, coalesce(c.code, 'key:' || coalesce(u.key, u.id::text)) ref
      from unnest(${asked.map((c) => c.unit_id)}::uuid[], ${asked.map((c) => c.period)}::text[],
        ${asked.map((c) => periodOf(c.period).to)}::date[]) as q (unit, period, day)
      join unit u on u.id = q.unit left join unit_code c on c.unit_id = q.unit and c.system = 'gso' and c.valid @> q.day`,
  )
  const refs = new Map(found.map((f) => [`${f.unit} ${f.period}`, f.ref]))
  return (cell: Keyed) => refs.get(`${cell.unit_id} ${cell.period}`) ?? ''
}

const cellsOf = async <R extends Keyed & Record<string, string | null>>(
  view: View,
  columns: readonly string[],
  found: readonly R[],
) => {
  const ref = await unitRefs(view, found)
  const texts = found.map((row) => columns.map((c) => (c === 'unit' ? ref(row) : (row[c] ?? ''))))
  // by indicator, period, unit: the same figures give the same file
  const order = [
    columns.indexOf('indicator'),
    columns.indexOf('period'),
    columns.indexOf('unit'),
    columns.indexOf('item'),
  ]
  const keyed = texts.map((row) => ({ row, key: order.map((i) => row[i] ?? '').join('\u0000') }))
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row)
}

export async function exportTargets(view: View): Promise<Grid> {
  const columns = [...targetColumns.required, ...targetColumns.optional]
  const found = await rows(
    view.db,
    sql<Keyed & Record<string, string | null>>`
      select i.code indicator, t.unit_id, t.period, t.value::text, t.value_from::text, t.value_to::text, t.tolerance::text,
        t.baseline::text, t.decided_on::text, t.basis from target t join indicator i on i.id = t.indicator_id where t.current`,
  )
  return { name: 'targets', columns, rows: await cellsOf(view, columns, found) }
}

const observationLines = [...observationColumns.required, ...observationColumns.optional]

type Group = { indicator_id: string; period: string; n: number }

/** The figures there are, by indicator and period in the order of the file, in batches of about so many. */
async function groupsOf({ db }: View, most: number): Promise<Group[][]> {
  const all = await rows(
    db,
    sql<Group>`
      select o.indicator_id, o.period, count(*)::int n from observation o join indicator i on i.id = o.indicator_id
      where o.current and o.official group by o.indicator_id, o.period, i.code
      order by i.code collate "C", o.period collate "C"`,
  )
  const batches: Group[][] = []
  let size = most
  for (const group of all) {
    if (size + group.n > most) {
      batches.push([])
      size = 0
    }
    batches.at(-1)!.push(group)
    size += group.n
  }
  return batches
}

/** Figures batch after batch: memory does not grow with their number. */
export async function exportObservationRows(view: View): Promise<GridRows> {
  const groups = await groupsOf(view, 10_000)
  async function* batches() {
    for (const of of groups) {
      const found = await rows(
        view.db,
        sql<Keyed & Record<string, string | null>>`
          select i.code indicator, o.unit_id, o.period, coalesce(o.value::text, o.words) "value", o.numerator::text,
            o.denominator::text, o.item, o.state, o.note
          from unnest(${of.map((g) => g.indicator_id)}::uuid[], ${of.map((g) => g.period)}::text[]) g (i, p)
            join observation o on o.indicator_id = g.i and o.period = g.p join indicator i on i.id = o.indicator_id
          where o.current and o.official`,
      )
      yield await cellsOf(view, observationLines, found)
    }
  }
  return { name: 'observations', columns: observationLines, batches: batches() }
}

export async function exportObservations(view: View): Promise<Grid> {
  const { name, columns, batches } = await exportObservationRows(view)
  const found: (readonly string[])[] = []
  for await (const batch of batches) found.push(...batch)
  return { name, columns, rows: found }
}
