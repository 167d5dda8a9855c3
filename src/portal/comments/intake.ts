import { sql } from 'kysely'
import { receiveComment, type SentComment, withdrawComment } from '#src/articles/index.ts'
import { nobody } from '#src/platform/actor.ts'
import { type Reader, readerOf, rows, type Writer } from '#src/platform/database.ts'
import { sha256 } from '#src/platform/hash.ts'
import { type Letter, post } from '#src/platform/mail.ts'
import { Problem } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import type { World } from '#src/platform/world.ts'

/** A letter to the sender, made once the secret of the link is known. */
export type LetterOf = (token: string) => Letter | undefined
export type Intake = {
  /** The secret of the link by which the comment can be withdrawn. */
  receive(sent: SentComment, letterOf: LetterOf): Promise<string>
  /** False: there is no such comment any more. */
  withdraw(token: string): Promise<boolean>
}
export const letterKey = (token: string) => `comment-link/${sha256(token).toString('hex').slice(0, 32)}`

const takeIn = async (work: Work, sent: SentComment, letterOf: LetterOf) => {
  const { token } = await receiveComment(work, sent)
  const letter = letterOf(token)
  if (letter) await post(work, letterKey(token), letter)
  return token
}

/** In one process with the office: an act like any other, told to the audit, its letter on its way at once. */
export const besideOffice = ({ unitOfWork, clock }: World): Intake => {
  const inWork = <T>(run: (work: Work) => Promise<T>) => unitOfWork(nobody, clock.now(), clock.today(), run)
  return {
    receive: (sent, letterOf) => inWork((work) => takeIn(work, sent, letterOf)),
    withdraw: (token) =>
      inWork((work) => withdrawComment(work, token)).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Problem && error.status === 404) return false
          throw error
        },
      ),
  }
}

/**
 * The public side alone: through its own role, which can write a comment and its letter and nothing else. It has no part in
 * the audit chain and no queue: the office's clock sends the letter.
 */
export const apartFromOffice = ({ clock }: World, db: Writer): Intake => ({
  receive: (sent, letterOf) =>
    db.transaction().execute((tx) => {
      const work: Work = {
        tx,
        db: readerOf(tx),
        actor: nobody,
        at: clock.now(),
        today: clock.today(),
        actingFor: { id: null },
        record: () => {},
        enqueue: async () => {},
        announce: async () => {},
      }
      return takeIn(work, sent, letterOf)
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
