import { sql } from 'kysely'
import type { Logger } from 'pino'
import { publishDue, tellComments } from '#src/articles/index.ts'
import { directiveDays } from '#src/directives/index.ts'
import { digestsBy } from '#src/messages/index.ts'
import { system } from '#src/platform/actor.ts'
import { sealAccess } from '#src/platform/audit/seal-access.ts'
import { dayOf } from '#src/platform/day.ts'
import { postAgain } from '#src/platform/mail.ts'
import type { UnitOfWork, Work } from '#src/platform/work.ts'
import type { Clock } from '#src/platform/world.ts'
import { sendPortalLetters } from '#src/portal/index.ts'
import { openPeriods, reportDigest } from '#src/reports/index.ts'
import { escalateTasks, lapseHandOvers, makeOccurrences, mentionDigest, taskDigest } from '#src/tasks/index.ts'
import { takeEffect } from '#src/units/index.ts'
import { retentionJobs } from './retention.ts'

/** `publicUrl`: where the office is, for what goes out by mail. */
type Timed = (work: Work, realNow: Date, publicUrl: string) => Promise<unknown>

const sendDigests = digestsBy([taskDigest, mentionDigest, reportDigest])

/**
 * What the clock brings about, asked each minute: "what is due?", never scheduled by date, so that a server that slept, or
 * a demonstration whose clock jumped, catches up. Each does nothing when nothing is due.
 */
export const timed: Readonly<Record<string, Timed>> = {
  // first: what is made today is made for the units of today
  successions: takeEffect,
  handOvers: lapseHandOvers,
  directiveDays,
  taskOccurrences: makeOccurrences,
  escalations: escalateTasks,
  reportPeriods: (work) => openPeriods(work),
  digests: (work, _, publicUrl) => sendDigests(work, publicUrl),
  duePublications: publishDue,
  untoldComments: tellComments,
  sealedAccess: (work, realNow) => sealAccess(work, dayOf(realNow)),
  waitingLetters: postAgain,
  portalLetters: sendPortalLetters,
  ...retentionJobs,
}

const timedLock = 4_205
type Means = { unitOfWork: UnitOfWork; clock: Clock; log: Logger; publicUrl: string }

/** One round: each in a transaction of its own, by one server at a time; one that fails does not hold up the others. */
export async function timedRound({ unitOfWork, clock, log, publicUrl }: Means): Promise<void> {
  for (const [name, run] of Object.entries(timed))
    try {
      await unitOfWork(system, clock.now(), clock.today(), async (work) => {
        const { rows } = await sql<{ free: boolean }>`
          select pg_try_advisory_xact_lock(${timedLock}, hashtext(${name})) as free`.execute(work.tx)
        if (rows[0]?.free) await run(work, clock.real(), publicUrl)
      })
    } catch (error) {
      log.error({ err: error, name }, 'timed')
    }
}

/** The audit chain's last link, for a log kept elsewhere: a chain cut or written anew later does not hold it. */
const tellHead = ({ unitOfWork, clock, log }: Omit<Means, 'publicUrl'>) =>
  unitOfWork(system, clock.now(), clock.today(), async ({ tx }) => {
    const head = await tx
      .selectFrom('audit_event')
      .select(['seq', 'hash'])
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (head) log.info({ seq: Number(head.seq), head: head.hash.toString('hex') }, 'audit head')
  })

const minute = 60_000
/** A first round soon after the start, then one a minute; `stop` waits for the one under way. */
export function startTimed(means: Means, first = 5_000): { stop(): Promise<void> } {
  let stopped = false
  let told = ''
  const ask = async () => {
    await timedRound(means)
    const today = dayOf(means.clock.real())
    if (told === today) return
    await tellHead(means).catch((error) => means.log.error({ err: error }, 'audit head'))
    told = today
  }
  let round = Promise.resolve()
  let timer: NodeJS.Timeout
  const next = (pause: number) => {
    timer = setTimeout(() => {
      round = ask().then(() => (stopped ? undefined : next(minute)))
    }, pause)
  }
  next(first)
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await round
    },
  }
}
