import type { FastifyInstance } from 'fastify'
import { connect, makePool, type Pooled, type Reader, readerOf, type Writer } from '#src/platform/database.ts'
import type { Storage } from '#src/platform/storage.ts'
import type { World } from '#src/platform/world.ts'
import { type Assets, readAssets } from './assets.ts'
import { listenToChanges } from './cache/changes.ts'
import { memo } from './cache/memo.ts'
import { type PageCache, pageCache } from './cache/page-cache.ts'
import { together } from './cache/together.ts'
import { type Intake, intakeOf } from './comments/intake.ts'
import type { Frame, Means } from './frame.ts'
import { readArticlePages, type Wanted } from './reading/article-page.ts'
import { readPublicFigures } from './reading/figures.ts'
import { readFrame } from './reading/frame.ts'
import { type News, readNews } from './reading/news.ts'
import type { CommentedArticle } from './shapes.ts'
import { daySalt } from './views/salt.ts'

export type Outside = {
  /** Logs in as the role of the public pages. */
  portalUrl: string
  storage: Storage
  connections?: number
  planning?: Pooled['planning']
  /** How long a page stands before it is asked anew, in milliseconds. */
  freshFor?: number
  /** How many bytes of pages are kept in memory. */
  cacheBytes?: number
}

/** What the routes of the public side share. */
export type Portal = {
  world: World
  db: Writer
  reader: Reader
  storage: Storage
  cache: PageCache
  assets: Assets
  means: Means
  intake: Intake
  frame(): Promise<Frame>
  news(): Promise<News>
  /** Asked anew each time. */
  article(wanted: Wanted): Promise<CommentedArticle | undefined>
  figures(): ReturnType<typeof readPublicFigures>
  /** Of the domain clock's day, the same for every server. */
  salt(): Promise<Buffer>
  close(): Promise<void>
}
/** Pages that are kept: answered from memory, so that no one is counted or held up. */
export const kept = { schema: { hide: true }, config: { rateLimit: false } } as const
export type Routes = (app: FastifyInstance, portal: Portal) => void

export function openPortal(
  { portalUrl, storage, connections = 6, planning, freshFor = 2_000, cacheBytes = 64 * 2 ** 20 }: Outside,
  world: World,
): Portal {
  const pooled = { max: connections, planning }
  const db = connect(portalUrl, pooled)
  const reader = readerOf(db)
  const pool = makePool(portalUrl, pooled)
  const assets = readAssets()
  const cache = pageCache({ seal: assets.seal, freshFor, limit: cacheBytes })
  // a page stands for as long again, here and in front: what is withdrawn leaves the lists of other pages within five seconds too
  const frame = memo(() => readFrame(reader, world.clock), freshFor / 4)
  const news = memo(() => readNews(reader), freshFor / 4)
  // roll-ups cost more than a row, and change with a received report, not with a reader: whoever changes them tells it
  const figures = memo(() => readPublicFigures(reader, world.clock.today()), freshFor * 10)
  const changes = listenToChanges(portalUrl, (what) => {
    frame.forget()
    news.forget()
    if (!what || what === 'site' || what === 'figures') figures.forget()
    cache.forget()
  })
  return {
    world,
    db,
    reader,
    storage,
    cache,
    assets,
    means: { publicUrl: world.publicUrl, assets },
    intake: intakeOf(world, db),
    frame: frame.get,
    news: news.get,
    article: together((wanted: readonly Wanted[]) => readArticlePages(pool, wanted), 16),
    figures: figures.get,
    salt: daySalt(reader, world.clock),
    close: async () => {
      await changes.stop()
      await Promise.all([db.destroy(), pool.end()])
    },
  }
}
