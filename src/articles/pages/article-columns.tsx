import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { addressOf, ask } from '#src/ui/api.ts'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import { listArticleChoices, openPicture } from '../contract.ts'
import type { ArticleRow } from '../shapes.ts'
import { ArticleStatus } from './standing.tsx'
import { useNewsWords } from './words.ts'

export const pictureSource = (id: string, width: number) =>
  addressOf(openPicture, { params: { id, size: `${width}.webp` } })

export function useArticleColumns(): Column<ArticleRow>[] {
  const { list } = useNewsWords()
  const format = useFormat()
  const { language } = useLanguage()
  const all = useQuery(ask(listArticleChoices, {})).data?.categories ?? []
  const names = new Map(all.map(({ id, nameVi, nameEn }) => [id, language === 'en' ? nameEn : nameVi]))
  return [
    {
      id: 'article',
      head: list.column,
      always: true,
      phone: 'title',
      cell: (row) => (
        <span className="news-title">
          {row.coverId && row.coverWidth ? (
            <img src={pictureSource(row.coverId, row.coverWidth)} alt="" width={72} height={40} loading="lazy" />
          ) : (
            <span className="news-nothing" />
          )}
          <span>
            <Link to="/articles/$id" params={{ id: row.id }}>
              {row.title || list.untitled}
            </Link>{' '}
            {row.unpublished && <span className="tag">{list.unpublished}</span>}
          </span>
        </span>
      ),
    },
    { id: 'state', head: list.state, width: 130, phone: 'state', cell: (row) => <ArticleStatus state={row.state} /> },
    { id: 'category', head: list.category, width: 140, phone: 'line', cell: (row) => names.get(row.categoryId) },
    { id: 'writer', head: list.writer, width: 120, phone: 'hide', cell: (row) => row.writer },
    {
      id: 'published',
      head: list.published,
      width: 144,
      align: 'end',
      phone: 'date',
      cell: (row) =>
        row.publishAt ? (
          <span className="num">{list.at(format.dayTime(row.publishAt))}</span>
        ) : (
          <span className="num">{row.publishedAt && format.dayTime(row.publishedAt)}</span>
        ),
    },
    {
      id: 'changed',
      head: list.changed,
      width: 144,
      align: 'end',
      phone: 'hide',
      off: true,
      cell: (row) => <span className="num">{format.dayTime(row.changedAt)}</span>,
    },
    {
      id: 'views',
      head: list.views,
      width: 82,
      align: 'end',
      phone: 'hide',
      cell: (row) => <span className="num">{row.views ? format.figure(row.views) : ''}</span>,
    },
    {
      id: 'comments',
      head: list.comments,
      width: 120,
      align: 'end',
      phone: 'line',
      cell: (row) =>
        row.waiting > 0 ? (
          <Link to="/comments" search={{ articleId: row.id, state: 'waiting' }} className="num">
            {list.waiting(row.waiting)}
          </Link>
        ) : (
          <span className="num ink3">{row.shown > 0 && list.shown(row.shown)}</span>
        ),
    },
  ]
}
