import { listDirectives } from '#src/directives/contract.ts'
import { listMeetings } from '#src/meetings/contract.ts'
import { call } from '#src/ui/api.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import type { SourceKey } from '../shapes.ts'
import { useNewsWords } from './words.ts'

/** Meetings and directives by what is typed; the kind goes with the id. */
async function search(typed: string): Promise<Found[]> {
  const query = { ...(typed && { q: typed }), limit: 8 }
  const [meetings, directives] = await Promise.all([call(listMeetings, { query }), call(listDirectives, { query })])
  return [
    ...meetings.rows.map(({ id, title }) => ({ value: `meeting ${id}`, label: title })),
    ...directives.rows.map(({ id, symbol, abstract }) => ({
      value: `directive ${id}`,
      label: symbol,
      hint: abstract.slice(0, 60),
    })),
  ]
}

type Named = SourceKey & { title: string }
/** Ties the article to what it tells of. */
export function SourceField({ onAdd }: { onAdd: (source: Named) => void }) {
  const { side } = useNewsWords()
  return (
    <SearchSelect
      label={side.addSource}
      value={undefined}
      search={search}
      onChange={(found) => {
        const [kind, id] = (found?.value ?? '').split(' ') as ['meeting' | 'directive', string?]
        if (found && id) onAdd({ kind, id, title: found.label })
      }}
    />
  )
}
