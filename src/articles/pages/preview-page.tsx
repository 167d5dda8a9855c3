import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { NotFound } from '#src/app/office/failed.tsx'
import { ask } from '#src/ui/api.ts'
import { Loading } from '#src/ui/loading.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { PageHead } from '#src/ui/page-head.tsx'
import { readArticle } from '../contract.ts'
import { Paper } from './paper.tsx'
import { ArticleStatus } from './standing.tsx'
import { useNewsWords } from './words.ts'
import './articles.css'

const route = getRouteApi('/office/articles/$id/preview')

/** As readers will read it, from what was saved last. */
export function PreviewPage() {
  const { list, acts } = useNewsWords()
  const { back } = useUiWords()
  const { id } = route.useParams()
  const { data: article, error } = useQuery(ask(readArticle, { params: { id } }))
  if (error?.status === 404) return <NotFound />
  if (!article) return <Loading rows={10} />
  return (
    <>
      <PageHead
        title={article.title || list.untitled}
        state={<ArticleStatus state={article.state} pill />}
        facts={acts.preview}
        acts={
          <Button component={Link} to={`/articles/${id}`}>
            {back}
          </Button>
        }
      />
      <div className="body">
        <Paper article={article} />
      </div>
    </>
  )
}
