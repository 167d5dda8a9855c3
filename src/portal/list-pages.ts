import type { FastifyRequest } from 'fastify'
import { keptPage, page } from './answer.ts'
import { drawArchive, drawList, drawSearch, drawSection } from './drawing/lists.ts'
import { drawMissing } from './drawing/notes.ts'
import type { Pen } from './drawing/pen.ts'
import { sectionAddress } from './drawing/teasers.ts'
import { kept, type Routes } from './portal.ts'
import { inMonth, isMonth, readMonths } from './reading/archive.ts'
import { questionOf, withWords } from './reading/search.ts'
import { inSection, readPage, type TeaserPage, type Turn, turnOf, withTag } from './reading/teasers.ts'

const params = (request: FastifyRequest) => request.params as Record<string, string>
const query = (request: FastifyRequest) => request.query as Record<string, unknown>
const missing = (pen: Pen) => page(drawMissing(pen), 404)
const emptyPage: TeaserPage = { rows: [], older: null, newer: null }
const searching = { ...kept, config: { rateLimit: { max: 60, timeWindow: '1 minute' } } } as const

/** An address with the place in its list. */
function turned(path: string, turn: Turn | undefined): string {
  if (!turn) return path
  const side = turn.side === 'older' ? 'truoc' : 'sau'
  return `${path}${path.includes('?') ? '&' : '?'}${side}=${turn.at.getTime()}_${turn.id}`
}

/** Lists of articles: of a section, a tag, a search, a month. */
export const listRoutes: Routes = (app, portal) => {
  const { reader } = portal
  app.get('/chuyen-muc/:slug', kept, (request, reply) => {
    const { slug = '' } = params(request)
    const turn = turnOf(query(request))
    const load = async () => {
      const section = (await portal.frame()).sections.find((one) => one.slug === slug)
      return section ? { section, list: await readPage(reader, inSection(section.id), turn) } : null
    }
    return keptPage(portal, request, reply, turned(sectionAddress(slug), turn), load, (data, pen) =>
      data ? page(drawSection(data.section, data.list, pen)) : missing(pen),
    )
  })
  app.get('/the/:tag', kept, (request, reply) => {
    const tag = (params(request).tag ?? '').normalize('NFC').slice(0, 60)
    const turn = turnOf(query(request))
    const path = `/the/${encodeURIComponent(tag)}`
    const load = () => (/\p{C}/u.test(tag) ? Promise.resolve(emptyPage) : readPage(reader, withTag(tag), turn))
    return keptPage(portal, request, reply, turned(path, turn), load, (list, pen) =>
      list.rows.length > 0
        ? page(drawList(list, { title: pen.words.tag(tag), path, hidden: true }, pen))
        : missing(pen),
    )
  })
  app.get('/tim-kiem', searching, (request, reply) => {
    const asking = questionOf(query(request).q)
    const turn = turnOf(query(request))
    const path = asking.q === '' ? '/tim-kiem' : `/tim-kiem?q=${encodeURIComponent(asking.q)}`
    const load = async () => (asking.words.length > 0 ? readPage(reader, withWords(asking.words), turn) : emptyPage)
    return keptPage(portal, request, reply, turned(path, turn), load, (list, pen) =>
      page(drawSearch(asking, list, pen)),
    )
  })
  app.get('/luu-tru', kept, (request, reply) =>
    keptPage(
      portal,
      request,
      reply,
      '/luu-tru',
      () => readMonths(reader),
      (months, pen) => page(drawArchive(months, pen)),
    ),
  )
  app.get('/luu-tru/:year/:month', kept, (request, reply) => {
    const { year = '', month = '' } = params(request)
    const turn = turnOf(query(request))
    const path = `/luu-tru/${year}/${month}`
    const load = async () => (isMonth(year, month) ? readPage(reader, inMonth(year, month), turn) : null)
    return keptPage(portal, request, reply, turned(path, turn), load, (list, pen) => {
      if (!list) return missing(pen)
      const title = pen.words.month(Number(month), Number(year))
      const crumbs = [{ text: pen.words.archive, href: '/luu-tru' }]
      return page(drawList(list, { title, path, current: '/luu-tru', crumbs }, pen))
    })
  })
}
