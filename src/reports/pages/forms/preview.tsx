import { useQueries } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { periodContaining, periodOf } from '#src/periods/index.ts'
import { ask } from '#src/ui/api.ts'
import { Note } from '#src/ui/problem.tsx'
import { findUnits } from '#src/units/contract.ts'
import type { UnitKind } from '#src/units/kinds.ts'
import type { Comparison } from '../../comparisonContract.ts'
import { type Content, emptyContent } from '../../content.ts'
import { codesOf, type Section } from '../../form.ts'
import type { AskedIndicator, Report } from '../../shapes.ts'
import { checkOnPage } from '../around.ts'
import { SectionForms } from '../section-form.tsx'
import type { Catalogue } from './use-catalogue.ts'
import { useFormWords } from './words.ts'
import '../report.css'

const sample = '00000000-0000-7000-8000-000000000000'
const shown = 5

/** Some units of the kinds that the tables are about, to stand for those of an area. */
function useSampleUnits(sections: readonly Section[]) {
  const about = sections.flatMap(({ table }) => (typeof table?.about === 'object' ? [table.about.kind] : []))
  const kinds = [...new Set(about)] as UnitKind[]
  const found = useQueries({ queries: kinds.map((kind) => ask(findUnits, { query: { kind, limit: shown } })) })
  return new Map<string, { id: string; name: string }[]>(kinds.map((kind, at) => [kind, found[at]?.data ?? []]))
}

type Props = { name: string; sections: readonly Section[]; catalogue: Catalogue }

/** The outline as a unit will fill it in: by the very parts of the page on which reports are written. */
export function Preview({ name, sections, catalogue }: Props) {
  const { builder: words } = useFormWords()
  const { me } = getRouteApi('/office').useRouteContext()
  const [content, setContent] = useState<Content>(emptyContent)
  const units = useSampleUnits(sections)
  const period = periodContaining(me.today, 'quarter') ?? me.today
  const indicators = codesOf(sections).flatMap((code) => catalogue.byCode.get(code) ?? [])
  const rows = Object.fromEntries(
    sections.flatMap(({ id, table }) => {
      if (!table) return []
      const of = typeof table.about === 'object' ? units.get(table.about.kind) : undefined
      return [[id, of ?? [{ id: sample, name: words.sampleUnit }]]]
    }),
  )
  const report = reportOf({ name, sections, period, today: me.today, rows, indicators, unit: words.sampleUnit })
  const comparison = besideNothing(report)
  // an outline that nobody has tried yet is not full of faults
  const tried = content !== emptyContent
  const checked = useMemo(
    () => checkOnPage(report, content, tried ? comparison : undefined),
    [report, content, comparison, tried],
  )
  if (sections.length === 0) return <p className="ink3">{words.previewNone}</p>
  return (
    <div className="form-preview">
      <Note kind="ongoing">{words.previewHelp}</Note>
      <SectionForms
        report={report}
        content={content}
        comparison={comparison}
        checked={checked}
        change={(edit) => setContent(edit)}
        tried={false}
      />
    </div>
  )
}

type Given = {
  name: string
  sections: readonly Section[]
  period: string
  today: string
  rows: Report['rows']
  indicators: AskedIndicator[]
  unit: string
}
/** A report that nobody is asked for. */
function reportOf({ name, sections, period, today, rows, indicators, unit }: Given): Report {
  const { from, to } = periodOf(period)
  const named = { id: sample, name: unit }
  return {
    ...{ id: sample, regime: { id: sample, name }, unit: named, receivingUnit: named, period, version: 1, may: [] },
    ...{ dueOn: today, opensOn: today, state: 'open' as const, late: false, approvedOn: null },
    form: { id: sample, versionId: sample, number: 1, sections: [...sections] },
    ...{ asked: { text: '', files: [] }, window: { from, to }, indicators, rows, content: null, tasks: {} },
    ...{
      savedAt: null,
      savedBy: null,
      keyedIn: false,
      exemptReason: null,
      inheritedFrom: [],
      below: [],
      editable: true,
    },
    ...{ sendsAtOnce: false, files: [], moves: [] },
  }
}

/** There is no period before, and what a formula makes is computed on the page. */
function besideNothing({ form, rows, indicators }: Report): Comparison {
  const byCode = new Map(indicators.map((one) => [one.code, one]))
  const nothing = {
    ...{ previous: null, sameLastYear: null, earlierThisYear: null, target: null, history: [] },
    ...{ completeness: null, stood: null },
  }
  const formula = { by: 'formula' as const, value: null, numerator: null, denominator: null, sourceId: null }
  return {
    ...{ previousPeriod: null, lastYearPeriod: null },
    cells: form.sections.flatMap(({ id, table }) =>
      (rows[id] ?? []).flatMap((unit) =>
        (table?.indicators ?? []).map((code) => ({
          ...{ ...nothing, unitId: unit.id, indicator: code },
          filledIn: byCode.get(code)?.kind === 'formula' ? formula : null,
        })),
      ),
    ),
  }
}
