import { Button, Tabs } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { askPages } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { Filters } from '#src/ui/filters.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { ActionBar } from '#src/ui/table/action-bar.tsx'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import { useBy } from '#src/ui/use-by.ts'
import { listComments } from '../contract-comments.ts'
import { commentStates, commentVerbs } from '../moves.ts'
import type { CommentRow } from '../shapes.ts'
import type { CommentSearch } from './search.ts'
import { CommentStatus } from './standing.tsx'
import { useModeration } from './use-moderation.ts'
import { useNewsWords } from './words.ts'
import './articles.css'

const page = getRouteApi('/office/comments')

function useList(search: CommentSearch, state: 'waiting') {
  return useInfiniteQuery({ ...askPages(listComments, { ...search, state }), placeholderData: keepPreviousData })
}

/** What readers wrote: what waits first, from the oldest; shown or refused one by one, or many at once. */
export function CommentQueue() {
  const words = useNewsWords()
  const { comments: said } = words
  const navigate = useNavigate()
  const search: CommentSearch = page.useSearch()
  const state = (search.state ?? 'waiting') as 'waiting'
  const pages = useList(search, state)
  const first = pages.data?.pages[0]
  const rows = pages.data?.pages.flatMap((one) => one.rows) ?? []
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [refusingAll, setRefusingAll] = useState(false)
  const { moderate, busy, problem } = useModeration(() => {
    setSelected(new Set())
    setRefusingAll(false)
  })
  const change = (next: CommentSearch) => {
    setSelected(new Set())
    void navigate({ to: '/comments', search: next, replace: true })
  }
  const legal = commentVerbs.filter((verb) => rows.some((row) => row.may.includes(verb)))
  const columns = useCommentColumns((row, verb) => moderate({ move: verb, ids: [row.id] }))
  const { q, articleId } = search
  const total = first?.total ?? 0
  const narrowed = q !== undefined || articleId !== undefined
  const acts = state === 'waiting' && narrowed && total > 1 && (
    <Button onClick={() => setRefusingAll(true)}>{said.refuseAll(total)}</Button>
  )
  return (
    <>
      <PageHead title={said.title} acts={acts} />
      <div className="body news-tabs">
        <Tabs value={state} onChange={(to) => change({ ...search, state: to ?? 'waiting' })}>
          <Tabs.List aria-label={said.state}>
            {commentStates.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {said.states[one]} <span className="ink3 num">{first?.byState[one] ?? 0}</span>
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      </div>
      <Filters
        filters={[
          {
            id: 'articleId',
            name: said.article,
            single: true,
            options: (first?.articles ?? []).map((one) => ({ value: one.id, label: one.title, count: one.comments })),
          },
        ]}
        value={{ articleId: articleId ? [articleId] : [] }}
        onChange={(next) => {
          const to = next.articleId?.[0]
          const { articleId: _, ...rest } = search
          change(to ? { ...rest, articleId: to } : rest)
        }}
        text={q ?? ''}
        onText={(text) => {
          const { q: _, ...rest } = search
          change(text ? { ...rest, q: text } : rest)
        }}
        placeholder={said.searchIn(total)}
      />
      <div className="body">
        <ProblemNote problem={(pages.error as Problem | null) ?? problem} codes={words.problems} />
        {pages.isPending && <Loading rows={8} />}
        {first && rows.length === 0 && (
          <Empty title={state === 'waiting' && !narrowed ? said.emptyWaiting : said.empty}>
            {state === 'waiting' && !narrowed && said.emptyWaitingText}
          </Empty>
        )}
      </div>
      {rows.length > 0 && (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys for many comments at once; each has its buttons
        <div
          onKeyDown={(event) => {
            const verb = ({ a: 'show', x: 'refuse' } as const)[event.key]
            const inField = (event.target as HTMLElement).matches('input, textarea')
            if (!verb || inField || selected.size === 0 || event.ctrlKey || event.metaKey) return
            event.preventDefault()
            moderate({ move: verb, ids: [...selected] })
          }}
        >
          <DataTable
            name="comments"
            label={said.title}
            rows={rows}
            keyOf={(row) => row.id}
            nameOf={(row) => row.name}
            columns={columns}
            selected={selected}
            onSelect={setSelected}
            tools={<span className="small ink3 news-keys">{said.keys}</span>}
            more={
              <LoadMore has={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={pages.fetchNextPage}>
                {said.of(rows.length, total)}
              </LoadMore>
            }
          />
        </div>
      )}
      <ActionBar count={selected.size} onClear={() => setSelected(new Set())}>
        {legal.map((verb) => (
          <Button key={verb} loading={busy} onClick={() => moderate({ move: verb, ids: [...selected] })}>
            {said[verb]}
          </Button>
        ))}
      </ActionBar>
      {refusingAll && (
        <ReasonDialog
          opened
          onClose={() => setRefusingAll(false)}
          title={said.refuseAllTitle(total)}
          verb={said.refuseAll(total)}
          noReason
          busy={busy}
          problem={problem}
          onAct={() => moderate({ move: 'refuse', filter: { ...(q && { q }), ...(articleId && { articleId }) } })}
        >
          {said.refuseAllEffect}
        </ReasonDialog>
      )}
    </>
  )
}

type Verb = (typeof commentVerbs)[number]
function useCommentColumns(act: (row: CommentRow, verb: Verb) => void) {
  const { comments: said } = useNewsWords()
  const by = useBy()
  const format = useFormat()
  return [
    {
      id: 'comment',
      head: said.comment,
      always: true,
      phone: 'title' as const,
      cell: (row: CommentRow) => (
        <div className="news-comment">
          <b>{row.name}</b> {row.links > 0 && <span className="tag">{said.links(row.links)}</span>}
          <p>{row.text}</p>
        </div>
      ),
    },
    {
      id: 'article',
      head: said.article,
      width: 220,
      phone: 'line' as const,
      cell: (row: CommentRow) => (
        <Link to="/articles/$id" params={{ id: row.articleId }}>
          {row.articleTitle}
        </Link>
      ),
    },
    {
      id: 'at',
      head: said.at,
      width: 150,
      align: 'end' as const,
      phone: 'date' as const,
      cell: (row: CommentRow) => <span className="num">{format.dayTime(row.at)}</span>,
    },
    {
      id: 'state',
      head: said.state,
      width: 132,
      phone: 'state' as const,
      cell: (row: CommentRow) => (
        <>
          <CommentStatus state={row.state} />
          {row.decidedBy && row.decidedAt && (
            <span className="small ink3">
              {said.decided(by({ by: row.decidedBy, actingFor: row.decidedFor }), format.dayTime(row.decidedAt))}
            </span>
          )}
          {row.reason && <span className="small ink3">“{row.reason}”</span>}
        </>
      ),
    },
    {
      id: 'acts',
      head: '',
      always: true,
      width: 170,
      align: 'end' as const,
      phone: 'foot' as const,
      cell: (row: CommentRow) => (
        <span className="row news-acts">
          {row.may.map((verb) => (
            <Button key={verb} size="compact-xs" onClick={() => act(row, verb)}>
              {said[verb]}
            </Button>
          ))}
        </span>
      ),
    },
  ]
}
