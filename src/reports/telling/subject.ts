import { type RawBuilder, sql } from 'kysely'
import type { View } from '#src/platform/work.ts'
import { visible } from '../visible.ts'

/** The report of message `m`, for who may read it. */
export const reportSubject = async (view: View): Promise<RawBuilder<unknown>> => sql`
  select g.name as title, r.period as code from expected_report r join regime g on g.id = r.regime_id
  where r.id = m.subject_id and ${visible(view)}`
