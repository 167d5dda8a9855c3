import { type RawBuilder, sql } from 'kysely'
import { unitsFor } from '#src/access/index.ts'
import { targetsInSight } from '#src/indicators/index.ts'
import { personsAdministered } from '#src/people/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { notFound } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import type { World } from '#src/platform/world.ts'
import { visibleForms, visibleRegimes } from '#src/reports/index.ts'
import type { readHistory } from './contract.ts'
import { isDraft, isWithdrawn } from './drafts.ts'
import { pageOf } from './page.ts'
import { type Kind, kindsFor } from './records.ts'
import { isId } from './telling/refs.ts'

type Sql = RawBuilder<unknown>
/** Kept for the whole workspace and read by everybody who is signed in: no rows with ids of their own. */
const isShared = (kind: string, id: string) =>
  (kind === 'site' && id === 'portal') || (kind === 'nonWorkingDay' && /^\d{4}-\d\d-\d\d$/.test(id))

/** As their own pages show them, where an auditor's log is wider; of files, imports, comments and erasures no page is opened. */
function opened(view: View, kinds: Record<string, Kind>): Record<string, Kind> {
  const { file: _, import: __, comment: ___, erasure: ____, ...rest } = kinds
  const seen = (kind: string, by: Sql) => ({ [kind]: { ...kinds[kind]!, seen: by } })
  const administered = personsAdministered(view)
  return {
    ...rest,
    ...seen('person', administered),
    ...seen('account', sql`exists (select from person p where p.id = ac.person_id and ${administered})`),
    ...seen('regime', visibleRegimes(view)),
    ...seen('form', visibleForms(view)),
    ...seen('target', targetsInSight(view)),
    ...seen('officeTemplate', sql`ot.unit_id = any(${unitsFor(view.actor, 'template.write')}::uuid[])`),
  }
}

/** What else belongs to the record's life: a person's accounts, a set's groups, the targets that a target replaced. */
const parts: Readonly<Record<string, (id: string) => Sql>> = {
  person: (id) => sql`select 'account', ac.id::text from account ac where ac.person_id = ${id}::uuid`,
  groupSet: (id) => sql`select 'group', g.id::text from unit_group g where g.set_id = ${id}::uuid`,
  target: (id) => sql`select 'target', o.id::text from target t join target o using (indicator_id, unit_id, period)
    where t.id = ${id}::uuid`,
}

/** Whether the reader sees the record, and reads its drafts. */
async function sightOf(view: View, kind: Kind | undefined, id: string): Promise<boolean> {
  if (!kind || !isId(id)) throw notFound()
  const [record] = await rows(
    view.db,
    sql<{ own: boolean }>`select ${kind.own} as own from ${kind.from} where ${kind.id} = ${id}::uuid and ${kind.seen}`,
  )
  if (!record) throw notFound()
  return record.own
}

/** What was done to one record, newest first; of another unit's drafts nothing. Personal data that is opened is noted. */
export async function historyOf(
  view: View,
  { params: { kind, id }, query: { after, limit } }: Pick<Input<typeof readHistory>, 'params' | 'query'>,
  noteAccess: World['noteAccess'],
): Promise<Reply<typeof readHistory>> {
  const all = await kindsFor(view)
  const own = isShared(kind, id) || (await sightOf(view, opened(view, all)[kind], id))
  const more = parts[kind]
  const where = sql`(e.subject_kind, e.subject_id) in (select ${kind}, ${id} ${more ? sql`union ${more(id)}` : sql``})
    and (${own} or not ${isDraft}) and not ${isWithdrawn}`
  if (kind === 'person') await noteAccess(view.actor, 'person.opened', { personId: id })
  return pageOf(view, { kinds: all, told: sql<boolean>`true`, where }, after, limit)
}
