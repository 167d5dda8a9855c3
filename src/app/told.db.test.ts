import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { verifyChain } from '#src/platform/audit/verify.ts'
import { sha256 } from '#src/platform/hash.ts'
import { type PortalScene, portalScene } from '#test/portal.ts'
import { servePortal } from './portal-server.ts'
import { timedRound } from './timed.ts'

let scene: PortalScene
let alone: Awaited<ReturnType<typeof servePortal>>
const failed: string[] = []
const log = pino({}, { write: (line: string) => void failed.push(line) })
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], shouldAdvanceTime: true })
  scene = await portalScene()
  await scene.article({ slug: 'bai', title: 'Bài có bình luận' })
  const { portalUrl, clock, storage } = scene.world
  const place = { portalUrl, clock, trustProxy: false, metricsToken: undefined } as const
  alone = await servePortal(place, { log: pino({ level: 'silent' }), publicUrl: 'http://mach.test', storage })
})
afterAll(async () => {
  vi.useRealTimers()
  await alone.close()
  await scene.world.close()
})

const round = () =>
  timedRound({
    unitOfWork: (_actor, _at, _today, run) => scene.world.act(run),
    clock: scene.world.clock,
    publicUrl: 'http://mach.test',
    log,
  })
const told = () =>
  scene.world.db
    .selectFrom('audit_event as e')
    .innerJoin('audit_payload as p', 'p.seq', 'e.seq')
    .select(['e.action', 'e.subject_id as id', 'p.payload'])
    .where('e.subject_kind', '=', 'comment')
    .orderBy('e.seq')
    .execute()
const agent = { 'user-agent': 'Mozilla/5.0 (X11) Firefox/130' }
const send = (app: typeof alone.app, url: string, fields: Record<string, string>, remoteAddress: string) =>
  app.inject({
    method: 'POST',
    url,
    remoteAddress,
    headers: { ...agent, origin: 'http://mach.test', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })
/** Sent by a reader who has had the article open for a while; answers the way to take it back. */
async function comment(app: typeof alone.app, text: string, remoteAddress: string) {
  await app.inject({ method: 'GET', url: '/tin/bai/xem.gif', headers: agent, remoteAddress })
  vi.setSystemTime(Date.now() + 4_000)
  const fields = { text, name: 'Lò Văn Mẫu', email: 'mau@vidu.vn', consent: String(scene.consentVersion) }
  const { body } = await send(app, '/tin/bai/binh-luan', fields, remoteAddress)
  const link = /http:\/\/mach\.test(\/binh-luan\/rut\/[\w-]+)/.exec(body)?.[1]
  if (!link) throw new Error(body.replace(/<[^>]+>/g, ' '))
  return link
}

test('a comment sent where the audit is out of reach is told by the office, once; so is its withdrawal', async () => {
  const link = await comment(alone.app, 'Gửi ở nơi chỉ có trang công khai', '10.2.0.1')
  await comment(alone.app, 'Gửi sau đó', '10.2.0.2')
  expect(await told()).toEqual([])
  await round()
  await round()
  const first = await told()
  const kept = await scene.world.db
    .selectFrom('article_comment')
    .select(['id', 'article_id', 'withdraw_hash'])
    .execute()
  expect(first.map(({ action, id }) => [action, id]).sort()).toEqual(
    kept.map(({ id }) => ['comment.received', id]).sort(),
  )
  expect(first[0]?.payload).toEqual({
    articleId: kept[0]!.article_id,
    consentVersion: scene.consentVersion,
    at: scene.world.clock.now().toISOString(),
  })

  const withdrawn = kept.find(({ withdraw_hash }) => withdraw_hash.equals(sha256(link.split('/').at(-1)!)))!
  expect((await send(alone.app, link, {}, '10.2.0.1')).statusCode).toBe(200)
  expect((await send(alone.app, link, {}, '10.2.0.1')).statusCode).toBe(404)
  await round()
  await round()
  expect((await told()).slice(2).map(({ action, id }) => [action, id])).toEqual([['comment.withdrawn', withdrawn.id]])
  expect(failed).toEqual([])
  expect((await verifyChain(scene.world.reader)).faults).toEqual([])
})

test('what could not be told stays to be told', async () => {
  await scene.world.db
    .insertInto('article_comment')
    .values({
      article_id: (await scene.world.db.selectFrom('article').select('id').executeTakeFirstOrThrow()).id,
      name: 'Lò Văn Mẫu',
      text: 'Vào lúc lỗi',
      consent_version: scene.consentVersion,
      withdraw_hash: Buffer.from('later'),
      at: scene.world.clock.now(),
    })
    .execute()
  const before = (await told()).length
  await timedRound({
    unitOfWork: (_actor, _at, _today, run) =>
      scene.world.act(async (work) => {
        await run(work)
        throw new Error('the disk is full')
      }),
    clock: scene.world.clock,
    publicUrl: 'http://mach.test',
    log,
  })
  expect((await told()).length).toBe(before)
  await round()
  expect((await told()).length).toBe(before + 1)
})
