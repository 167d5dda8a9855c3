import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { fold } from '#src/platform/text.ts'
import { ask } from '#src/ui/api.ts'
import { Filters, type FilterValue } from '#src/ui/filters.tsx'
import { IconPlus, small } from '#src/ui/icons.ts'
import { InsteadOfRows } from '#src/ui/instead-of-rows.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { Status } from '#src/ui/status.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { listForms } from '../../contract.ts'
import type { Form } from '../../regimeContract.ts'
import { SettingUpTabs } from '../regimes/setting-up-tabs.tsx'
import { useFormWords } from './words.ts'
import './forms.css'

function useColumns(): Column<Form>[] {
  const words = useFormWords()
  const format = useFormat()
  return [
    {
      id: 'name',
      head: words.name,
      always: true,
      phone: 'title',
      cell: (form) => (
        <Link to="/reports/forms/$id" params={{ id: form.id }}>
          {form.name}
        </Link>
      ),
    },
    {
      id: 'parts',
      head: words.parts,
      phone: 'line',
      width: 90,
      cell: (form) => words.partsCount(form.versions[0]!.sections.length),
    },
    {
      id: 'version',
      head: words.version,
      phone: 'hide',
      width: 150,
      cell: ({ versions: [newest] }) => `${newest!.number} · ${format.day(newest!.fromDay)}`,
    },
    {
      id: 'regimes',
      head: words.usedBy,
      phone: 'line',
      cell: ({ regimes }) =>
        regimes.map(({ name }) => name).join('; ') || <span className="ink3">{words.notUsed}</span>,
    },
    {
      id: 'state',
      head: words.state,
      phone: 'state',
      width: 190,
      cell: ({ retiredOn }) =>
        retiredOn ? (
          <Status kind="done">{words.retired(format.day(retiredOn))}</Status>
        ) : (
          <Status kind="onTrack">{words.inUse}</Status>
        ),
    },
  ]
}

/** The forms of the units in reach: those in use, the retired ones where they are asked for. */
export function FormList() {
  const words = useFormWords()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const list = useQuery(ask(listForms, {}))
  const [filters, setFilters] = useState<FilterValue>({ state: ['inUse'] })
  const [text, setText] = useState('')
  const columns = useColumns()
  const all = (list.data?.forms ?? []) as Form[]
  const stateOf = ({ retiredOn }: Form) => (retiredOn === null ? 'inUse' : 'retired')
  const rows = all.filter(
    (form) =>
      (!filters.state?.length || filters.state.includes(stateOf(form))) && fold(form.name).includes(fold(text.trim())),
  )
  const add = me.may.includes('form.write') && (
    <Button component={Link} to="/reports/forms/new" variant="filled" leftSection={<IconPlus {...small} />}>
      {words.add}
    </Button>
  )
  const filtered = text !== '' || (filters.state?.length ?? 0) > 0
  const drop = () => {
    setFilters({})
    setText('')
  }
  return (
    <>
      <PageHead title={words.title} {...(list.data && { count: rows.length })} acts={add} />
      <div className="body">
        <SettingUpTabs at="forms">
          <Filters
            filters={[
              {
                id: 'state',
                name: words.state,
                options: [
                  { value: 'inUse', label: words.inUse },
                  { value: 'retired', label: words.retiredShort },
                ],
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
              onDrop={filtered && all.length > 0 && drop}
              add={add}
            />
          )}
          {rows.length > 0 && (
            <DataTable
              name="forms"
              label={words.title}
              rows={rows}
              columns={columns}
              keyOf={(form) => form.id}
              nameOf={(form) => form.name}
              onOpen={(form) => void navigate({ to: '/reports/forms/$id', params: { id: form.id } })}
              more={<span className="ink3 small">{words.shown(rows.length, all.length)}</span>}
            />
          )}
        </SettingUpTabs>
      </div>
    </>
  )
}
