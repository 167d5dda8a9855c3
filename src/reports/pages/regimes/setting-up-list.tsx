import type { UseQueryResult } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { withText } from '#src/ui/address-search.ts'
import { type Filter, Filters } from '#src/ui/filters.tsx'
import { InsteadOfRows } from '#src/ui/instead-of-rows.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { chosenIn, type SettingUpSearch, withChosen } from './setting-up-search.ts'
import { SettingUpTabs } from './setting-up-tabs.tsx'

type Row = { id: string; name: string }
type Props<R extends Row> = {
  at: 'regimes' | 'forms'
  words: Parameters<typeof InsteadOfRows>[0]['words'] & {
    title: string
    searchIn: (count: number) => string
    shown: (count: number, of: number) => string
  }
  acts: ReactNode
  /** The first step where nothing is kept yet. */
  add: ReactNode
  list: UseQueryResult<unknown, Error>
  all: readonly R[]
  rows: readonly R[]
  columns: readonly Column<R>[]
  filters: readonly Filter[]
  search: SettingUpSearch
  /** The state that is shown unless another is asked for. */
  atWork: string
  onOpen: (row: R) => void
}

/** Regimes, or forms: all of them at once, looked through on the page; what is looked for stands in its address. */
export function SettingUpList<R extends Row>({ at, words, all, rows, search, atWork, ...props }: Props<R>) {
  const navigate = useNavigate()
  const change = (next: SettingUpSearch) =>
    void navigate({ to: at === 'forms' ? '/reports/forms' : '/reports/regimes', search: next, replace: true })
  const chosen = chosenIn(search, atWork)
  const filtered = Boolean(search.q) || Object.values(chosen).some((values) => values.length > 0)
  return (
    <>
      <PageHead title={words.title} {...(props.list.data !== undefined && { count: rows.length })} acts={props.acts} />
      <SettingUpTabs at={at}>
        <Filters
          filters={props.filters}
          value={chosen}
          onChange={(next) => change(withChosen(search, next, atWork))}
          text={search.q ?? ''}
          onText={(q) => change(withText(search, q))}
          placeholder={words.searchIn(all.length)}
        />
        {(props.list.error || props.list.isPending || rows.length === 0) && (
          <div className="body">
            <InsteadOfRows
              list={props.list}
              none={rows.length === 0}
              loadingRows={6}
              words={words}
              onDrop={filtered && all.length > 0 && (() => change({ state: 'all' }))}
              add={props.add}
            />
          </div>
        )}
        {rows.length > 0 && (
          <DataTable
            name={at}
            label={words.title}
            rows={rows}
            columns={props.columns}
            keyOf={(row) => row.id}
            nameOf={(row) => row.name}
            onOpen={props.onOpen}
            more={<span className="ink3 small">{words.shown(rows.length, all.length)}</span>}
          />
        )}
      </SettingUpTabs>
    </>
  )
}
