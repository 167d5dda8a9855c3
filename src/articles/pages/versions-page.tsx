import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { NotFound } from '#src/app/office/failed.tsx'
import { ask } from '#src/ui/api.ts'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { PageHead } from '#src/ui/page-head.tsx'
import { readArticle, readArticleVersion } from '../contract.ts'
import type { ArticleDetail } from '../shapes.ts'
import { Difference, type Said, sameWords } from './difference.tsx'
import { useNewsWords } from './words.ts'
import './articles.css'

const route = getRouteApi('/office/articles/$id/versions')

function useSaid(article: ArticleDetail, key: string): Said | undefined {
  const [kind, number] = key.split(' ') as ['published' | 'submitted', string]
  const asked = useQuery({
    ...ask(readArticleVersion, { params: { id: article.id, kind, number: Number(number) } }),
    enabled: key !== 'now',
    staleTime: Number.POSITIVE_INFINITY,
  })
  return key === 'now' ? article : asked.data
}

/** Any two texts of an article side by side in one: as published, as sent to the editors, as being written. */
export function VersionsPage() {
  const words = useNewsWords()
  const { back } = useUiWords()
  const { id } = route.useParams()
  const { data: article, error } = useQuery(ask(readArticle, { params: { id } }))
  if (error?.status === 404) return <NotFound />
  if (!article) return <Loading rows={10} />
  return (
    <>
      <PageHead
        title={article.title || words.list.untitled}
        facts={words.versions.title}
        acts={
          <Button component={Link} to={`/articles/${id}`}>
            {back}
          </Button>
        }
      />
      <div className="body">
        <Comparison article={article} />
      </div>
    </>
  )
}

function Comparison({ article }: { article: ArticleDetail }) {
  const { versions } = useNewsWords()
  const format = useFormat()
  const options = [
    { value: 'now', label: versions.now },
    ...article.versions.map(({ kind, number, at, by }) => ({
      value: `${kind} ${number}`,
      label:
        kind === 'published'
          ? versions.published(number, format.dayTime(at))
          : versions.submitted(by, format.dayTime(at)),
    })),
  ]
  const [older, setOlder] = useState(options.at(1)?.value ?? 'now')
  const [newer, setNewer] = useState('now')
  const [a, b] = [useSaid(article, older), useSaid(article, newer)]
  return (
    <>
      <div className="form-grid">
        <ChoiceField label={versions.older} value={older} onChange={setOlder} options={options} />
        <ChoiceField label={versions.newer} value={newer} onChange={setNewer} options={options} />
      </div>
      {a && b ? (
        <>
          {sameWords(a, b) && <p className="sec ink2">{versions.same}</p>}
          <Difference older={a} newer={b} />
        </>
      ) : (
        <Loading rows={6} />
      )}
    </>
  )
}
