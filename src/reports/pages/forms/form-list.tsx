import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { fold } from '#src/platform/text.ts'
import { ask } from '#src/ui/api.ts'
import { IconPlus, small } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Status } from '#src/ui/status.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import { listForms } from '../../contract.ts'
import type { Form } from '../../regimeContract.ts'
import { SettingUpList } from '../regimes/setting-up-list.tsx'
import { chosenIn } from '../regimes/setting-up-search.ts'
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
  const search = getRouteApi('/office/reports/forms').useSearch()
  const list = useQuery(ask(listForms, {}))
  const columns = useColumns()
  const all = (list.data?.forms ?? []) as Form[]
  const { state } = chosenIn(search, 'inUse')
  const rows = all.filter(
    ({ name, retiredOn }) =>
      (!state?.length || state.includes(retiredOn === null ? 'inUse' : 'retired')) &&
      fold(name).includes(fold(search.q?.trim() ?? '')),
  )
  const add = me.may.includes('form.write') && (
    <Button component={Link} to="/reports/forms/new" variant="filled" leftSection={<IconPlus {...small} />}>
      {words.add}
    </Button>
  )
  const options = [
    { value: 'inUse', label: words.inUse },
    { value: 'retired', label: words.retiredShort },
  ]
  return (
    <SettingUpList
      at="forms"
      words={words}
      acts={add}
      add={add}
      list={list}
      all={all}
      rows={rows}
      columns={columns}
      filters={[{ id: 'state', name: words.state, options }]}
      search={search}
      atWork="inUse"
      onOpen={(form) => void navigate({ to: '/reports/forms/$id', params: { id: form.id } })}
    />
  )
}
