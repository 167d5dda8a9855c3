import { SegmentedControl } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { Scroll } from '#src/ui/scroll.tsx'
import { readActivityTotals } from '../contract.ts'
import { addsUp, labelOf } from '../fields.ts'
import type { TotalsSearch } from './search.ts'
import { useTypes } from './use-types.ts'
import { useActivityWords } from './use-words.ts'
import { Views } from './views.tsx'
import './activities.css'
import '#src/ui/mini-table.css'

const page = getRouteApi('/office/activities/totals')

/** By unit and month or quarter of a year, each sum a link to the activities behind it. */
export function ActivityTotals() {
  const { totals: words, list } = useActivityWords()
  const { language } = useLanguage()
  const format = useFormat()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const search: TotalsSearch = page.useSearch()
  const { types, nameOf } = useTypes()
  const thisYear = Number(me.today.slice(0, 4))
  const { year = thisYear, by = 'month', fieldId, ...filter } = search
  const type = types.find(({ id }) => id === search.typeId)
  const fields = (type?.fields ?? []).filter(addsUp)
  const field = fields.find(({ id }) => id === fieldId)
  const found = useQuery({
    ...ask(readActivityTotals, { query: { ...filter, year, by, ...(field && { fieldId: field.id }) } }),
    placeholderData: keepPreviousData,
  })
  const change = (next: TotalsSearch) => void navigate({ to: '/activities/totals', search: next, replace: true })
  const parts = Array.from({ length: by === 'month' ? 12 : 4 }, (_, n) => n + 1)
  const head = by === 'month' ? words.monthHead : words.quarterHead
  const codeOf = (part: number) => (by === 'month' ? `${year}-${String(part).padStart(2, '0')}` : `${year}-Q${part}`)
  const behind = (value: string | undefined, of: { unitId?: string; period: string }) =>
    value === undefined ? (
      <span className="ink3">–</span>
    ) : (
      <Link to="/activities" search={{ ...filter, ...of } as never} className="num">
        {format.figure(value)}
      </Link>
    )
  return (
    <>
      <PageHead title={words.title(year)} />
      <Views search={search} />
      <div className="body stack">
        <div className="form-grid no-print">
          <ChoiceField
            label={list.type}
            value={search.typeId ?? ''}
            onChange={(typeId) =>
              change({ year, by, ...(search.unitId && { unitId: search.unitId }), ...(typeId && { typeId }) })
            }
            none={list.anyType}
            options={types.map((one) => ({ value: one.id, label: nameOf(one) }))}
          />
          <ChoiceField
            label={words.what}
            value={field?.id ?? ''}
            onChange={(id) => {
              const { fieldId: _, ...rest } = search
              change({ ...rest, ...(id && { fieldId: id }) })
            }}
            options={[
              { value: '', label: words.count },
              ...fields.map((one) => ({ value: one.id, label: labelOf(one, language) })),
            ]}
          />
          <ChoiceField
            label={words.year}
            value={String(year)}
            onChange={(text) => change({ ...search, year: Number(text) })}
            options={Array.from({ length: 8 }, (_, n) => ({ value: `${thisYear - n}`, label: `${thisYear - n}` }))}
          />
          <div className="field">
            <span className="activity-label">{words.by}</span>
            <SegmentedControl
              aria-label={words.by}
              value={by}
              onChange={(next) => change({ ...search, by: next === 'quarter' ? 'quarter' : 'month' })}
              data={[
                { value: 'month', label: words.month },
                { value: 'quarter', label: words.quarter },
              ]}
            />
          </div>
        </div>
        <ProblemNote problem={found.error} retry={() => void found.refetch()} />
        {found.isPending && <Loading rows={8} />}
        {found.data && found.data.units.length === 0 && <Empty title={words.empty} />}
        {found.data && found.data.units.length > 0 && (
          <Scroll label={words.title(year)}>
            <table className="mini">
              <thead>
                <tr>
                  <th scope="col">{words.unit}</th>
                  {parts.map((part) => (
                    <th key={part} scope="col" data-align="end">
                      {head(part)}
                    </th>
                  ))}
                  <th scope="col" data-align="end">
                    {words.all}
                  </th>
                </tr>
              </thead>
              <tbody>
                {found.data.units.map((unit) => (
                  <tr key={unit.unitId}>
                    <th scope="row">{unit.name}</th>
                    {parts.map((part) => (
                      <td key={part} data-align="end">
                        {behind(unit.parts[part], { unitId: unit.unitId, period: codeOf(part) })}
                      </td>
                    ))}
                    <td data-align="end">
                      <b>{behind(unit.total, { unitId: unit.unitId, period: String(year) })}</b>
                    </td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{words.total}</th>
                  {parts.map((part) => (
                    <td key={part} data-align="end">
                      <b>{behind(found.data.parts[part], { period: codeOf(part) })}</b>
                    </td>
                  ))}
                  <td data-align="end">
                    <b>{behind(found.data.total, { period: String(year) })}</b>
                  </td>
                </tr>
              </tfoot>
            </table>
          </Scroll>
        )}
      </div>
    </>
  )
}
