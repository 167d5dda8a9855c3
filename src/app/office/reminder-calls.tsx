import { Button } from '@mantine/core'
import { type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { People, Sheet } from '#src/messages/contract.ts'
import type { Problem } from '#src/platform/problem.ts'
import { AreaField } from '#src/ui/form/text-fields.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { useBy } from '#src/ui/use-by.ts'
import { useReminderWords } from './reminder-words.ts'

export type PeopleQuery = { queryKey: readonly unknown[]; queryFn: () => Promise<People> }
type Note = {
  run: (body: { ids: string[]; personId: string; said: string }) => void
  busy: boolean
  problem: Problem | null
}

/** The calls noted about these, the newest first. */
export function CallList({ calls }: { calls: Sheet['calls'] }) {
  const words = useReminderWords()
  const format = useFormat()
  const signed = useBy()
  if (calls.length === 0) return null
  return (
    <ul className="calls">
      {calls.map((call) => (
        <li key={call.id}>
          <span>
            <time dateTime={call.at}>{format.dayTime(call.at)}</time> · {words.called(call.person)}
          </span>
          <q>{call.said}</q>
          <span className="ink3 small">{signed(call)}</span>
        </li>
      ))}
    </ul>
  )
}

type Props = { people: PeopleQuery; items: Sheet['items']; calls: Sheet['calls']; note: Note }

/** Whom to call; each call may be noted with what was said. Opening the list is noted. */
export function ReminderCalls({ people: asked, items, calls, note }: Props) {
  const words = useReminderWords()
  const query = useQuery(asked as UseQueryOptions<People, Problem>)
  const [noting, setNoting] = useState<string>()
  const [said, setSaid] = useState('')
  const of = query.data?.rows.find((one) => `${one.unitId} ${one.personId}` === noting)
  const send = () => {
    if (!of || said.trim() === '') return
    const ids = items.filter((item) => item.unitId === of.unitId).map(({ id }) => id)
    note.run({ ids, personId: of.personId, said })
    setSaid('')
    setNoting(undefined)
  }
  return (
    <section className="stack">
      <h3>{words.phones}</h3>
      <p className="ink3 small">{words.phonesNoted}</p>
      <ProblemNote problem={query.error ?? note.problem} />
      {query.isPending && <Loading rows={3} />}
      {query.data?.rows.length === 0 && <p className="ink2">{words.nobody}</p>}
      <ul className="phones">
        {query.data?.rows.map((one) => {
          const key = `${one.unitId} ${one.personId}`
          return (
            <li key={key}>
              <span className="grow">
                <b>{one.name}</b>
                <span className="ink2 small">{[one.position, one.unit].filter(Boolean).join(', ')}</span>
              </span>
              {one.phone ? <a href={`tel:${one.phone}`}>{one.phone}</a> : <span className="ink3">{words.noPhone}</span>}
              <Button size="compact-sm" aria-label={`${words.note}: ${one.name}`} onClick={() => setNoting(key)}>
                {words.note}
              </Button>
            </li>
          )
        })}
      </ul>
      {of && (
        <div className="stack">
          <AreaField label={words.saidBy(of.name)} value={said} onChange={setSaid} />
          <div>
            <Button loading={note.busy} disabled={said.trim() === ''} onClick={send}>
              {words.save}
            </Button>
          </div>
        </div>
      )}
      <CallList calls={calls} />
    </section>
  )
}
