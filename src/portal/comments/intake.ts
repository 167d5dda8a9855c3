import { sql } from 'kysely'
import { receiveComment, type SentComment } from '#src/articles/index.ts'
import { type Reader, readerOf, rows, type Writer } from '#src/platform/database.ts'
import { sha256 } from '#src/platform/hash.ts'
import { type Letter, post } from '#src/platform/mail.ts'
import type { World } from '#src/platform/world.ts'

/** A letter to the sender, made once the secret of the link is known. */
export type LetterOf = (token: string) => Letter | undefined
export type Intake = {
  /** The secret of the link by which the comment can be withdrawn. */
  receive(sent: SentComment, letterOf: LetterOf): Promise<string>
  /** False: there is no such comment any more. */
  withdraw(token: string): Promise<boolean>
}
const letterKey = (token: string) => `comment-link/${sha256(token).toString('hex').slice(0, 32)}`

/**
 * Through the role of the public pages, which can write a comment and its letter and nothing else, wherever they are
 * served. It has no part in the audit chain and no queue: the office's clock tells the audit and sends the letter.
 */
export const intakeOf = ({ clock }: World, db: Writer): Intake => ({
  receive: (sent, letterOf) =>
    db.transaction().execute(async (tx) => {
      const { token } = await receiveComment({ tx, db: readerOf(tx), at: clock.now(), today: clock.today() }, sent)
      const letter = letterOf(token)
      if (letter) await post({ tx, enqueue: async () => {} }, letterKey(token), letter)
      return token
    }),
  withdraw: async (token) => {
    const found = await rows(
      readerOf(db),
      sql<{ done: boolean }>`select portal.withdraw_comment(${sha256(token)}) as done`,
    )
    return found[0]?.done ?? false
  },
})

export type OfLink = { name: string; text: string; at: Date; title: string }
/** The comment that a link is about, shown to whoever holds it before it is withdrawn. */
export const commentOfLink = async (db: Reader, token: string): Promise<OfLink | undefined> =>
  (await rows(db, sql<OfLink>`select name, text, at, title from portal.comment_of_link(${sha256(token)})`))[0]
