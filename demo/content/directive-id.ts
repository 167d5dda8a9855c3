import type { Work } from '#src/platform/work.ts'
import { directives } from './directives.ts'

/** The id of a directive of the demonstration, by its key. */
export async function directiveIdOf(work: Work, key: string): Promise<string> {
  const content = directives.find((directive) => directive.key === key)!
  const { id } = await work.db
    .selectFrom('directive')
    .select('id')
    .where('symbol', '=', content.symbol)
    .where('issuer_name', '=', content.issuer)
    .where('issued_on', '=', content.on)
    .executeTakeFirstOrThrow()
  return id
}
