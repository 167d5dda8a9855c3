import { sql } from 'kysely'
import type { View } from '#src/platform/work.ts'
import type { Step } from '../shapes.ts'
import type { Year } from '../year.ts'
import type { Conference } from './conference.ts'
import { missing, one, stepOf } from './step.ts'

type Counts = { published: number; waiting: number; scheduled: number; title: string | null; day: string | null }

/** 8. News of the conference published, or of the bloc's year where it has none; drafts count for the bloc's own unit. */
export async function newsStep(view: View, { bloc, year, own }: Year, meeting: Conference | undefined): Promise<Step> {
  const counts = await one(
    view,
    sql<Counts>`with about as materialized (
        select a.id, a.state, a.title, p.first_published_at from article a
        left join published_article p on p.article_id = a.id
        where exists (select from article_source s where s.article_id = a.id and s.subject_kind = 'meeting'
            and s.subject_id = ${meeting?.id ?? null}::uuid)
          or (${meeting === undefined} and a.bloc_id = ${bloc.id}::uuid and a.work_year = ${year}))
      select count(first_published_at)::int as published,
        (count(*) filter (where ${own} and state in ('draft', 'submitted')))::int as waiting,
        (count(*) filter (where ${own} and state = 'scheduled'))::int as scheduled,
        (array_agg(title order by first_published_at desc) filter (where first_published_at is not null))[1] as title,
        (max(first_published_at) at time zone 'Asia/Ho_Chi_Minh')::date as day
      from about`,
  )
  const begun = meeting !== undefined || counts.published > 0
  return stepOf('news', {
    done: Math.min(counts.published, 1),
    total: begun ? 1 : null,
    facts: { published: counts.published, title: counts.title, day: counts.day },
    missing: [
      counts.published === 0 && missing('articlesWaiting', counts.waiting, '/articles'),
      missing('articlesScheduled', counts.scheduled, '/articles'),
    ],
    who: bloc.coordinatorShort,
    next: {
      code: 'writeNews',
      to: meeting && !counts.waiting ? `/articles/new?from=meeting&id=${meeting.id}` : '/articles',
    },
  })
}
