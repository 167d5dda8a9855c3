import { type RawBuilder, sql } from 'kysely'
import { type Facts, type MessageKind, tell } from '#src/messages/index.ts'
import { whoActs } from '#src/people/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Work } from '#src/platform/work.ts'

/** Who hears of it: whoever does the work, the units beside them, or the leader who decides. */
type Audience = 'lead' | 'units' | 'leader' | 'head'

type Parties = { issuing: string; lead: string | null; responsible: string | null; beside: string[] }

/** A unit that co-ordinates the parent too has heard of it there. */
async function partiesOf(work: Work, id: string): Promise<Parties> {
  const [found] = await rows(
    work.db,
    sql<Parties>`select t.issuing_unit_id as issuing, t.lead_unit_id as lead, t.responsible_person_id as responsible,
        coalesce((select json_agg(u.unit_id) from task_unit u where u.task_id = t.id and u.part = 'coordinating'
          and not exists (select from task_unit p where p.task_id = t.parent_id and p.unit_id = u.unit_id
            and p.part = 'coordinating')), '[]') as beside
      from task t where t.id = ${id}`,
  )
  return found!
}

/** Over `w` of those who act: its focal person, or its head where it has none, or the person named, who reads there. */
export const doesTheWork = (lead: RawBuilder<unknown>, responsible: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`(w.unit_id = ${lead} and (w.answers or (w.person_id = ${responsible} and w.role <> 'administrator')))`

const among = (audience: Audience, { issuing, lead, responsible, beside }: Parties): RawBuilder<unknown> => {
  if (audience === 'leader') return sql`w.role = 'leader' and w.unit_id = ${issuing}::uuid`
  if (audience === 'head') return sql`w.role = 'head' and w.unit_id = ${lead}::uuid`
  const doing = doesTheWork(sql`${lead}::uuid`, sql`${responsible}::uuid`)
  return audience === 'lead' ? doing : sql`(${doing} or (w.answers and w.unit_id = any(${beside}::uuid[])))`
}

type Told = { kind: MessageKind; audience: Audience; key: string; facts?: Facts }

/** Tells them of a task within the act; their grants are those of this moment. */
export async function tellOfTask(work: Work, id: string, { kind, audience, key, facts }: Told): Promise<void> {
  const parties = await partiesOf(work, id)
  const units = [parties.issuing, parties.lead, ...parties.beside].flatMap((unit) => unit ?? [])
  await tell(work, {
    kind,
    subject: { kind: 'task', id },
    key,
    ...(facts && { facts }),
    to: sql`select w.person_id from ${whoActs(work.today, units)} w where ${among(audience, parties)}`,
  })
}

const ofMoves: Readonly<Record<string, Omit<Told, 'key'>>> = {
  issue: { kind: 'given', audience: 'units' },
  submit: { kind: 'toConfirm', audience: 'leader' },
  return: { kind: 'returned', audience: 'lead' },
  confirm: { kind: 'confirmed', audience: 'units' },
  reopen: { kind: 'reopened', audience: 'units' },
  cancel: { kind: 'cancelled', audience: 'units' },
}

/** A move of the diagram, told to whom it concerns; of what was given each hears once. */
export async function tellOfMove(work: Work, id: string, move: string, seq: number, note: string | null) {
  const told = ofMoves[move]
  if (!told) return
  const key = told.kind === 'given' ? `given:${id}` : `move:${id}:${seq}`
  await tellOfTask(work, id, { ...told, key, facts: { note } })
}
