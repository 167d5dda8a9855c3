import { ActionIcon } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { HistoryLink } from '#src/app/office/record-history.tsx'
import { Facts } from '#src/ui/facts.tsx'
import { History } from '#src/ui/history.tsx'
import { IconX } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Note } from '#src/ui/problem.tsx'
import { useBy } from '#src/ui/use-by.ts'
import type { ArticleDetail, SourceKey } from '../shapes.ts'
import { SourceField } from './source-field.tsx'
import { useNewsWords } from './words.ts'

const pathOf: Record<SourceKey['kind'], string> = {
  meeting: '/meetings/',
  document: '/documents/',
  directive: '/directives/',
  task: '/tasks/',
  review: '/reviews/',
}

type Props = {
  article: ArticleDetail
  checks?: ReactNode
  sources?: readonly SourceKey[]
  onSources?: (sources: SourceKey[]) => void
}

/** Where it stands, what it tells of, what was done with it. */
export function ArticleSide({ article, checks, sources, onSources }: Props) {
  const { side, states, kinds, moves, clock, clockReasons } = useNewsWords()
  const format = useFormat()
  const doneBy = useBy()
  const [added, setAdded] = useState<ArticleDetail['sources']>([])
  const known = [...article.sources, ...added.filter((one) => !article.sources.some(({ id }) => id === one.id))]
  const said = known.filter((one) => !sources || sources.some(({ id }) => id === one.id))
  const reasonOf = (reason: string | null) =>
    reason && ((clockReasons as Record<string, string>)[reason] ?? `“${reason}”`)
  return (
    <aside className="side" aria-label={side.state}>
      {article.unpublished && <Note kind="warning">{side.unpublished}</Note>}
      {checks}
      <section>
        <h2>{side.state}</h2>
        <Facts
          facts={[
            { label: side.state, value: states[article.state] },
            { label: side.owner, value: article.ownerName },
            { label: side.writer, value: article.writer },
            { label: side.changed, value: side.by(article.changedBy, format.dayTime(article.changedAt)) },
            { label: side.published, value: article.publishedAt && format.dayTime(article.publishedAt) },
            {
              label: side.scheduled,
              value:
                article.publishAt && side.scheduledBy(format.dayTime(article.publishAt), article.scheduledBy ?? ''),
            },
            { label: side.views, value: article.views > 0 ? format.figure(article.views) : undefined },
            {
              label: side.comments,
              value:
                article.waiting + article.shown > 0 ? (
                  <>
                    {article.waiting > 0 && (
                      <Link to="/comments" search={{ articleId: article.id, state: 'waiting' }}>
                        {side.waiting(article.waiting)}
                      </Link>
                    )}
                    {article.waiting > 0 && article.shown > 0 && ', '}
                    {article.shown > 0 && side.shown(article.shown)}
                  </>
                ) : undefined,
            },
          ]}
        />
      </section>
      <section>
        <h2>{side.sources}</h2>
        {said.length === 0 && <p className="ink3 small">{side.noSources}</p>}
        <ul className="news-sources">
          {said.map((one) => (
            <li key={one.id} className="row">
              <span className="grow">
                <span className="ink3 small">{kinds[one.kind]}</span>{' '}
                <a href={`/app${pathOf[one.kind]}${one.id}`}>{one.title}</a>
              </span>
              {onSources && (
                <ActionIcon
                  size={24}
                  aria-label={side.removeSource(one.title)}
                  onClick={() => onSources((sources ?? []).filter(({ id }) => id !== one.id))}
                >
                  <IconX size={13} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
        {onSources && (
          <SourceField
            onAdd={({ title, ...key }) => {
              if (sources?.some(({ id }) => id === key.id)) return
              setAdded((old) => [...old, { ...key, title }])
              onSources([...(sources ?? []), key])
            }}
          />
        )}
      </section>
      {article.versions.length > 0 && (
        <section>
          <h2>{side.versions}</h2>
          <Link to="/articles/$id/versions" params={{ id: article.id }}>
            {side.compare} ({article.versions.length + 1})
          </Link>
        </section>
      )}
      <section>
        <h2>{side.history}</h2>
        {article.steps.length > 0 && (
          <History
            events={article.steps.map((step) => ({
              id: String(step.seq),
              when: format.dayTime(step.at),
              what: doneBy(
                { ...step, by: step.by ?? clock },
                (moves as Record<string, string>)[step.move] ?? step.move,
              ),
              ...(step.reason && { by: reasonOf(step.reason) }),
            }))}
          />
        )}
        <HistoryLink kind="article" id={article.id} />
      </section>
    </aside>
  )
}
