import { type RawBuilder, sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import { unitName } from '../unitNames.ts'
import type { readUnitFigures, UnitFigure } from './contract.ts'
import { below } from './overview.ts'
import { ownReport, scopeOf } from './scope.ts'
import { takenFigures } from './taken.ts'

type Query = Input<typeof readUnitFigures>['query']
const page = 100

/** When the figure was taken into the own report; null where it was not. */
async function takenAt(view: View, reportId: string | undefined, aboutId: string, indicator: string) {
  if (!reportId) return null
  const taken = await takenFigures(view.db, reportId)
  return taken.find((one) => one.unitId === aboutId && one.indicator === indicator)?.at ?? null
}

/** The parts of a cell added over its items, from rows of `observation o`. */
const parts = sql`trim_scale(sum(o.value))::text as value, trim_scale(sum(o.numerator))::text as numerator,
  trim_scale(sum(o.denominator))::text as denominator`

/** The version of report `r` that stood sent at that instant. */
const versionAt = (at: string): RawBuilder<unknown> => sql`(
  select s.report_version_id from report_move s
  where s.expected_report_id = r.id and s.move in ('approve', 'keyIn') and s.at <= ${at}::timestamptz and not exists (
    select from report_move b where b.expected_report_id = s.expected_report_id and b.seq > s.seq
      and b.at <= ${at}::timestamptz and b.from_state in ('approved', 'received') and b.move in ('recall', 'return', 'reopen'))
  order by s.seq desc limit 1)`

const thenOf = (at: string | null) =>
  at === null
    ? sql`select null::text as value, null::text as numerator, null::text as denominator`
    : sql`select ${parts} from (
        select distinct on (item) value, numerator, denominator from observation
        where source_kind = 'report' and source_id = ${versionAt(at)} and indicator_id = e.indicator_id
          and unit_id = e.unit_id and period = e.period order by item, id desc) o`

type Found = Omit<UnitFigure, 'unit' | 'reporter' | 'now' | 'before'> & {
  unitId: string
  unitName: string
  reporterId: string
  reporterName: string
  value: string | null
  numerator: string | null
  denominator: string | null
  thenValue: string | null
  thenNumerator: string | null
  thenDenominator: string | null
  total: number
}

/** What each unit reported of an indicator, a page at a time: what changed since it was taken first, then by name. */
export async function unitFigures(view: View, query: Query): Promise<Reply<typeof readUnitFigures>> {
  const scope = await scopeOf(view, query)
  const report = query.reportId ? await ownReport(view, scope, query.reportId) : undefined
  const at = await takenAt(view, report?.id, scope.aboutId, query.indicator)
  const from = Number(query.after ?? 0)
  const found = await rows(
    view.db,
    sql<Found>`
      select *, count(*) over ()::int as total from (
        select r.id as "reportId", e.unit_id as "unitId", ${unitName('e.unit_id', 'r.due_on')} as "unitName",
          r.unit_id as "reporterId", ${unitName('r.unit_id', 'r.due_on')} as "reporterName",
          case r.state when 'submitted' then 'draft' else r.state end as state,
          coalesce(r.approved_on, ${view.today}::date) > r.due_on as late, n.*, e.state = 'nothingArose' as "nothingArose",
          t.value as "thenValue", t.numerator as "thenNumerator", t.denominator as "thenDenominator",
          ${at !== null} and (n.value, n.numerator, n.denominator) is distinct from (t.value, t.numerator, t.denominator)
            as changed
        from expected_report r join expected_figure e on e.expected_report_id = r.id
        join indicator i on i.id = e.indicator_id and i.code = ${query.indicator}
        cross join lateral (
          select ${parts}, max(o.state) as absence, string_agg(coalesce(o.words, o.note), ' ') as note,
            coalesce(bool_and(o.official), false) as official
          from observation o where o.current and o.indicator_id = e.indicator_id and o.unit_id = e.unit_id
            and o.period = e.period) n
        cross join lateral (${thenOf(at)}) t
        where ${below(scope)} and e.state not in ('exempted', 'closed')) u
      order by changed desc, "unitName" collate "vi-x-icu", "reportId", "unitId" limit ${page} offset ${from}`,
  )
  return {
    total: found[0]?.total ?? 0,
    next: (found[0]?.total ?? 0) > from + page ? String(from + page) : null,
    units: found.map(({ unitId, unitName: name, reporterId, reporterName, total: _, ...row }) => {
      const { value, numerator, denominator, thenValue, thenNumerator, thenDenominator, ...rest } = row
      const before = { value: thenValue, numerator: thenNumerator, denominator: thenDenominator }
      return {
        ...rest,
        unit: { id: unitId, name },
        reporter: { id: reporterId, name: reporterName },
        now: { value, numerator, denominator },
        before: at === null ? null : before,
      }
    }),
  }
}
