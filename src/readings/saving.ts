import type { Input } from '#src/platform/endpoint.ts'
import { invalid } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { saveDrafts as Save } from './contract.ts'
import type { Draft } from './shapes.ts'
import { lockReading } from './visible.ts'

/** Puts the drafts down under a new version. */
export async function keepDrafts(work: Work, id: string, drafts: readonly Draft[], more: object = {}) {
  return work.tx
    .updateTable('reading')
    .set((eb) => ({ ...more, drafts: JSON.stringify(drafts), changed_at: work.at, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

/** Every place a draft is read from lies in the text. */
function refuseOutside(drafts: readonly Draft[], length: number): void {
  const wrong = drafts.some(({ sources }) => sources.some(({ start, end }) => start > end || end > length))
  if (wrong) throw invalid([{ path: 'body.drafts', problem: 'outside-the-text' }])
}

/** Drafts that changed take the place of those with their ids; with an order, what it does not name is gone. */
export async function saveDrafts(work: Work, id: string, { version, drafts, order }: Input<typeof Save>['body']) {
  const reading = await lockReading(work, id, version)
  refuseOutside(drafts, reading.text.length)
  const known = new Map((reading.drafts as Draft[]).map((draft) => [draft.id, draft]))
  for (const draft of drafts) known.set(draft.id, draft)
  const wanted = order ?? (reading.drafts as Draft[]).map((draft) => draft.id)
  const next = [...new Set(wanted)].map((one) => known.get(one))
  if (next.some((draft) => draft === undefined) || (order === undefined && known.size !== next.length))
    throw invalid([{ path: 'body.order', problem: 'unknown-draft' }])
  return keepDrafts(work, id, next as Draft[])
}
