import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { fold } from '#src/platform/text.ts'
import { ask } from '#src/ui/api.ts'
import { Filters, type FilterValue } from '#src/ui/filters.tsx'
import { InsteadOfRows } from '#src/ui/instead-of-rows.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { listRegimes } from '../../contract.ts'
import { type Regime, rhythms } from '../../regimeContract.ts'
import { SettingUpTabs } from './setting-up-tabs.tsx'
import { RegimeStatus, regimeState } from './standing.tsx'
import { useRegimeWords } from './words.ts'
import './regimes.css'

function useColumns(today: string): Column<Regime>[] {
  const words = useRegimeWords()
  const format = useFormat()
  return [
    {
      id: 'name',
      head: words.name,
      always: true,
      phone: 'title',
      cell: (r) => (
        <Link to="/reports/regimes/$id" params={{ id: r.id }}>
          {r.name}
        </Link>
      ),
    },
    { id: 'rhythm', head: words.rhythm, phone: 'line', width: 110, cell: (r) => words.rhythms[r.rhythm] },
    { id: 'to', head: words.receiver, phone: 'hide', cell: (r) => r.receivingUnit.name },
    { id: 'units', head: words.units, align: 'end', phone: 'line', width: 90, cell: (r) => words.unitsCount(r.units) },
    {
      id: 'due',
      head: words.nextDue,
      align: 'end',
      phone: 'date',
      width: 120,
      cell: (r) => (r.nextDue ? format.day(r.nextDue) : '–'),
    },
    {
      id: 'state',
      head: words.state,
      phone: 'state',
      width: 190,
      cell: (r) => <RegimeStatus regime={r} today={today} />,
    },
  ]
}

/** The regimes by which the reader's units receive or send: what runs first; the ended ones where they are asked for. */
export function RegimeList() {
  const words = useRegimeWords()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const list = useQuery(ask(listRegimes, {}))
  const [filters, setFilters] = useState<FilterValue>({ state: ['running'] })
  const [text, setText] = useState('')
  const columns = useColumns(me.today)
  const all = (list.data?.regimes ?? []) as Regime[]
  const fits = (r: Regime) =>
    (!filters.state?.length || filters.state.includes(regimeState(r, me.today))) &&
    (!filters.rhythm?.length || filters.rhythm.includes(r.rhythm)) &&
    fold(`${r.name} ${r.formName}`).includes(fold(text.trim()))
  const rows = all.filter(fits)
  const may = me.may.includes('regime.write')
  const add = may && (
    <Button component={Link} to="/reports/regimes/new" variant="filled">
      {words.add}
    </Button>
  )
  const filtered = text !== '' || Object.values(filters).some((value) => value.length > 0)
  return (
    <>
      <PageHead
        title={words.title}
        {...(list.data && { count: rows.length })}
        acts={
          may && (
            <>
              <Button component={Link} to="/reports/once">
                {words.once}
              </Button>
              <Button component={Link} to="/reports/quick">
                {words.quick}
              </Button>
              {add}
            </>
          )
        }
      />
      <div className="body">
        <SettingUpTabs at="regimes">
          <Filters
            filters={[
              {
                id: 'state',
                name: words.state,
                options: (['running', 'toCome', 'ended'] as const).map((one) => ({
                  value: one,
                  label: words.states[one],
                  count: all.filter((r) => regimeState(r, me.today) === one).length,
                })),
              },
              {
                id: 'rhythm',
                name: words.rhythm,
                options: rhythms.map((one) => ({ value: one, label: words.rhythms[one] })),
              },
            ]}
            value={filters}
            onChange={setFilters}
            text={text}
            onText={setText}
            placeholder={words.searchIn(all.length)}
          />
          {(list.error || list.isPending || rows.length === 0) && (
            <InsteadOfRows
              list={list}
              none={rows.length === 0}
              loadingRows={6}
              words={words}
              onDrop={
                filtered &&
                all.length > 0 &&
                (() => {
                  setFilters({})
                  setText('')
                })
              }
              add={add}
            />
          )}
          {rows.length > 0 && (
            <DataTable
              name="regimes"
              label={words.title}
              rows={rows}
              columns={columns}
              keyOf={(r) => r.id}
              nameOf={(r) => r.name}
              onOpen={(r) => void navigate({ to: '/reports/regimes/$id', params: { id: r.id } })}
              more={<span className="ink3 small">{words.shown(rows.length, all.length)}</span>}
            />
          )}
        </SettingUpTabs>
      </div>
    </>
  )
}
