import { Button, Tabs } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { AddressFilters } from '#src/ui/address-filters.tsx'
import { ask, askPages, useAct } from '#src/ui/api.ts'
import { IconPlus, small } from '#src/ui/icons.ts'
import { NothingListed } from '#src/ui/instead-of-rows.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import { listSectors } from '#src/units/contract.ts'
import { draftArticle, listArticleChoices, listArticles } from '../contract.ts'
import { articleStates } from '../moves.ts'
import { useArticleColumns } from './article-columns.tsx'
import { CategoriesDialog } from './categories-dialog.tsx'
import type { ArticleSearch } from './search.ts'
import { useNewsWords } from './words.ts'
import './articles.css'

const page = getRouteApi('/office/articles')

function useList(search: ArticleSearch) {
  const query = search as Omit<ArticleSearch, 'state'> & { state?: 'draft' }
  return useInfiniteQuery({ ...askPages(listArticles, query), placeholderData: keepPreviousData })
}

function useFilters() {
  const { list } = useNewsWords()
  const { language } = useLanguage()
  const named = ({ nameVi, nameEn }: { nameVi: string; nameEn: string }) => (language === 'en' ? nameEn : nameVi)
  const choices = useQuery(ask(listArticleChoices, {})).data
  const sectors = useQuery(ask(listSectors, {})).data ?? []
  const optionsOf = (all: readonly { id: string; nameVi: string; nameEn: string }[]) =>
    all.map((one) => ({ value: one.id, label: named(one) }))
  return [
    { id: 'categoryId', name: list.category, single: true, options: optionsOf(choices?.categories ?? []) },
    { id: 'sectorId', name: list.sector, single: true, options: optionsOf(sectors) },
    { id: 'mine', name: list.mine, single: true, options: [{ value: 'true', label: list.mineOnly }] },
  ]
}

/** Every article within sight: by state, the last changed first. */
export function ArticleList() {
  const words = useNewsWords()
  const { list } = words
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const search: ArticleSearch = page.useSearch()
  const pages = useList(search)
  const first = pages.data?.pages[0]
  const rows = pages.data?.pages.flatMap((one) => one.rows) ?? []
  const draft = useAct(draftArticle)
  const [naming, setNaming] = useState(false)
  const columns = useArticleColumns()
  const filters = useFilters()
  const change = (next: ArticleSearch) => void navigate({ to: '/articles', search: next, replace: true })
  const open = (id: string) => void navigate({ to: '/articles/$id', params: { id } })
  const mayWrite = first?.may.includes('draft') ?? false
  const add = mayWrite && (
    <Button
      variant="filled"
      leftSection={<IconPlus {...small} />}
      loading={draft.isPending}
      onClick={() => draft.mutate({ body: {} }, { onSuccess: ({ id }) => open(id) })}
    >
      {list.add}
    </Button>
  )
  const edits = me.may.includes('article.publish') && <Button onClick={() => setNaming(true)}>{list.categories}</Button>
  const total = Object.values(first?.byState ?? {}).reduce((sum, n) => sum + n, 0)
  const filtered = Object.keys(search).length > 0
  return (
    <>
      <PageHead
        title={list.title}
        {...(first && { count: total })}
        acts={
          <>
            {edits}
            {add}
          </>
        }
      />
      <div className="body news-tabs">
        <Tabs
          value={search.state ?? 'all'}
          onChange={(state) => {
            const { state: _, ...rest } = search
            change(state && state !== 'all' ? { ...rest, state } : rest)
          }}
        >
          <Tabs.List aria-label={list.state}>
            <Tabs.Tab value="all">{list.all}</Tabs.Tab>
            {articleStates.map((state) => (
              <Tabs.Tab key={state} value={state}>
                {words.states[state]} <span className="ink3 num">{first?.byState[state] ?? 0}</span>
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      </div>
      <AddressFilters
        filters={filters}
        search={search}
        onChange={change}
        kept={['q', 'state']}
        placeholder={list.searchIn(total)}
      />
      <div className="body">
        <ProblemNote problem={(pages.error as Problem | null) ?? draft.error} codes={words.problems} />
        {pages.isPending && <Loading rows={8} />}
        {first && rows.length === 0 && <NothingListed words={list} onDrop={filtered && (() => change({}))} add={add} />}
      </div>
      {rows.length > 0 && (
        <DataTable
          name="articles"
          label={list.title}
          rows={rows}
          keyOf={(row) => row.id}
          nameOf={(row) => row.title || list.untitled}
          onOpen={(row) => open(row.id)}
          columns={columns}
          more={
            <LoadMore has={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={pages.fetchNextPage}>
              {list.of(rows.length, first?.total ?? rows.length)}
            </LoadMore>
          }
        />
      )}
      {naming && <CategoriesDialog onClose={() => setNaming(false)} />}
    </>
  )
}
