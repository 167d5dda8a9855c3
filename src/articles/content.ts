import { invalid } from '#src/platform/problem.ts'
import type { View } from '#src/platform/work.ts'
import { sectors, unitOn } from '#src/units/index.ts'
import { categories } from './categories.ts'
import { picturesBy } from './pictures/facts.ts'
import { creditLine, picturesIn } from './rules.ts'
import type { ArticleBody, PublishedContent } from './shapes.ts'
import { titlesOf } from './sources.ts'

/** Everything a reader would see of this text today. */
export async function publishedContent(
  view: View,
  ownerUnitId: string,
  content: ArticleBody,
): Promise<PublishedContent> {
  const { cover, body } = content
  const inBody = picturesIn(body).map(({ pictureId }) => pictureId)
  const pictures = await picturesBy(view.db, [...inBody, ...(cover ? [cover.pictureId] : [])])
  const [category, sector, titles, owner] = await Promise.all([
    categories(view).then((all) => all.find(({ id }) => id === content.categoryId)),
    sectors(view).then((all) => all.find(({ id }) => id === content.sectorId)),
    titlesOf(view.db, content.sources),
    unitOn(view, ownerUnitId, view.today),
  ])
  if (!category) throw invalid([{ path: 'body.content.categoryId', problem: 'unknown' }])
  const coverFacts = cover && pictures.get(cover.pictureId)
  return {
    title: content.title,
    dateline: content.dateline,
    lead: content.lead,
    body,
    cover: cover && coverFacts ? { ...coverFacts, alt: cover.alt, caption: cover.caption, fit: cover.fit } : null,
    pictures: [...pictures.values()],
    credit: creditLine(content.textCredit, content.photoCredit),
    textCredit: content.textCredit,
    photoCredit: content.photoCredit,
    category: { slug: category.slug, vi: category.nameVi, en: category.nameEn },
    sector: sector ? { code: sector.code, vi: sector.nameVi, en: sector.nameEn } : null,
    tags: content.tags,
    sources: titles.filter((one) => one.public).map(({ kind, title }) => ({ kind, title, href: null })),
    comments: content.comments,
    owner: { name: owner?.name ?? '', shortName: owner?.shortName ?? '' },
  }
}
