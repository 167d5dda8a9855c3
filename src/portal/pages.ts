import { keptPage, page } from './answer.ts'
import { drawFigures } from './drawing/figures.ts'
import { drawHome } from './drawing/home.ts'
import { drawStanding } from './drawing/standing.ts'
import { kept, type Routes } from './portal.ts'
import { homeOf } from './reading/home.ts'

const standing = [
  ['/gioi-thieu', 'about'],
  ['/rieng-tu', 'privacy'],
  ['/quy-dinh-binh-luan', 'rules'],
] as const

/** Home, public figures, standing texts. */
export const pageRoutes: Routes = (app, portal) => {
  app.get('/', kept, (request, reply) => {
    const load = async () => {
      const [{ sections }, news, figures] = await Promise.all([portal.frame(), portal.news(), portal.figures()])
      return { of: homeOf(news, sections), figures }
    }
    return keptPage(portal, request, reply, '/', load, ({ of, figures }, pen) => page(drawHome(of, figures, pen)))
  })
  app.get('/en', kept, (_, reply) => reply.redirect('/?lang=en', 302))

  let charts: typeof import('./drawing/chart.ts') | undefined
  app.get('/so-lieu', kept, (request, reply) => {
    const load = async () => {
      // the charts' library comes with the first who asks
      charts ??= await import('./drawing/chart.ts')
      return portal.figures()
    }
    return keptPage(portal, request, reply, '/so-lieu', load, (figures, pen) =>
      page(drawFigures(figures, charts!.chartOf, pen)),
    )
  })
  for (const [path, which] of standing)
    app.get(path, kept, (request, reply) =>
      keptPage(
        portal,
        request,
        reply,
        path,
        async () => which,
        (_, pen) => page(drawStanding(which, pen)),
      ),
    )
}
