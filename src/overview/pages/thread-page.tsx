import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { NotFound } from '#src/app/office/failed.tsx'
import { ask } from '#src/ui/api.ts'
import { IconPrinter, small } from '#src/ui/icons.ts'
import { useLanguage, useWords } from '#src/ui/language.tsx'
import { NotYet } from '#src/ui/not-yet.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { Note } from '#src/ui/problem.tsx'
import { getThread, type Thread } from '../thread-contract.ts'
import type { ThreadKind } from '../thread-kinds.ts'
import { titleOf } from '../thread-said.ts'
import { en } from '../thread-words.en.ts'
import { vi } from '../thread-words.vi.ts'
import { ThreadList } from './thread-list.tsx'
import { ThreadMap } from './thread-map.tsx'
import './thread.css'

const route = getRouteApi('/office/thread/$kind/$id')

/** From how many, to how many: one line over the picture. */
function useFacts(thread: Thread | undefined): string | undefined {
  const words = useWords({ vi, en })
  if (!thread) return undefined
  const count = (way: 'before' | 'after') => {
    const of = thread.nodes.filter((node) => node.way === way)
    const kinds = Map.groupBy(of, (node) => node.kind)
    return [...kinds]
      .map(([kind, nodes]) => words.manyOf[kind](nodes.reduce((sum, node) => sum + (node.many?.total ?? 1), 0)))
      .join(', ')
  }
  return words.facts(count('before'), count('after'))
}

/** From any record: what it came from and what came of it, as a picture and as a list. */
export function ThreadPage() {
  const words = useWords({ vi, en })
  const { language } = useLanguage()
  const { kind, id } = route.useParams()
  const { span = 'near' } = route.useSearch()
  const navigate = route.useNavigate()
  const found = useQuery(ask(getThread, { query: { kind: kind as ThreadKind, id, span } }))
  const thread = found.data
  const facts = useFacts(thread)
  if (found.error?.status === 404 || found.error?.status === 400) return <NotFound />
  if (!thread) return <NotYet found={found} />
  const here = thread.nodes.find((node) => node.way === 'here')
  return (
    <>
      <PageHead
        title={here ? words.of(words.kinds[here.kind], titleOf(here, words, language)) : words.title}
        facts={facts}
        acts={
          <>
            <SegmentedControl
              aria-label={words.span}
              size="xs"
              value={span}
              onChange={(to) => void navigate({ search: to === 'whole' ? { span: 'whole' } : {}, replace: true })}
              data={[
                { value: 'near', label: words.near },
                { value: 'whole', label: words.whole },
              ]}
            />
            <Button leftSection={<IconPrinter {...small} />} onClick={() => window.print()}>
              {words.print}
            </Button>
          </>
        }
      />
      <div className="body thread-page">
        {thread.cut && <Note kind="warning">{words.cut}</Note>}
        <ThreadList thread={thread} />
        <ThreadMap thread={thread} />
      </div>
    </>
  )
}
