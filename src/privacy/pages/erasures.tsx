import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { office } from '#src/app/office/root.tsx'
import { ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { listErasures } from '../contract.ts'
import type { ErasureRow } from '../shapes.ts'
import { PurgeForm } from './purge-form.tsx'
import { StateOf } from './state-of.tsx'
import { usePrivacyWords } from './words.ts'
import './privacy.css'

function Line({ row }: { row: ErasureRow }) {
  const words = usePrivacyWords()
  const format = useFormat()
  return (
    <li>
      <div className="grow">
        <Link to="/erasures/$id" params={{ id: row.id }}>
          <b>
            {words.kinds[row.kind]}: {row.name ?? words.events(row.events)}
          </b>
        </Link>
        <p className="ink2 num">
          {words.by(row.proposedBy, format.dayTime(row.proposedAt))}
          {row.state === 'waiting' && ` · ${words.until(format.dayTime(row.endsAt))}`}
        </p>
      </div>
      <StateOf state={row.state} />
    </li>
  )
}

/** Erasures that wait for a second person, and those that were decided. */
export function Erasures() {
  const words = usePrivacyWords()
  const { me } = office.useRouteContext()
  const { data, error, isPending, refetch } = useQuery(ask(listErasures, {}))
  const [open, setOpen] = useState(false)
  const proposes = me.may.includes('erasure.propose')
  return (
    <>
      <PageHead
        title={words.title}
        facts={words.help}
        acts={proposes && <Button onClick={() => setOpen(true)}>{words.purge.open}</Button>}
      />
      <div className="body privacy-narrow">
        <ProblemNote problem={error} retry={() => void refetch()} />
        {isPending && <Loading rows={5} />}
        {data?.rows.length === 0 && <Empty title={words.none}>{proposes ? words.noneText : words.noneToConfirm}</Empty>}
        <ul className="privacy-rows">
          {data?.rows.map((row) => (
            <Line key={row.id} row={row} />
          ))}
        </ul>
      </div>
      {open && <PurgeForm onClose={() => setOpen(false)} />}
    </>
  )
}
