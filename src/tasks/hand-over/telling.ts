import { type RawBuilder, sql } from 'kysely'
import { tell } from '#src/messages/index.ts'
import { whoActs } from '#src/people/index.ts'
import type { Work } from '#src/platform/work.ts'
import type { Side } from './moves.ts'

type Kind = 'handOverAsked' | 'handedOver' | 'handOverRefused' | 'handOverLapsed'
type Handed = { id: string; taskId: string; side: Side; from: string; to: string; note: string | null }

/** Who answers for the unit that is to take a task: its head or leader to lead it, its leader to follow it up. */
const takes = ({ side, to }: Handed): RawBuilder<unknown> =>
  side === 'lead'
    ? sql`w.unit_id = ${to}::uuid and w.role in ('head', 'leader')`
    : sql`w.unit_id = ${to}::uuid and w.role = 'leader'`

/** Those who proposed it: the leaders of the unit that follows it up. */
const proposes = sql`(w.unit_id = t.issuing_unit_id and w.role = 'leader')`
const concerned = ({ from, to }: Handed) =>
  sql`(w.unit_id in (${from}::uuid, ${to}::uuid, t.lead_unit_id) and (w.answers or w.role in ('head', 'leader')))`

const among = (kind: Kind, handed: Handed): RawBuilder<unknown> => {
  if (kind === 'handOverAsked') return takes(handed)
  return kind === 'handedOver' ? sql`(${proposes} or ${concerned(handed)})` : proposes
}

/** Told within the act: asked of the unit that is to take it, accepted to both, refused to who proposed it. */
export const tellOfHandOver = (work: Work, kind: Kind, handed: Handed): Promise<void> =>
  tell(work, {
    kind,
    subject: { kind: 'task', id: handed.taskId },
    key: `${kind}:${handed.id}`,
    facts: { note: handed.note },
    to: sql`select w.person_id from task t, ${whoActs(work.today)} w where t.id = ${handed.taskId}::uuid and ${among(kind, handed)}`,
  })
