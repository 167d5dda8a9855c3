import { sql } from 'kysely'
import { demand } from '#src/access/index.ts'
import { addIndicator, freeCode } from '#src/indicators/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { invalid, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { chosenUnits } from '#src/units/index.ts'
import type { startQuickRegime as start } from './contract.ts'
import { openPeriodsOf } from './expected.ts'
import type { Section } from './form.ts'
import { addForm } from './forms.ts'
import { type Places, placesOf } from './quick-places.ts'
import { addRegime } from './regimes.ts'

type Asked = Input<typeof start>['body']

/** From an idea to units that fill in figures each day: indicators, form, regime and today's reports, all or none of it. */
export async function startQuickRegime(work: Work, asked: Asked) {
  const { title, receivingUnitId, from, to, dueDays, asks } = asked
  demand(work, 'regime.write', { receiving: receivingUnitId })
  if (from < work.today) throw invalid([{ path: 'body.from', problem: 'before-today' }])
  const units = await chosenUnits(work, receivingUnitId, asked)
  if (units.length === 0) throw invalid([{ path: 'body.unitIds', problem: 'required' }])
  const ids = units.map(({ id }) => id)
  const places = await placesOf(work, ids)
  const indicators = await codesAsked(work, asked, places)
  const form = await addForm(work, {
    name: title,
    ownerUnitId: receivingUnitId,
    sections: [figuresOfTheDay(places, indicators)],
    fromDay: from,
  })
  const regime = await addRegime(work, {
    name: title,
    formId: form.id,
    receivingUnitId,
    rhythm: 'day',
    windowRule: 'calendar',
    dueRules: { rule: { kind: 'after', days: dueDays }, roll: 'keep' },
    locks: false,
    graceDays: 0,
    asks,
    from,
    ...(to && { to }),
    units: ids.map((unitId) => ({ unitId })),
  })
  return { id: regime.id, formId: form.id, reports: await openPeriodsOf(work, regime.id) }
}

/** A blank is no zero: each figure is entered, or the day is said to have brought nothing. */
const figuresOfTheDay = ({ about }: Places, indicators: string[]): Section => ({
  id: 'so-lieu',
  title: 'Số liệu trong ngày',
  kind: 'table',
  table: { about, indicators, rules: indicators.map((indicator) => ({ kind: 'required', cell: { indicator } })) },
})

/** The codes in the order asked; what there is not yet is made, kept by the unit that asks. */
async function codesAsked(work: Work, { figures, receivingUnitId }: Asked, { kinds }: Places): Promise<string[]> {
  const catalogue = await rows(
    work.db,
    sql<{ code: string; kind: string; periodicity: string; kinds: string[] | null }>`
      select i.code, i.kind, i.periodicity, c.kinds from indicator i
      left join indicator_collection c on c.indicator_id = i.id and c.valid @> ${work.today}::date`,
  )
  const known = new Map(catalogue.map((one) => [one.code, one]))
  const codes: string[] = []
  for (const figure of figures) {
    if ('code' in figure) {
      const found = known.get(figure.code)
      if (!found) throw refused('form.unknown-indicators', { codes: [figure.code] })
      const elsewhere = found.kinds && !kinds.every((kind) => found.kinds?.includes(kind))
      if (found.periodicity !== 'day' || found.kind === 'formula' || elsewhere)
        throw refused('quick.not-of-the-day', { codes: [figure.code] })
      codes.push(figure.code)
      continue
    }
    const code = freeCode(figure.name, (one) => known.has(one))
    const made = await addIndicator(work, {
      ...{
        code,
        nameVi: figure.name,
        measure: figure.measure,
        overTime: figure.overTime,
        ownerUnitId: receivingUnitId,
      },
      ...{ kind: 'number', overUnits: 'sum', direction: 'none', periodicity: 'day', decimals: 0, factor: '1' },
      ...{ nameEn: null, denominatorOverTime: null, formula: null, sectorId: null, breakdown: [] },
      ...{ illustrative: false, public: false, collectedAt: kinds },
    })
    known.set(made.code, { ...made, kinds })
    codes.push(made.code)
  }
  const twice = codes.find((code, at) => codes.indexOf(code) !== at)
  if (twice) throw invalid([{ path: 'body.figures', problem: `twice: ${twice}` }])
  return codes
}
