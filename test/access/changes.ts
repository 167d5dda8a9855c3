import { sql } from 'kysely'
import type { Writer } from '#src/platform/database.ts'

/** What a refused act may leave: that the session is awake, and a note of the refusal. */
const free = ['session', 'access_event']

/**
 * From now on every row that is written, changed or deleted in any other table is noted in the transaction that does it.
 * To sum up all rows before and after each question would cost more than the question.
 */
export async function watchChanges(db: Writer): Promise<void> {
  await sql`create table test_change (id bigint generated always as identity primary key, name text not null)`.execute(
    db,
  )
  await sql`create function test_note() returns trigger language plpgsql security definer as
    $$ begin insert into test_change (name) values (tg_table_name); return null; end $$`.execute(db)
  await sql`do $$ declare t text; begin
    for t in select tablename from pg_tables where schemaname = 'public'
      and tablename <> all(${sql.lit(`{test_change,${free.join()}}`)}::text[])
    loop execute format('create trigger test_note after insert or update or delete on %I for each row execute function test_note()', t);
    end loop; end $$`.execute(db)
}

/** Marks this moment, for `changedSince`. */
export async function momentOf(db: Writer): Promise<string> {
  const { rows } = await sql<{ id: string }>`select coalesce(max(id), 0)::text as id from test_change`.execute(db)
  return rows[0]!.id
}

/** The tables in which something has changed since that moment: by a refused act, none. */
export async function changedSince(db: Writer, moment: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select distinct name from test_change where id > ${moment}::bigint
    order by name`.execute(db)
  return rows.map(({ name }) => name)
}
