import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { sha256 } from '#src/platform/hash.ts'
import { notFound, Problem, refused } from '#src/platform/problem.ts'
import { clean } from '#src/platform/text.ts'
import type { View, Work } from '#src/platform/work.ts'
import { commentLimits as limits, linksIn, looksLikeEmail } from './limits.ts'

/** The transaction is the public side's own: none of the office's acts. */
type TakingIn = Pick<Work, 'tx' | 'db' | 'at' | 'today'>

export type SentComment = {
  slug: string
  name: string
  text: string
  /** Never shown; may be left out. */
  email?: string
  /** The version of the consent text that the sender agreed to. */
  consentVersion: number | undefined
  /** The sender's network address: kept as a hash of its day only, to slow robots down. */
  address: string
  /** A field that people do not see: whoever fills it in is no person. */
  trap?: string
}

/** What has more than white space: lines are kept, other runs of space and invisible characters are not. */
const cleanText = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n\u200d]/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** The consent text that holds on this day. */
export const consentOn = ({ db }: Pick<View, 'db'>, day: string) =>
  db
    .selectFrom('consent_text')
    .select(['version', 'vi', 'en'])
    .where('from_day', '<=', day)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

function checked(sent: SentComment) {
  const [name, text, email] = [
    clean(sent.name.replace(/\p{C}/gu, ' ')),
    cleanText(sent.text),
    sent.email?.trim() || null,
  ]
  if (name === '') throw refused('comment.name-missing')
  if (name.length > limits.name) throw refused('comment.name-long', { most: limits.name })
  if (text === '') throw refused('comment.text-missing')
  if (text.length > limits.text) throw refused('comment.text-long', { most: limits.text, length: text.length })
  if (email !== null && !looksLikeEmail(email)) throw refused('comment.email-wrong')
  if (linksIn(`${name} ${text}`) > limits.links) throw refused('comment.links', { most: limits.links })
  return { name, text, email }
}

async function articleOf({ tx }: TakingIn, slug: string) {
  const found = await tx
    .selectFrom('published_article as p')
    .innerJoin('article_version as v', (on) =>
      on.onRef('v.article_id', '=', 'p.article_id').onRef('v.number', '=', 'p.number'),
    )
    .select(['p.article_id as id', sql<string>`v.content->>'comments'`.as('comments')])
    .where('p.slug', '=', slug)
    .executeTakeFirst()
  if (!found) throw notFound()
  if (found.comments !== 'on') throw refused('comment.closed')
  return found.id
}

/** Counts this sending, or refuses where the address has sent too often; nobody's address is stored. */
async function slowDown({ tx, at, today }: TakingIn, address: string) {
  const { salt } = await tx
    .insertInto('view_salt')
    .values({ day: today, salt: randomBytes(16) })
    // an update that changes nothing gives back the salt that is there
    .onConflict((c) => c.column('day').doUpdateSet({ day: today }))
    .returning('salt')
    .executeTakeFirstOrThrow()
  const hash = sha256(salt, 'comment', address)
  const { short, long } = await tx
    .selectFrom('comment_sender')
    .select([
      sql<number>`(count(*) filter (where at > ${at}::timestamptz - interval '10 minutes'))::int`.as('short'),
      sql<number>`count(*)::int`.as('long'),
    ])
    .where('hash', '=', hash)
    .where('at', '>', new Date(at.getTime() - 86_400_000))
    .executeTakeFirstOrThrow()
  if (short >= limits.inTenMinutes || long >= limits.inDay) throw new Problem(429, 'comment.too-many')
  await tx.insertInto('comment_sender').values({ hash, at }).execute()
}

/**
 * Takes in a comment of a reader on a public article: it waits for the editors. Answers the secret of the link by which its
 * sender can withdraw it; only the secret's hash is kept. Text is kept as text and never becomes markup. The audit is told of
 * it by the office (tell.ts).
 */
export async function receiveComment(work: TakingIn, sent: SentComment): Promise<{ token: string }> {
  const { tx, at } = work
  const { name, text, email } = checked(sent)
  if (sent.trap) throw refused('comment.refused')
  const articleId = await articleOf(work, sent.slug)
  const consent = await consentOn(work, work.today)
  if (!consent || sent.consentVersion !== consent.version) throw refused('comment.consent')
  await slowDown(work, sent.address)
  const same = await tx
    .selectFrom('article_comment')
    .select('id')
    .where('article_id', '=', articleId)
    .where(sql<boolean>`md5(text) = md5(${text})`)
    .where('text', '=', text)
    .executeTakeFirst()
  if (same) throw refused('comment.duplicate')
  const token = randomBytes(24).toString('base64url')
  await tx
    .insertInto('article_comment')
    .values({
      article_id: articleId,
      name,
      email,
      text,
      consent_version: consent.version,
      withdraw_hash: sha256(token),
      at,
    })
    .execute()
  return { token }
}
