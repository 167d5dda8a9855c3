import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { fold } from '#src/platform/text.ts'
import { ask } from '#src/ui/api.ts'
import { useFormat } from '#src/ui/language.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import { listRegimes } from '../../contract.ts'
import { type Regime, rhythms } from '../../regimeContract.ts'
import { SettingUpList } from './setting-up-list.tsx'
import { chosenIn } from './setting-up-search.ts'
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
  const search = getRouteApi('/office/reports/regimes').useSearch()
  const list = useQuery(ask(listRegimes, {}))
  const columns = useColumns(me.today)
  const all = (list.data?.regimes ?? []) as Regime[]
  const { state, rhythm } = chosenIn(search, 'running')
  const fits = (r: Regime) =>
    (!state?.length || state.includes(regimeState(r, me.today))) &&
    (!rhythm?.length || rhythm.includes(r.rhythm)) &&
    fold(`${r.name} ${r.formName}`).includes(fold(search.q?.trim() ?? ''))
  const may = me.may.includes('regime.write')
  const add = may && (
    <Button component={Link} to="/reports/regimes/new" variant="filled">
      {words.add}
    </Button>
  )
  const acts = may && (
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
  const states = (['running', 'toCome', 'ended'] as const).map((one) => ({
    value: one,
    label: words.states[one],
    count: all.filter((r) => regimeState(r, me.today) === one).length,
  }))
  return (
    <SettingUpList
      at="regimes"
      words={words}
      acts={acts}
      add={add}
      list={list}
      all={all}
      rows={all.filter(fits)}
      columns={columns}
      filters={[
        { id: 'state', name: words.state, options: states },
        {
          id: 'rhythm',
          name: words.rhythm,
          options: rhythms.map((one) => ({ value: one, label: words.rhythms[one] })),
        },
      ]}
      search={search}
      atWork="running"
      onOpen={(r) => void navigate({ to: '/reports/regimes/$id', params: { id: r.id } })}
    />
  )
}
