import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import { invalid } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { inSight } from './branch.ts'
import { inPrecedence, type Side } from './rules.ts'
import type { PersonRow } from './shapes.ts'

export type Asked = {
  q?: string | undefined
  unitId?: string | undefined
  account?: 'with' | 'without' | 'inactive' | undefined
  after?: string | undefined
  limit: number
}

type Found = {
  id: string
  name: string
  positions: { title: string; side: Side; precedence: number; unit: string }[]
  logins: { login: string; active: boolean }[]
}

/** As Vietnamese lists are ordered: by the given name, which comes last, then by the whole name. */
const order = sql`split_part(p.name, ' ', -1) collate "vi-x-icu", p.name collate "vi-x-icu", p.id`

const filters = (view: View, { q, unitId, account }: Asked) => {
  const words = q?.trim().split(/\s+/).filter(Boolean) ?? []
  const parts = [inSight(view)]
  for (const word of words)
    parts.push(sql<boolean>`(p.folded like '%' || fold(${word.replace(/[%_\\]/g, '\\$&')}) || '%'
      or exists (select from account a where a.person_id = p.id and a.login like lower(${word.replace(/[%_\\]/g, '\\$&')}) || '%'))`)
  if (unitId)
    parts.push(sql<boolean>`(exists (select from position o where o.person_id = p.id and o.unit_id = ${unitId}::uuid)
      or exists (select from account a join role_grant g on g.account_id = a.id
        where a.person_id = p.id and g.unit_id = ${unitId}::uuid and g.revoked_at is null))`)
  if (account === 'without') parts.push(sql<boolean>`not exists (select from account a where a.person_id = p.id)`)
  if (account === 'with') parts.push(sql<boolean>`exists (select from account a where a.person_id = p.id and a.active)`)
  if (account === 'inactive')
    parts.push(sql<boolean>`exists (select from account a where a.person_id = p.id and not a.active)`)
  return sql.join(parts, sql` and `)
}

const keyOf = ({ name, id }: { name: string; id: string }) =>
  Buffer.from(JSON.stringify([name, id])).toString('base64url')
function readKey(after: string): [string, string] {
  try {
    const [name, id] = JSON.parse(Buffer.from(after, 'base64url').toString()) as unknown[]
    if (typeof name === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return [name, id]
  } catch {}
  throw invalid([{ path: 'query.after', problem: 'invalid' }])
}
function afterKey(after: string | undefined) {
  if (!after) return sql`true`
  const [name, id] = readKey(after)
  return sql`(${order}) > (split_part(${name}, ' ', -1) collate "vi-x-icu", ${name} collate "vi-x-icu", ${id}::uuid)`
}

export async function personList(
  view: View,
  asked: Asked,
): Promise<{ rows: PersonRow[]; next: string | null; total: number }> {
  const within = filters(view, asked)
  const [found, counted] = await Promise.all([
    rows(
      view.db,
      sql<Found>`
      select p.id, p.name,
        coalesce((select json_agg(json_build_object('title', o.title, 'side', o.side, 'precedence', o.precedence, 'unit', v.short_name) order by o.id)
          from position o join unit_version v on v.unit_id = o.unit_id and v.valid @> ${view.today}::date
          where o.person_id = p.id and o.valid @> ${view.today}::date), '[]') as positions,
        coalesce((select json_agg(json_build_object('login', a.login, 'active', a.active) order by a.login)
          from account a where a.person_id = p.id), '[]') as logins
      from person p where ${within} and ${afterKey(asked.after)}
      order by ${order} limit ${asked.limit + 1}`,
    ),
    rows(view.db, sql<{ total: string }>`select count(*) as total from person p where ${within}`),
  ])
  const page = found.slice(0, asked.limit)
  const last = page.at(-1)
  return {
    rows: page.map(({ id, name, positions, logins }) => ({
      id,
      name,
      positions: inPrecedence(positions)
        .map(({ title }) => title)
        .join(', '),
      units: [...new Set(inPrecedence(positions).map(({ unit }) => unit))].join(', '),
      logins,
    })),
    next: found.length > page.length && last ? keyOf(last) : null,
    total: Number(counted[0]?.total ?? 0),
  }
}
