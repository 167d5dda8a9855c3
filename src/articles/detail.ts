import { sql } from 'kysely'
import { unitNameSql } from '#src/directives/index.ts'
import { rows } from '#src/platform/database.ts'
import { notFound } from '#src/platform/problem.ts'
import type { ArticleText } from '#src/platform/rich-text.ts'
import type { View } from '#src/platform/work.ts'
import { rowColumns, rowOf, rowTables } from './list.ts'
import { mayWith } from './may.ts'
import type { ArticleState } from './moves.ts'
import { picturesBy } from './pictures/facts.ts'
import { picturesIn } from './rules.ts'
import type { ArticleBody, ArticleDetail, PublishedContent, SourceKey } from './shapes.ts'
import { sourcesInSight, titlesOf } from './sources.ts'
import { stepsOf, versionsOf } from './versions.ts'
import { ofOwnUnit, visibleArticles } from './visible.ts'

type Text = Pick<
  ArticleBody,
  'title' | 'dateline' | 'lead' | 'body' | 'textCredit' | 'photoCredit' | 'tags' | 'cover' | 'comments' | 'slug'
>
type Facts = Parameters<typeof rowOf>[0] & {
  own: boolean
  slugOwn: boolean
  ownerFullName: string
  blocId: string | null
  workYear: number
  madeAt: Date
  changedBy: string
  scheduledBy: string | null
  publishedVersion: number | null
  written: {
    dateline: string
    lead: string
    body: ArticleText
    textCredit: string
    photoCredit: string
    tags: string[]
  }
  cover: ArticleBody['cover']
  comments: 'on' | 'off'
  public: PublishedContent | null
}

const factsFor = (view: View, id: string) =>
  rows(
    view.db,
    sql<Facts>`select ${rowColumns(view)}, ${ofOwnUnit(view)} as own, a.slug_own as "slugOwn",
        ${unitNameSql('a.owner_unit_id', view.today)} as "ownerFullName", a.bloc_id as "blocId", a.work_year as "workYear",
        a.made_at as "madeAt", changer.name as "changedBy", scheduler.name as "scheduledBy",
        a.published_version as "publishedVersion", a.comments, version.content as public,
        jsonb_build_object('dateline', a.dateline, 'lead', a.lead, 'body', a.body, 'textCredit', a.text_credit,
          'photoCredit', a.photo_credit, 'tags', to_jsonb(a.tags)) as written,
        case when a.cover_id is not null then jsonb_build_object('pictureId', a.cover_id, 'alt', a.cover_alt,
          'caption', a.cover_caption, 'fit', a.cover_fit) end as cover
      from ${rowTables(view)}
        join account changing on changing.id = a.changed_by join person changer on changer.id = changing.person_id
        left join account scheduling on scheduling.id = a.scheduled_by left join person scheduler on scheduler.id = scheduling.person_id
        left join article_version version on version.article_id = p.article_id and version.number = p.number
      where a.id = ${id} and ${visibleArticles(view)}`,
  )

/** As it is being written, or, for readers outside its unit, as it is public. */
const textOf = ({ own, written, public: seen, cover, comments, slugOwn, slug, title }: Facts): Text =>
  own || !seen
    ? { title, slug: slugOwn ? slug : null, ...written, cover, comments }
    : {
        title,
        slug: null,
        dateline: seen.dateline,
        lead: seen.lead,
        body: seen.body,
        textCredit: seen.textCredit,
        photoCredit: seen.photoCredit,
        tags: seen.tags,
        cover: seen.cover && {
          pictureId: seen.cover.id,
          alt: seen.cover.alt,
          caption: seen.cover.caption,
          fit: seen.cover.fit,
        },
        comments: seen.comments,
      }

async function sourcesOf(view: View, id: string) {
  const found = await rows(
    view.db,
    sql<SourceKey>`select subject_kind as kind, subject_id as id from article_source where article_id = ${id} order by position`,
  )
  return titlesOf(view.db, await sourcesInSight(view, found))
}

export async function articleFor(view: View, id: string): Promise<ArticleDetail> {
  const [facts] = await factsFor(view, id)
  if (!facts) throw notFound()
  const { own, slug, madeAt, blocId, workYear, changedBy, scheduledBy, publishedVersion, ownerFullName } = facts
  const text = textOf(facts)
  const pictures = [...picturesIn(text.body), ...(text.cover ? [text.cover] : [])].map((one) => one.pictureId)
  const [found, sources, steps, versions] = await Promise.all([
    picturesBy(view.db, pictures),
    sourcesOf(view, id),
    own ? stepsOf(view, id) : [],
    versionsOf(view, id, own),
  ])
  return {
    ...rowOf(facts),
    ...text,
    ...{ blocId, workYear, changedBy, scheduledBy, publishedVersion, ownerFullName },
    address: slug,
    madeAt: madeAt.toISOString(),
    pictures: [...found.values()],
    sources: sources.map(({ kind, id: sourceId, title }) => ({ kind, id: sourceId, title })),
    steps,
    versions,
    may: mayWith(view, facts.ownerUnitId, facts.state as ArticleState, facts.unpublished),
  }
}
