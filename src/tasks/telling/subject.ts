import { type RawBuilder, sql } from 'kysely'
import type { View } from '#src/platform/work.ts'
import { codeSql } from '../row-sql.ts'
import { visibleTasks } from '../visible.ts'

/** The task of message `m`, for who may read it. */
export const taskSubject = async (view: View): Promise<RawBuilder<unknown>> =>
  sql`select t.content as title, ${codeSql('t')} as code from task t where t.id = m.subject_id and ${await visibleTasks(view)}`
