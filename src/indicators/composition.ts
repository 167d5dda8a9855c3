import { isPeriod, periodOf } from '#src/periods/index.ts'
import { type Day, dayBefore } from '#src/platform/day.ts'
import { exact, fraction } from '#src/platform/number.ts'
import { invalid, notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { livesOf } from '#src/units/index.ts'
import { indicatorFor } from './catalogue.ts'
import type { ComposedPart } from './reading/composition.ts'
import { readComposition, readFigures } from './reading/index.ts'
import type { Composition } from './shapes.ts'
import { demandSight } from './sight.ts'

type Asked = {
  indicatorId: string
  unitId: string
  period: string
  ended?: boolean | undefined
  structure?: Day | undefined
  provisional?: boolean | undefined
}

/** Beyond so many, units that are in a figure just as they were are told together. */
const named = 60

const sum = (parts: readonly ComposedPart[], side: 'value' | 'numerator' | 'denominator') => {
  const own = parts.flatMap((p) => p[side] ?? [])
  return own.length ? exact(own.reduce((total, text) => total.add(fraction(text)), fraction(0))) : null
}

function told(parts: readonly ComposedPart[], passed: (part: ComposedPart) => boolean) {
  const stayed = parts.filter((part) => !passed(part))
  if (stayed.length <= named) return { parts, others: null }
  const units = new Set(stayed.map((p) => p.unit)).size
  return {
    parts: parts.filter(passed),
    others: {
      units,
      value: sum(stayed, 'value'),
      numerator: sum(stayed, 'numerator'),
      denominator: sum(stayed, 'denominator'),
    },
  }
}

/** Read as the figure is read: official or provisional, by the structure of the period's last day or of the day given. */
export async function compositionFor(view: View, asked: Asked): Promise<Composition> {
  const { indicatorId, unitId, period, ended = false, structure, provisional = false } = asked
  if (!isPeriod(period)) throw invalid([{ path: 'query.period', problem: 'period.wrong' }])
  await indicatorFor(view, indicatorId)
  await demandSight(view, unitId, [period], provisional)
  const on = structure ?? periodOf(period).to
  const question = { structure: on, provisional }
  const found = await readFigures(view, {
    ...question,
    indicators: [indicatorId],
    units: [unitId],
    periods: [period],
    children: ended,
  })
  const figure = found.find((row) => (ended ? row.unit === null : row.unit === unitId))
  if (!figure) throw notFound()
  const tooEarly = figure.exact === null && on < periodOf(period).to
  const made = await readComposition(view, { ...question, indicator: indicatorId, unit: unitId, ended, period })
  const lives = await livesOf(view, [unitId, ...made.parts.map((p) => p.unit)], periodOf(period).to)
  const endOf = (id: string) => lives.get(id)?.until ?? null
  const { parts, others } = told(tooEarly ? [] : made.parts, ({ unit, share }) => {
    const until = endOf(unit)
    return share !== '1' || (until !== null && until <= on)
  })
  return {
    unitName: lives.get(unitId)?.name ?? '',
    period,
    on,
    value: figure.value,
    numerator: figure.numerator,
    denominator: figure.denominator,
    exact: figure.exact,
    adds: made.adds && !tooEarly,
    parts: parts
      .map(({ unit, periods, ...part }) => {
        const until = endOf(unit)
        const endedOn = until !== null && until <= on ? dayBefore(until) : null
        return { ...part, unitId: unit, unitName: lives.get(unit)?.name ?? '', endedOn, periods: [...periods] }
      })
      .toSorted((a, b) => Number(b.share) - Number(a.share) || a.unitName.localeCompare(b.unitName, 'vi')),
    others,
  }
}
