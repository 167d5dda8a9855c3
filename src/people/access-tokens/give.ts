import { sql } from 'kysely'
import { unitIdsOf } from '#src/access/index.ts'
import { type Day, dayAfter, dayOf, startOfDay } from '#src/platform/day.ts'
import type { TokenScope } from '#src/platform/endpoint.ts'
import { conflict, invalid, notFound, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { newToken, tokenHash } from '../tokens.ts'

/** Long enough for a system, short enough that a forgotten one ends: days. */
const longest = 731
const calendarDays = 365
/** A person follows the own calendar on a few devices, not on a hundred. */
const ownMost = 10

type Wanted = { accountId: string; name: string; scope: TokenScope; unitId: string; endsOn: Day }

/** One name stands for one token of an account, so that the same asked twice does not leave two open doors. */
async function makeToken(work: Work, { accountId, name, scope, unitId, endsOn }: Wanted, now: Date) {
  const { tx } = work
  const account = await tx
    .selectFrom('account')
    .where('id', '=', accountId)
    .select('active')
    .forUpdate()
    .executeTakeFirst()
  if (!account) throw notFound()
  if (!account.active) throw refused('account.inactive')
  const standing = await tx
    .selectFrom('access_token')
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .select(['name', 'ends_at'])
    .execute()
  if (standing.some((token) => token.name === name)) throw conflict('token.name-taken')
  const token = newToken()
  const { id } = await tx
    .insertInto('access_token')
    .values({
      hash: tokenHash(token),
      name,
      account_id: accountId,
      scope,
      unit_id: unitId,
      ends_at: startOfDay(dayAfter(endsOn)),
      made_at: now,
      made_by: work.actor.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  work.record('token.give', { kind: 'account', id: accountId }, { tokenId: id, name, scope, unitId, endsOn })
  return { id, token, endsOn, standing: standing.filter(({ ends_at }) => ends_at > now).length }
}

export async function giveToken(work: Work, wanted: Wanted, now: Date) {
  const today = dayOf(now)
  if (wanted.endsOn < today) throw invalid([{ path: 'body.endsOn', problem: 'past' }])
  if (wanted.endsOn > dayAfter(today, longest)) throw refused('token.too-long', { days: longest })
  const { standing: _, ...given } = await makeToken(work, wanted, now)
  return given
}

/** For one's own meetings at a unit where one reads under a grant of one's own, not under a delegated one. */
export async function makeCalendarToken(work: Work, { name, unitId }: { name: string; unitId: string }, now: Date) {
  const own = work.actor.grants.filter(({ actingForId }) => actingForId === null)
  if (!unitIdsOf({ actor: { ...work.actor, grants: own } }).includes(unitId)) throw notFound()
  const endsOn = dayAfter(dayOf(now), calendarDays)
  const wanted = { accountId: work.actor.accountId, name, scope: 'calendar' as const, unitId, endsOn }
  const { standing, ...given } = await makeToken(work, wanted, now)
  if (standing >= ownMost) throw refused('token.too-many', { most: ownMost })
  return given
}

/** Where the token stands, for the question whether it may be revoked; absent or revoked already: not found. */
export async function standingToken({ tx }: Work, id: string) {
  const token = await tx
    .selectFrom('access_token')
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .select(['account_id as accountId', 'unit_id as unitId', 'name'])
    .forUpdate()
    .executeTakeFirst()
  if (!token) throw notFound()
  return token
}

export async function revokeToken(work: Work, id: string, now: Date) {
  const { accountId, name } = await standingToken(work, id)
  await work.tx.updateTable('access_token').set({ revoked_at: now }).where('id', '=', id).execute()
  work.record('token.revoke', { kind: 'account', id: accountId }, { tokenId: id, name })
  return {}
}

export async function revokeOwnToken(work: Work, id: string, now: Date) {
  const { accountId } = await standingToken(work, id)
  if (accountId !== work.actor.accountId) throw notFound()
  return revokeToken(work, id, now)
}

/** Long ended or revoked ones tell nobody anything any more; what was given and revoked stays in the audit. */
export async function forgetTokens({ tx }: Work, before: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('access_token')
    .where(sql<boolean>`coalesce(revoked_at, ends_at) < ${before}`)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
