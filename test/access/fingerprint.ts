import { sql } from 'kysely'
import type { Writer } from '#src/platform/database.ts'

const kept = [
  'audit_event',
  'directive',
  'directive_move',
  'amendment',
  'dissemination',
  'dissemination_unit',
  'dissemination_session',
  'deadline_change',
  'provision',
  'basis',
  'task',
  'task_unit',
  'task_move',
  'task_source',
  'reading',
  'remembered_name',
  'progress',
  'extension',
  'hand_over',
  'form',
  'form_version',
  'regime',
  'regime_unit',
  'expected_report',
  'report_version',
  'report_move',
  'report_exception',
  'observation',
  'indicator',
  'target',
  'file',
  'file_link',
  'unit',
  'unit_version',
  'unit_code',
  'unit_setting',
  'succession',
  'closure',
  'sector',
  'bloc',
  'bloc_member',
  'group_set',
  'unit_group',
  'unit_group_member',
  'non_working_day',
  'person',
  'position',
  'account',
  'role_grant',
  'delegation',
  'one_time_link',
  'access_token',
  'erasure',
  'idempotency',
] as const

/** Every row of every table that an act could change, as one number per table: a refused act leaves them all the same. */
export async function fingerprint(db: Writer): Promise<Record<string, string>> {
  const each = kept.map(
    (
      table,
    ) => sql`select ${table} as name, count(*)::text || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as rows
      from ${sql.table(table)} t`,
  )
  const { rows } = await sql<{ name: string; rows: string }>`${sql.join(each, sql` union all `)}`.execute(db)
  return Object.fromEntries(rows.map(({ name, rows: counted }) => [name, counted]))
}
