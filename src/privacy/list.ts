import { type RawBuilder, sql } from 'kysely'
import { keptEvents } from '#src/audit/index.ts'
import { needed } from '#src/platform/audit/erasure.ts'
import { type Reader, rows } from '#src/platform/database.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { ErasureRow } from './shapes.ts'
import { confirmable } from './standing.ts'
import { tracesOf } from './traces.ts'

type Found = Omit<ErasureRow, 'proposedAt' | 'endsAt' | 'decidedAt' | 'may' | 'state'> & {
  proposedAt: Date
  endsAt: Date
  decidedAt: Date | null
  decision: 'confirmed' | 'declined' | 'withdrawn' | null
  proposer: string
  seqs: string[] | null
}

const nameOf = (column: string) =>
  sql`(select n.name from account x join person n on n.id = x.person_id where x.id = ${sql.ref(column)})`

const asked = (view: View, which: RawBuilder<boolean>) =>
  rows(
    view.db,
    sql<Found>`select er.id, er.kind, er.person_id as "personId", p.name, coalesce(cardinality(er.events), 0) as events,
      er.events::text[] as seqs, er.reason, er.basis, ${nameOf('er.proposed_by')} as "proposedBy", er.proposed_at as "proposedAt",
      er.ends_at as "endsAt", er.decision, ${nameOf('er.decided_by')} as "decidedBy",
      ${nameOf('er.decided_for_id')} as "decidedFor", er.decided_at as "decidedAt",
      er.erased, (select x.person_id from account x where x.id = er.proposed_by) as proposer
    from erasure er left join person p on p.id = er.person_id
    where ${which} and ${confirmable(view)} order by er.proposed_at desc limit 200`,
  )

function shown(
  { decision, proposer, seqs: _, proposedAt, endsAt, decidedAt, ...row }: Found,
  view: View,
  now: Date,
): ErasureRow {
  const state = decision ?? (endsAt <= now ? 'ended' : 'waiting')
  const own = proposer === view.actor.personId
  const second = own || row.personId === view.actor.personId ? [] : (['confirm', 'decline'] as const)
  return {
    ...row,
    proposedAt: proposedAt.toISOString(),
    endsAt: endsAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    state,
    may: state !== 'waiting' ? [] : own ? ['withdraw'] : [...second],
  }
}

export const erasuresFor = async (view: View, now: Date) => ({
  rows: (await asked(view, sql`true`)).map((row) => shown(row, view, now)),
})

/** With what it takes; of one that is decided nothing is left to count. */
export async function erasureDetail(view: View, own: Reader, id: string, now: Date) {
  const [found] = await asked(view, sql`er.id = ${id}::uuid`)
  if (!found) throw notFound()
  const row = shown(found, view, now)
  const traces = row.state === 'waiting' && row.personId ? await tracesOf(own, row.personId) : null
  const about = await keptEvents(view, (found.seqs ?? []).map(Number))
  return {
    ...row,
    traces,
    about: about.map(({ seq, at, action, kind, told }) => ({
      seq: Number(seq),
      at: at.toISOString(),
      action,
      kind,
      told,
      needed: needed.includes(action),
    })),
  }
}
