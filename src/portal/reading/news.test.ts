import { expect, test } from 'vitest'
import type { Teaser } from '../shapes.ts'
import { type News, othersOf } from './news.ts'

const teaser = (section: string, n: number): Teaser => ({
  slug: `${section}-${n}`,
  title: `Bài ${n}`,
  lead: '',
  cover: null,
  section: { slug: section, nameVi: section, nameEn: section },
  at: `2021-01-${String(30 - n).padStart(2, '0')}T05:00:00.000Z`,
})
const some = (section: string, count: number) => Array.from({ length: count }, (_, n) => teaser(section, n + 1))
const others = (own: Teaser, news: News) => othersOf(own, news).map(({ slug }) => slug)

test('beside an article stands neither itself nor more than five of its section', () => {
  const own = some('a', 6)
  const news = { latest: [...own, ...some('b', 6)], bySection: new Map([['a', own]]) }
  expect(others(own[2]!, news)).toEqual(['a-1', 'a-2', 'a-4', 'a-5', 'a-6'])
  expect(others(teaser('a', 9), news)).toEqual(['a-1', 'a-2', 'a-3', 'a-4', 'a-5'])
})

test('what its section leaves free is filled with the newest of the others, none twice', () => {
  const own = some('a', 2)
  const news = { latest: [teaser('b', 1), ...own, teaser('c', 2), teaser('b', 3)], bySection: new Map([['a', own]]) }
  expect(others(own[0]!, news)).toEqual(['a-2', 'b-1', 'c-2', 'b-3'])
  expect(others(teaser('d', 1), news)).toEqual(['b-1', 'a-1', 'a-2', 'c-2', 'b-3'])
})
