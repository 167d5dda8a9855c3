import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type Level, levels } from '#src/app/office/unit-choices.ts'
import { choicesIn, withChoices } from '#src/ui/address-search.ts'
import { ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { Filters } from '#src/ui/filters.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { StateMatrix } from '#src/ui/state-matrix/state-matrix.tsx'
import { readDisseminationMatrix } from '../contract.ts'
import { StudyStatus, standing, useShare } from './standing.tsx'
import { useDisseminationWords, useKindWords } from './use-words.ts'
import './dissemination.css'

const route = getRouteApi('/office/disseminations/matrix')
const filterIds = ['year']
const legend = [
  { state: 'reached', overdue: false, late: false },
  { state: 'reached', overdue: false, late: true },
  { state: 'partly', overdue: false, late: false },
  { state: 'notYet', overdue: false, late: false },
  { state: 'notYet', overdue: true, late: false },
] as const

/** Units by directive: who has studied what in a year. */
export function DisseminationMatrix() {
  const words = useDisseminationWords()
  const kindWords = useKindWords()
  const format = useFormat()
  const share = useShare()
  const navigate = useNavigate()
  const [at, setAt] = useState<{ row: string; column: string }>()
  const { me } = getRouteApi('/office').useRouteContext()
  const search: { q?: string; year?: number } = route.useSearch()
  const thisYear = Number(me.today.slice(0, 4))
  const year = search.year ?? thisYear
  const found = useQuery({
    ...ask(readDisseminationMatrix, { query: { year } }),
    placeholderData: keepPreviousData,
  })
  const { columns = [], rows = [], cells = [] } = found.data ?? {}
  const byPlace = new Map(cells.map((cell) => [`${cell.unitId} ${cell.id}`, cell]))
  const placeOf = (kind: string) => levels.indexOf(kind as Level) + 1 || levels.length + 1
  const open = (unit: string, id: string) =>
    void navigate({ to: '/disseminations/$disseminationId', params: { disseminationId: id }, search: { unit } })
  return (
    <>
      <PageHead title={words.matrix.title(year)} />
      <Filters
        filters={[
          {
            id: 'year',
            name: words.list.year,
            single: true,
            options: Array.from({ length: 8 }, (_, n) => ({ value: `${thisYear - n}`, label: `${thisYear - n}` })),
          },
        ]}
        value={choicesIn({ year }, filterIds)}
        onChange={(next) =>
          void navigate({ to: '/disseminations/matrix', search: withChoices(search, next, filterIds), replace: true })
        }
      />
      <div className="body">
        <ProblemNote problem={found.error} retry={() => void found.refetch()} />
        {found.isPending && <Loading rows={8} />}
        {found.data && columns.length === 0 && <Empty title={words.matrix.empty} />}
        {columns.length > 0 && (
          <ul className="legend small">
            {legend.map((one) => (
              <li key={`${one.state} ${one.overdue} ${one.late}`}>
                <StudyStatus unit={one} />
              </li>
            ))}
          </ul>
        )}
        {columns.length > 0 && (
          <StateMatrix
            label={words.matrix.title(year)}
            rowHead={words.one.unit}
            totalHead={words.matrix.total}
            rows={rows
              .toSorted((a, b) => placeOf(a.kind) - placeOf(b.kind))
              .map((row) => ({
                id: row.unitId,
                name: row.shortName,
                group: kindWords[row.kind as keyof typeof kindWords] ?? row.kind,
              }))}
            columns={columns.map((column) => ({
              id: column.id,
              head: column.symbol,
              total: share(column) === null ? '–' : `${share(column)}%`,
            }))}
            cell={(unitId, id) => {
              const cell = byPlace.get(`${unitId} ${id}`)
              if (!cell) return undefined
              const { kind, word } = standing(cell, words)
              const people = words.one.people(
                format.figure(cell.people),
                cell.peopleDue ? format.figure(cell.peopleDue) : '?',
              )
              return { kind, word: words.matrix.cell(word, people), tint: cell.overdue }
            }}
            selected={at}
            onMove={(row, column) => setAt({ row, column })}
            onSelect={open}
            onOpen={open}
          />
        )}
      </div>
    </>
  )
}
