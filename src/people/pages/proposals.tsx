import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, useAct } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { Status } from '#src/ui/status.tsx'
import { ActionBar } from '#src/ui/table/action-bar.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { decideGrantProposals, listGrantProposals } from '../contract.ts'
import type { GrantProposal } from '../proposal-shapes.ts'
import { usePeopleWords } from './words.ts'

const states = { pending: 'awaiting', confirmed: 'done', declined: 'none' } as const

function useColumns(): Column<GrantProposal>[] {
  const { proposals: words, roles } = usePeopleWords()
  return [
    {
      id: 'name',
      head: words.person,
      always: true,
      phone: 'title',
      cell: (row) => (
        <>
          <Link to="/people/$id" params={{ id: row.personId }}>
            {row.name}
          </Link>
          {row.neverIn && row.state !== 'declined' && <div className="ink3 small">{words.neverIn}</div>}
        </>
      ),
    },
    { id: 'role', head: words.role, phone: 'line', width: 190, cell: (row) => roles[row.role] },
    { id: 'from', head: words.from, phone: 'line', cell: (row) => row.fromName },
    { id: 'unit', head: words.unit, phone: 'foot', cell: (row) => row.unitName },
    {
      id: 'state',
      head: words.state,
      phone: 'end',
      width: 150,
      cell: (row) => <Status kind={states[row.state]}>{words.states[row.state]}</Status>,
    },
  ]
}

/** Roles proposed after a succession, confirmed or declined one by one or many at once; none acts before. */
export function GrantProposals() {
  const { proposals: words, problems } = usePeopleWords()
  const { succession } = useSearch({ strict: false }) as { succession?: string }
  const { data, error, isPending, refetch } = useQuery(
    ask(listGrantProposals, { query: succession ? { successionId: succession } : {} }),
  )
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const act = useAct(decideGrantProposals)
  const tell = useTell()
  const columns = useColumns()
  const rows = data?.rows ?? []
  const waiting = rows.filter(({ id, state }) => state === 'pending' && selected.has(id)).map(({ id }) => id)
  const decide = (decision: 'confirm' | 'decline') =>
    act.mutate(
      { body: { ids: waiting, decision } },
      {
        onSuccess: ({ decided }) => {
          setSelected(new Set())
          tell.done(decision === 'confirm' ? words.confirmed(decided) : words.declined(decided))
        },
      },
    )
  return (
    <>
      <PageHead title={words.title} count={rows.length} facts={words.help} />
      {(isPending || error || act.error || rows.length === 0) && (
        <div className="body">
          <ProblemNote problem={error} codes={problems} retry={() => void refetch()} />
          <ProblemNote problem={act.error} codes={problems} />
          {isPending && <Loading rows={6} />}
          {data && rows.length === 0 && <Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
        </div>
      )}
      {rows.length > 0 && (
        <DataTable
          name="grant-proposals"
          label={words.title}
          rows={rows}
          columns={columns}
          keyOf={(row) => row.id}
          nameOf={(row) => row.name}
          selected={selected}
          onSelect={setSelected}
        />
      )}
      <ActionBar count={waiting.length} onClear={() => setSelected(new Set())}>
        <Button variant="filled" loading={act.isPending} onClick={() => decide('confirm')}>
          {words.confirm}
        </Button>
        <Button loading={act.isPending} onClick={() => decide('decline')}>
          {words.decline}
        </Button>
      </ActionBar>
    </>
  )
}
