import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { office } from '#src/app/office/root.tsx'
import { fold } from '#src/platform/text.ts'
import { ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { Filters } from '#src/ui/filters.tsx'
import { IconPlus, small } from '#src/ui/icons.ts'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { listIndicators } from '../contract.ts'
import { NewIndicatorForm } from './indicator-form.tsx'
import { useCatalogueWords, useSaid, useUnitNames } from './use-catalogue.ts'

/** Every indicator with how it is measured and rolled up, by sector. */
export function Catalogue() {
  const words = useCatalogueWords()
  const said = useSaid()
  const navigate = useNavigate()
  const { me } = office.useRouteContext()
  const { data, error, isPending } = useQuery(ask(listIndicators, { query: {} }))
  const [text, setText] = useState('')
  const [adding, setAdding] = useState(false)
  const names = useUnitNames(data?.map(({ ownerUnitId }) => ownerUnitId) ?? [])
  const wanted = fold(text.trim())
  const rows = (data ?? []).filter((one) => fold(`${one.code} ${one.nameVi} ${one.nameEn ?? ''}`).includes(wanted))
  const mayAdd = me.may.includes('indicator.write')
  const open = (id: string) => void navigate({ to: '/figures/indicators/$id', params: { id } })
  return (
    <>
      <PageHead
        title={words.title}
        {...(data && { count: data.length })}
        acts={
          mayAdd && (
            <Button variant="filled" leftSection={<IconPlus {...small} />} onClick={() => setAdding(true)}>
              {words.add}
            </Button>
          )
        }
      />
      <Filters filters={[]} value={{}} onChange={() => {}} text={text} onText={setText} placeholder={words.search} />
      {rows.length === 0 ? (
        <div className="body">
          <ProblemNote problem={error} />
          {isPending && <Loading rows={8} />}
          {data && <Empty title={words.empty}>{words.emptyText}</Empty>}
        </div>
      ) : (
        <DataTable
          name="indicators"
          label={words.title}
          rows={rows.toSorted((a, b) => said.place(a.sectorId) - said.place(b.sectorId))}
          keyOf={({ id }) => id}
          nameOf={said.named}
          onOpen={({ id }) => open(id)}
          groupOf={({ sectorId }) => ({ id: sectorId ?? '', label: said.sector(sectorId) })}
          columns={[
            {
              id: 'name',
              head: words.name,
              always: true,
              phone: 'title',
              cell: (one) => (
                <>
                  <Link to="/figures/indicators/$id" params={{ id: one.id }}>
                    {said.named(one)}
                  </Link>{' '}
                  <span className="src">{one.code}</span>
                </>
              ),
            },
            { id: 'kind', head: words.kind, width: 110, cell: ({ kind }) => words.kinds[kind] },
            { id: 'measure', head: words.measure, width: 90, phone: 'hide', cell: ({ measure }) => measure },
            { id: 'over', head: words.over, width: 210, phone: 'hide', cell: said.over },
            {
              id: 'periodicity',
              head: words.periodicity,
              width: 100,
              phone: 'end',
              cell: ({ periodicity }) => words.periodicities[periodicity],
            },
            { id: 'collectedAt', head: words.collectedAt, width: 110, phone: 'foot', cell: said.places },
            {
              id: 'owner',
              head: words.owner,
              width: 150,
              phone: 'hide',
              cell: ({ ownerUnitId }) => names.get(ownerUnitId ?? '') ?? '',
            },
          ]}
        />
      )}
      {adding && <NewIndicatorForm onClose={() => setAdding(false)} onMade={open} />}
    </>
  )
}
