import { mentionsIn } from '#src/platform/text.ts'
import type { View } from '#src/platform/work.ts'

/** What those are called today whom these texts name. */
export async function namesIn(
  { db }: Pick<View, 'db'>,
  texts: readonly (string | null)[],
): Promise<(id: string) => string> {
  const ids = [...new Set(texts.flatMap((text) => mentionsIn(text ?? '')))]
  if (ids.length === 0) return () => ''
  const found = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  const names = new Map(found.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? ''
}
