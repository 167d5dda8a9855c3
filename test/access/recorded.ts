import { sql } from 'kysely'
import { isObject } from '#src/audit/telling/lines.ts'
import { camel } from '#src/audit/telling/refs.ts'
import { teller } from '#src/audit/telling/say.ts'
import type { Writer } from '#src/platform/database.ts'
import { formatIn } from '#src/platform/format.ts'

type Told = { action: string; kind: string; payload: unknown }

/** Field names and ids that an event would show as they are stored. */
export async function unspoken(db: Writer): Promise<string[]> {
  const { rows } = await sql<Told>`select distinct on (e.action) e.action, e.subject_kind as kind, p.payload
    from audit_event e join audit_payload p on p.seq = e.seq order by e.action, length(p.payload::text) desc`.execute(
    db,
  )
  const { event } = teller('vi', formatIn('vi'))
  return rows.flatMap(({ action, kind, payload }) => {
    const { sentence, lines } = event(
      { action, payload, subject: { kind }, before: null, actor: null, actingFor: null },
      {},
    )
    const stored = namesIn(payload)
    const bare = lines.flatMap(({ name }) => name.split(' · ').filter((part) => stored.has(part)))
    const ids = [sentence, ...lines.map(({ now }) => now)].filter((text) => /[0-9a-f]{8}-[0-9a-f]{4}-/.test(text))
    return [...bare, ...ids].map((text) => `${action}: ${text}`)
  })
}

function namesIn(told: unknown, into = new Set<string>()): Set<string> {
  if (Array.isArray(told)) for (const each of told) namesIn(each, into)
  if (isObject(told))
    for (const [name, each] of Object.entries(told)) {
      into.add(camel(name))
      namesIn(each, into)
    }
  return into
}
