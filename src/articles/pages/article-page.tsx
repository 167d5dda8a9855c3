import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { NotFound } from '#src/app/office/failed.tsx'
import { ask } from '#src/ui/api.ts'
import { NotYet } from '#src/ui/not-yet.tsx'
import { readArticle } from '../contract.ts'
import { Reading } from './reading.tsx'
import { useNewsWords } from './words.ts'
import { Writing } from './writing.tsx'
import './articles.css'

const route = getRouteApi('/office/articles/$id')

/** One article: written by those whose turn it is, read by all others who may see it. */
export function ArticlePage() {
  const { problems } = useNewsWords()
  const { id } = route.useParams()
  const { me } = getRouteApi('/office').useRouteContext()
  const found = useQuery(ask(readArticle, { params: { id } }))
  if (found.error?.status === 404) return <NotFound />
  if (!found.data) return <NotYet found={found} codes={problems} />
  const article = found.data
  // another state or another public version: what is written then begins from what the server has
  if (article.may.includes('edit'))
    return (
      <Writing key={`${id} ${article.state} ${article.publishedVersion}`} article={article} accountId={me.accountId} />
    )
  return <Reading article={article} />
}
