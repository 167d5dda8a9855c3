import type { FastifyReply, FastifyRequest } from 'fastify'
import { checkOrigin } from '#src/platform/gates.ts'
import { Problem } from '#src/platform/problem.ts'
import { askedOf, ownPage } from '../answer.ts'
import { atAddress } from '../article-pages.ts'
import {
  drawClosed,
  drawFaulty,
  drawNoLink,
  drawReview,
  drawSlowDown,
  drawThanks,
  drawWithdraw,
  drawWithdrawn,
} from '../drawing/answers.ts'
import { drawGone, drawMissing } from '../drawing/notes.ts'
import { penOf } from '../drawing/pen.ts'
import type { Portal, Routes } from '../portal.ts'
import { readerKey } from '../views/routes.ts'
import { commentOfLink, type LetterOf } from './intake.ts'
import type { Pace } from './pace.ts'
import { faultOf, faultsOf, writtenIn } from './written.ts'

const perMinute = (max: number) =>
  ({ schema: { hide: true }, config: { rateLimit: { max, timeWindow: '1 minute' } } }) as const
// the address holds the secret of a comment: not for the log
const secret = { ...perMinute(30), logLevel: 'warn' } as const

/** All readers together send no more than this within a minute: what a swarm of robots can leave to the editors. */
const allPerMinute = 60

export const commentRoutes =
  (pace: Pace): Routes =>
  (app, portal) => {
    const { reader, world, intake } = portal
    let minute = { at: 0, taken: 0 }
    const overrun = () => {
      const at = Math.floor(Date.now() / 60_000)
      if (minute.at !== at) minute = { at, taken: 0 }
      minute.taken += 1
      return minute.taken > allPerMinute
    }

    app.post('/tin/:slug/binh-luan', perMinute(20), async (request, reply) => {
      checkOrigin(request, world)
      const { slug = '' } = request.params as { slug?: string }
      const given = writtenIn(request.body)
      const at = await atAddress(portal, slug, () => portal.article({ slug, page: 1 }))
      if (at.kind === 'gone') return ownPage(portal, request, reply, 410, (pen) => drawGone(at.others, pen))
      if (at.kind !== 'found') return ownPage(portal, request, reply, 404, drawMissing)
      const { article } = at.data
      const { consent } = await portal.frame()
      if (!article.takesComments || !consent)
        return ownPage(portal, request, reply, 409, (pen) => drawClosed(article, given, pen))
      // whoever fills in what nobody sees is thanked, and that is all
      if (given.trap !== '')
        return ownPage(portal, request, reply, 200, (pen) => drawThanks(article, undefined, false, pen))
      const say = await penFor(portal, request)
      const faults = faultsOf(given, say)
      if (Object.keys(faults).length > 0)
        return ownPage(portal, request, reply, 422, (pen) => drawFaulty(article, consent, given, faults, pen))
      const salt = await portal.salt()
      if (!pace.hasRead(slug, readerKey(request, salt)) && !pace.stamped(slug, salt, given.stamp))
        return ownPage(portal, request, reply, 200, (pen) => drawReview(article, given, pace.stamp(slug, salt), pen))
      if (overrun()) return ownPage(portal, request, reply, 429, (pen) => drawSlowDown(article, given, pen))
      const { text, name, email, consentVersion } = given
      const { site } = await portal.frame()
      const link = (token: string) => `${world.publicUrl}/binh-luan/rut/${token}`
      const letterOf: LetterOf = (token) =>
        email === ''
          ? undefined
          : {
              to: email,
              subject: say.words.comments.letterSubject(site.name),
              text: say.words.comments.letter(article.title, link(token)),
            }
      try {
        const sent = { slug, name, text, consentVersion, address: request.ip, ...(email !== '' && { email }) }
        const token = await intake.receive(sent, letterOf)
        return await ownPage(portal, request, reply, 200, (pen) => drawThanks(article, link(token), email !== '', pen))
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        const found = faultOf(error.code, say)
        if (found) return ownPage(portal, request, reply, 422, (pen) => drawFaulty(article, consent, given, found, pen))
        if (error.status === 429)
          return ownPage(portal, request, reply, 429, (pen) => drawSlowDown(article, given, pen))
        if (error.code === 'comment.closed')
          return ownPage(portal, request, reply, 409, (pen) => drawClosed(article, given, pen))
        throw error
      }
    })

    const tokenOf = (request: FastifyRequest) => {
      const { token = '' } = request.params as { token?: string }
      return /^[\w-]{20,80}$/.test(token) ? token : ''
    }
    const noLink = (request: FastifyRequest, reply: FastifyReply) => ownPage(portal, request, reply, 404, drawNoLink)
    app.get('/binh-luan/rut/:token', secret, async (request, reply) => {
      const found = await commentOfLink(reader, tokenOf(request))
      return found ? ownPage(portal, request, reply, 200, (pen) => drawWithdraw(found, pen)) : noLink(request, reply)
    })
    app.post('/binh-luan/rut/:token', secret, async (request, reply) => {
      checkOrigin(request, world)
      const done = await intake.withdraw(tokenOf(request))
      return done ? ownPage(portal, request, reply, 200, drawWithdrawn) : noLink(request, reply)
    })
  }
const penFor = async (portal: Portal, request: FastifyRequest) =>
  penOf(askedOf(request, request.url), await portal.frame(), portal.means)
