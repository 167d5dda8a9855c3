import { Button, Tabs } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { Problem } from '#src/platform/problem.ts'
import { askPages, useAct } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { Filters } from '#src/ui/filters.tsx'
import { IconClock, small } from '#src/ui/icons.ts'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { useReturnFocus } from '#src/ui/return-focus.ts'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { listMessages, markMessages } from '../contract.ts'
import { type MessageKind, messageKinds } from '../kinds.ts'
import { MessageLine } from './message-line.tsx'
import type { MessageSearch } from './routes.tsx'
import { useMessageWords } from './use-words.ts'
import './messages.css'

const page = getRouteApi('/office/messages')
const isKind = (text: string | undefined): text is MessageKind => messageKinds.some((kind) => kind === text)

const useList = ({ show, kind }: MessageSearch) =>
  useInfiniteQuery({
    ...askPages(listMessages, { ...(show !== 'all' && { unread: 'true' }), ...(isKind(kind) && { kind }) }),
    placeholderData: keepPreviousData,
  })

export function MessageList() {
  const words = useMessageWords()
  const navigate = useNavigate()
  const tell = useTell()
  const search: MessageSearch = page.useSearch()
  const list = useList(search)
  const mark = useAct(markMessages)
  const rows = list.data?.pages.flatMap((one) => one.rows) ?? []
  const change = (next: MessageSearch) => void navigate({ to: '/messages', search: next, replace: true })
  const newest = rows[0]?.id
  const markAll = () =>
    newest &&
    mark.mutate(
      { body: { upTo: newest } },
      {
        onSuccess: ({ ids }) => tell.done(words.marked(ids.length), () => mark.mutate({ body: { ids, read: false } })),
      },
    )
  const showAll = <Button onClick={() => change({ show: 'all' })}>{words.none.showAll}</Button>
  return (
    <>
      <PageHead
        title={words.title}
        acts={
          <>
            <Button component={Link} to="/messages/settings" leftSection={<IconClock {...small} />}>
              {words.settings.link}
            </Button>
            {rows.some(({ read }) => !read) && <MarkAll busy={mark.isPending} onMark={markAll} />}
          </>
        }
      />
      <Tabs
        value={search.show ?? 'unread'}
        className="no-print"
        onChange={(show) => change({ ...(search.kind && { kind: search.kind }), ...(show === 'all' && { show }) })}
      >
        <Tabs.List aria-label={words.show}>
          <Tabs.Tab value="unread">{words.unread}</Tabs.Tab>
          <Tabs.Tab value="all">{words.all}</Tabs.Tab>
        </Tabs.List>
      </Tabs>
      <Filters
        filters={[
          {
            id: 'kind',
            name: words.kind,
            single: true,
            options: messageKinds.map((kind) => ({ value: kind, label: words.kinds[kind] })),
          },
        ]}
        value={search.kind ? { kind: [search.kind] } : {}}
        onChange={({ kind }) =>
          change({ ...(search.show && { show: search.show }), ...(kind?.[0] && { kind: kind[0] }) })
        }
      />
      <div className="body">
        <ProblemNote problem={(list.error ?? mark.error) as Problem | null} />
        {list.isPending && <Loading rows={6} />}
        {list.data && rows.length === 0 && search.kind && <Empty title={words.none.filtered} acts={showAll} />}
        {list.data && rows.length === 0 && !search.kind && (
          <Empty title={search.show ? words.none.title : words.none.read} {...(!search.show && { acts: showAll })}>
            {words.none.text}
          </Empty>
        )}
        <ul className="messages" aria-label={words.title}>
          {rows.map((message) => (
            <MessageLine
              key={message.id}
              message={message}
              onRead={(read) => mark.mutate({ body: { ids: [message.id], read } })}
            />
          ))}
        </ul>
        {rows.length > 0 && (
          <LoadMore has={list.hasNextPage} busy={list.isFetchingNextPage} onMore={list.fetchNextPage} />
        )}
        <p className="ink3 small">{words.help}</p>
      </div>
    </>
  )
}

/** Goes once all is read, and leaves whoever pressed it by a key on the page. */
function MarkAll({ busy, onMark }: { busy: boolean; onMark: () => void }) {
  const words = useMessageWords()
  useReturnFocus()
  return (
    <Button loading={busy} onClick={onMark}>
      {words.markAll}
    </Button>
  )
}
