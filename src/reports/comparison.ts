import { sql } from 'kysely'
import { type FigureRow, readFigures } from '#src/indicators/index.ts'
import {
  type PeriodKind,
  periodContaining,
  periodOf,
  previousPeriod,
  sameLastYear,
  yearToDate,
} from '#src/periods/index.ts'
import { rows } from '#src/platform/database.ts'
import { exact, fraction } from '#src/platform/number.ts'
import type { View } from '#src/platform/work.ts'
import { type AskedFigure, askedFigures, askedIndicators } from './asked.ts'
import { hasChanged, type Stood, stoodIn } from './consolidation/stood.ts'
import type { AskedIndicator, ComparedCell, Comparison } from './contract.ts'
import { historyOf } from './history.ts'
import { ownedElsewhere } from './owners.ts'
import { type LoadedReport, readReport } from './report.ts'
import { shownContent } from './shown.ts'

const at = (...parts: (string | null)[]) => parts.join(' ')

/** Longer periods for which a target may be set, from the report's own outwards. */
function targetPeriods(period: string): string[] {
  const { to } = periodOf(period)
  const around = (['half', 'year', 'schoolyear'] satisfies PeriodKind[]).map((kind) => periodContaining(to, kind))
  return [...new Set([period, ...around.filter((code) => code !== undefined)])]
}

type Aim = {
  indicatorId: string
  unitId: string
  period: string
  value: string | null
  from: string | null
  to: string | null
}
const targetsOf = (view: View, indicators: readonly string[], units: readonly string[], periods: readonly string[]) =>
  rows(
    view.db,
    sql<Aim>`
      select indicator_id as "indicatorId", unit_id as "unitId", period, trim_scale(value)::text as value,
        trim_scale(value_from)::text as "from", trim_scale(value_to)::text as "to"
      from target where current and indicator_id = any(${indicators}::uuid[]) and unit_id = any(${units}::uuid[])
        and period = any(${periods}::text[])`,
  )

/** Everything that stands beside the cells of a report's tables; the number of queries does not grow with the cells. */
export async function comparisonOf(view: View, id: string): Promise<Comparison> {
  const report = await readReport(view, id)
  const [comparison, shown] = await Promise.all([
    askedFigures(view.db, report).then((asked) => compared(view, report, asked)),
    shownContent(view, report),
  ])
  const stood = await stoodIn(view, report, shown)
  return { ...comparison, cells: comparison.cells.map((cell) => asItStood(cell, stood)) }
}

/** A figure from below as the report has it; beside it what it would be now. */
function asItStood(cell: ComparedCell, stood: ReadonlyMap<string, Stood>): ComparedCell {
  const { filledIn: now, unitId, indicator } = cell
  const one = stood.get(`${unitId} ${indicator}`)
  if (!one || !now) return cell
  const { how, at, value, numerator, denominator, reported, expected } = one
  return {
    ...cell,
    filledIn: { ...now, value, numerator, denominator },
    completeness: { reported, expected },
    stood: { how, at, now, changed: hasChanged(one, now) },
  }
}

type ComparedReport = Pick<LoadedReport, 'period' | 'formId' | 'sections'>

/** The same for cells of one form and period, of one report or of many. */
export async function compared(view: View, report: ComparedReport, asked: readonly AskedFigure[]): Promise<Comparison> {
  const { period } = report
  const [previous, lastYear] = [previousPeriod(period), sameLastYear(period)]
  const indicatorIds = [...new Set(asked.map((f) => f.indicatorId))]
  const unitIds = [...new Set(asked.map((f) => f.unitId))]
  const earlier = yearToDate(period).slice(0, -1)
  const read = [...new Set([period, ...earlier, ...[previous, lastYear].filter((code) => code !== undefined)])]
  const aims = targetPeriods(period)
  const [figures, indicators, targets, past, owned] = await Promise.all([
    readFigures(view, { indicators: indicatorIds, units: unitIds, periods: read, provisional: true }),
    askedIndicators(view.db, report.sections),
    targetsOf(view, indicatorIds, unitIds, aims),
    historyOf(view.db, { indicatorIds, unitIds, period }),
    ownedElsewhere(view.db, { indicatorIds, unitIds, period, formId: report.formId }),
  ])
  const figureAt = new Map(figures.map((f) => [at(f.indicator, f.unit, f.period), f]))
  const indicatorAt = new Map(indicators.map((i) => [i.id, i]))
  const targetAt = new Map(targets.map((t) => [at(t.indicatorId, t.unitId, t.period), t]))
  const pastAt = new Map(past.map((p) => [at(p.indicatorId, p.unitId), p.values]))
  const ownedAt = new Map(owned.map((o) => [at(o.indicatorId, o.unitId), o]))
  const cellOf = (cell: AskedFigure): ComparedCell => {
    const { indicatorId, unitId, code } = cell
    const figure = (of: string | undefined) =>
      of === undefined ? undefined : figureAt.get(at(indicatorId, unitId, of))
    const aim = aims.map((of) => targetAt.get(at(indicatorId, unitId, of))).find((found) => found !== undefined)
    const { by, value, numerator, denominator, sourceId } = ownedAt.get(at(indicatorId, unitId)) ?? {}
    const fromElsewhere = by && {
      by,
      value: value!,
      numerator: numerator!,
      denominator: denominator!,
      sourceId: sourceId!,
    }
    return {
      unitId,
      indicator: code,
      previous: figure(previous)?.value ?? null,
      sameLastYear: figure(lastYear)?.value ?? null,
      earlierThisYear: soFar(indicatorAt.get(indicatorId), earlier.map(figure)),
      target: aim ? { period: aim.period, value: aim.value, from: aim.from, to: aim.to } : null,
      filledIn: fromElsewhere ?? filledIn(cell, indicatorAt.get(indicatorId), figure(period)),
      completeness: fromElsewhere ? null : completenessOf(cell, figure(period)),
      stood: null,
      history: pastAt.get(at(indicatorId, unitId)) ?? [],
    }
  }
  return { previousPeriod: previous ?? null, lastYearPeriod: lastYear ?? null, cells: asked.map(cellOf) }
}

function filledIn(
  cell: AskedFigure,
  indicator: AskedIndicator | undefined,
  now: FigureRow | undefined,
): ComparedCell['filledIn'] {
  if (cell.enters) return null
  const by = indicator?.kind === 'formula' ? 'formula' : 'rollUp'
  const { value = null, numerator = null, denominator = null } = now ?? {}
  return { by, value, numerator, denominator, sourceId: null }
}

const completenessOf = ({ enters }: AskedFigure, now: FigureRow | undefined): ComparedCell['completeness'] =>
  enters || !now ? null : { reported: now.reported, expected: now.expected }

function soFar(indicator: AskedIndicator | undefined, figures: readonly (FigureRow | undefined)[]): string | null {
  if (indicator?.overTime !== 'sum' || indicator.kind !== 'number') return null
  const values = figures.flatMap((f) => (f?.value == null ? [] : [fraction(f.value)]))
  return values.length === 0 ? null : exact(values.reduce((sum, value) => sum.add(value)))
}
