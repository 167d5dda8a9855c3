import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { getThread } from '#src/overview/contract.ts'
import type { ThreadKind } from '#src/overview/thread-kinds.ts'
import { stateOf, titleOf } from '#src/overview/thread-said.ts'
import { type Stage, stages } from '#src/overview/thread-stages.ts'
import { en } from '#src/overview/thread-words.en.ts'
import { vi } from '#src/overview/thread-words.vi.ts'
import { ask } from '#src/ui/api.ts'
import { useLanguage, useWords } from '#src/ui/language.tsx'
import { ThreadStrip } from '#src/ui/thread-strip.tsx'

/**
 * The strip of any record's page: what it came from, itself, what came of it, and the way to the picture.
 * `<RecordThread kind="task" id={task.id} />`; `here` says the record's short name.
 */
export function RecordThread({ kind, id, here }: { kind: ThreadKind; id: string; here?: string }) {
  const words = useWords({ vi, en })
  const { language } = useLanguage()
  const thread = useQuery(ask(getThread, { query: { kind, id } })).data
  if (!thread) return null
  const { before, here: record, after } = stages(thread)
  const step = ({ column, way, first, more }: Stage) => ({
    id: `${way} ${column}`,
    stage: words.columns[column],
    title: <Link to={first.to}>{titleOf(first, words, language)}</Link>,
    note: more > 0 ? words.andMore(more) : stateOf(first, words),
  })
  const own = {
    id,
    stage: words.kinds[kind],
    title: here ?? words.here,
    here: true,
    note: record && stateOf(record, words),
  }
  const waits = { id: 'waits', stage: words.nextStage, title: words.nothingYet, waits: true }
  return (
    <div className="record-thread">
      <ThreadStrip
        label={words.title}
        steps={[...before.map(step), own, ...(after.length > 0 ? after.map(step) : [waits])]}
        more={
          <Link to="/thread/$kind/$id" params={{ kind, id }}>
            {words.picture}
          </Link>
        }
      />
    </div>
  )
}
