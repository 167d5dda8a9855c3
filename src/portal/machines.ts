import { sql } from 'kysely'
import { keptPage, page, xml } from './answer.ts'
import { drawFeed, drawMap, drawMapIndex } from './drawing/feed.ts'
import { drawMissing } from './drawing/notes.ts'
import { sectionAddress } from './drawing/teasers.ts'
import { kept, type Routes } from './portal.ts'
import { inMonth, isMonth, needsIndex, readListed, readMonths } from './reading/archive.ts'
import { inSection, readPage } from './reading/teasers.ts'

const standing = ['/', '/so-lieu', '/luu-tru', '/gioi-thieu', '/rieng-tu', '/quy-dinh-binh-luan']

/** What is read by feed readers and search engines. */
export const machineRoutes: Routes = (app, portal) => {
  const { reader } = portal
  app.get('/rss.xml', kept, (request, reply) =>
    keptPage(
      portal,
      request,
      reply,
      '/rss.xml',
      () => readPage(reader, sql`true`, undefined),
      ({ rows }, pen) => xml(drawFeed(rows, { title: pen.site.name, path: '/rss.xml' }, pen), 'application/rss+xml'),
    ),
  )
  app.get('/chuyen-muc/:slug/rss.xml', kept, (request, reply) => {
    const { slug = '' } = request.params as { slug?: string }
    const path = `${sectionAddress(slug)}/rss.xml`
    const load = async () => {
      const section = (await portal.frame()).sections.find((one) => one.slug === slug)
      return section ? { section, list: await readPage(reader, inSection(section.id), undefined) } : null
    }
    return keptPage(portal, request, reply, path, load, (data, pen) =>
      data
        ? xml(
            drawFeed(data.list.rows, { title: `${data.section.nameVi} · ${pen.site.name}`, path }, pen),
            'application/rss+xml',
          )
        : page(drawMissing(pen), 404),
    )
  })
  app.get('/sitemap.xml', kept, (request, reply) =>
    keptPage(
      portal,
      request,
      reply,
      '/sitemap.xml',
      async () => {
        if (await needsIndex(reader)) return { months: await readMonths(reader), listed: [], sections: [] }
        const [{ sections }, listed] = await Promise.all([portal.frame(), readListed(reader)])
        return {
          months: null,
          listed,
          sections: sections.filter(({ active }) => active).map(({ slug }) => sectionAddress(slug)),
        }
      },
      ({ months, listed, sections }, pen) =>
        xml(months ? drawMapIndex(months, pen) : drawMap(listed, [...standing, ...sections], pen)),
    ),
  )
  app.get('/sitemap/:part', kept, (request, reply) => {
    const { part = '' } = request.params as { part?: string }
    const [, year = '', month = ''] = /^(\d{4})-(\d{2})\.xml$/.exec(part) ?? []
    const load = async () => {
      if (part === 'trang.xml') {
        const { sections } = await portal.frame()
        return { listed: [], paths: [...standing, ...sections.map(({ slug }) => sectionAddress(slug))] }
      }
      return isMonth(year, month) ? { listed: await readListed(reader, inMonth(year, month)), paths: [] } : null
    }
    return keptPage(portal, request, reply, `/sitemap/${part.slice(0, 20)}`, load, (data, pen) =>
      data ? xml(drawMap(data.listed, data.paths, pen)) : page(drawMissing(pen), 404),
    )
  })
  app.get('/robots.txt', kept, (_, reply) =>
    reply
      .type('text/plain; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(
        `User-agent: *\nDisallow: /app\nDisallow: /api\nDisallow: /tim-kiem\nDisallow: /binh-luan/\nDisallow: /*/xem.gif$\n\nSitemap: ${portal.means.publicUrl}/sitemap.xml\n`,
      ),
  )
}
