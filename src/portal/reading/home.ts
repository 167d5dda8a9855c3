import type { Section } from '../frame.ts'
import type { Teaser } from '../shapes.ts'
import type { News } from './news.ts'

export type Home = { lead: Teaser | null; latest: Teaser[]; bySection: { slug: string; rows: Teaser[] }[] }
const perSection = 4

/** The newest with a picture leads; each section shows what does not lead. */
export function homeOf(news: News, sections: readonly Section[]): Home {
  const lead = news.latest.find(({ cover }) => cover !== null) ?? news.latest[0] ?? null
  const latest = news.latest.filter((one) => one !== lead).slice(0, 6)
  // what leads is not shown twice; a section with nothing else waits for its next article
  const bySection = sections
    .filter(({ active }) => active)
    .map(({ slug }) => ({ slug, rows: news.bySection.get(slug) ?? [] }))
    .map(({ slug, rows }) => ({ slug, rows: rows.filter((one) => one.slug !== lead?.slug).slice(0, perSection) }))
    .filter(({ rows }) => rows.length > 0)
  return { lead, latest, bySection }
}
