import { sql } from 'kysely'
import { periodOf } from '#src/periods/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import { unitsOn } from '#src/units/index.ts'
import { askedFigures, indicatorsByCode } from '../asked.ts'
import { answerOf, type Cell, isBlank, type StoredContent } from '../content.ts'
import { codesOf } from '../form.ts'
import type { LoadedReport } from '../report.ts'
import type { AskedIndicator } from '../shapes.ts'
import type { ConsolidatedFigure, readConsolidatedFigures } from './contract.ts'
import { type Reading, rolledUp } from './rolled-up.ts'
import { ownReport, type Scope, scopeOf } from './scope.ts'
import { hasChanged, type Stood, stoodIn } from './stood.ts'

type Query = Input<typeof readConsolidatedFigures>['query']
type Own = { cell: Cell | undefined; enters: boolean; stood: Stood | undefined }

/**
 * The indicators of the form below in its order, then those that the own report shows besides, all about the unit's
 * territory; the number of questions does not grow with the units.
 */
export async function consolidatedFigures(view: View, query: Query): Promise<Reply<typeof readConsolidatedFigures>> {
  const scope = await scopeOf(view, query)
  const report = query.reportId ? await ownReport(view, scope, query.reportId) : undefined
  const own = report ? await ownCells(view, scope, report) : new Map<string, Own>()
  const codes = [...new Set([...codesOf(scope.sections), ...own.keys()])]
  const indicators = await indicatorsNamed(view, codes)
  const places = indicators.map(({ id }) => ({ indicatorId: id, unitId: scope.aboutId }))
  const read = await rolledUp(view.db, scope.period, places)
  const readOwn = report && report.period !== scope.period ? await rolledUp(view.db, report.period, places) : read
  const about = (await unitsOn(view, [scope.aboutId], periodOf(scope.period).to)).get(scope.aboutId)
  return {
    unit: { id: scope.aboutId, name: about?.name ?? scope.unitName },
    figures: indicators.map(({ overUnits, ...indicator }) => {
      const place = { indicatorId: indicator.id, unitId: scope.aboutId }
      const mine = own.get(indicator.code)
      return {
        unitId: scope.aboutId,
        indicator,
        overUnits,
        ...read(place),
        mine: mine ? mineOf(mine, readOwn(place)) : null,
      }
    }),
  }
}

type Named = AskedIndicator & Pick<ConsolidatedFigure, 'overUnits'>
async function indicatorsNamed(view: View, codes: readonly string[]): Promise<Named[]> {
  const asked = await indicatorsByCode(view.db, codes)
  const rules = await rows(
    view.db,
    sql<Pick<Named, 'id' | 'overUnits'>>`
      select id, over_units as "overUnits" from indicator where code = any(${[...codes]}::text[])`,
  )
  const overUnits = new Map(rules.map((rule) => [rule.id, rule.overUnits]))
  return asked.map((indicator) => ({ ...indicator, overUnits: overUnits.get(indicator.id)! }))
}

/** What the own report has about the unit's territory, by code. */
async function ownCells(view: View, scope: Scope, report: LoadedReport): Promise<Map<string, Own>> {
  const asked = (await askedFigures(view.db, report)).filter(({ unitId }) => unitId === scope.aboutId)
  const content: StoredContent = report.stored ?? { sections: {} }
  const stood = await stoodIn(view, report, { own: true, content })
  return new Map(
    asked.map(({ sectionId, code, unitId, enters }) => {
      const typed = answerOf(content, sectionId).cells?.find((c) => c.indicator === code && c.unitId === unitId)
      const cell = typed && !isBlank(typed) ? typed : undefined
      return [code, { cell, enters, stood: stood.get(`${unitId} ${code}`) }]
    }),
  )
}

function mineOf({ cell, enters, stood }: Own, { provisional }: Reading): ConsolidatedFigure['mine'] {
  const none = { reported: 0, expected: 0, at: null, changed: false }
  if (enters || cell?.over !== undefined) {
    const { value = null, numerator = null, denominator = null } = cell ?? {}
    return { how: 'entered', value, numerator, denominator, ...none }
  }
  if (!stood) return { how: 'following', ...provisional, at: null, changed: false }
  const { how, value, numerator, denominator, reported, expected, at } = stood
  return { how, value, numerator, denominator, reported, expected, at, changed: hasChanged(stood, provisional) }
}
