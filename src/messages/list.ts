import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import type { View } from '#src/platform/work.ts'
import type { countMessages, listMessages } from './contract.ts'
import { told } from './order.ts'
import type { Message } from './shapes.ts'
import { type Subjects, shownSubject } from './subjects.ts'

type Query = Input<typeof listMessages>['query']
type Row = Omit<Message, 'subject' | 'at'> & { subjectKind: Message['subject']['kind']; subjectId: string; at: Date }

export async function messagesFor(
  view: View,
  { unread, kind, after, limit }: Query,
  subjects: Subjects,
): Promise<Reply<typeof listMessages>> {
  const found = await rows(
    view.db,
    sql<Row>`select m.id, m.kind, m.subject_kind as "subjectKind", m.subject_id as "subjectId", s.title, s.code, m.facts,
        (select p.name from account a join person p on p.id = a.person_id where a.id = m.by_account_id) as by,
        m.at, m.read_at is not null as read
      from message m cross join ${await shownSubject(view, subjects)}
      where m.person_id = ${view.actor.personId}::uuid
        and (${unread ?? null}::boolean is null or (m.read_at is null) = ${unread ?? null}::boolean)
        and (${kind ?? null}::text is null or m.kind = ${kind ?? null})
        ${after ? sql`and ${told(view, '<', after)}` : sql``}
      order by m.at desc, m.id desc limit ${limit + 1}`,
  )
  const shown = found.slice(0, limit)
  return {
    rows: shown.map(({ subjectKind, subjectId, at, ...row }) => ({
      ...row,
      subject: { kind: subjectKind, id: subjectId },
      at: at.toISOString(),
    })),
    next: found.length > limit ? shown.at(-1)!.id : null,
  }
}

const countedTo = 100

/** Asked by every open page each minute. */
export async function countFor(view: View, subjects: Subjects): Promise<Reply<typeof countMessages>> {
  const [found] = await rows(
    view.db,
    sql<{ unread: number }>`select count(*)::int as unread from (
      select from message m cross join ${await shownSubject(view, subjects)}
      where m.person_id = ${view.actor.personId}::uuid and m.read_at is null limit ${countedTo}) x`,
  )
  return { unread: found?.unread ?? 0 }
}
