import { sql } from 'kysely'
import type { Work } from '#src/platform/work.ts'

/** Tells the public side that figures may be other than it knows, once this transaction commits; however often, once. */
export const tellReaders = ({ tx }: Pick<Work, 'tx'>) => sql`select pg_notify('articles', 'figures')`.execute(tx)
