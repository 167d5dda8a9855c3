import { sql } from 'kysely'
import { appendAccess } from '#src/platform/audit/access.ts'
import { post } from '#src/platform/mail.ts'
import type { Work } from '#src/platform/work.ts'
import { linkLetter } from './letters.ts'
import { linkLife } from './limits.ts'
import { linkAddress, makeLink } from './links.ts'
import type { PeopleMeans } from './means.ts'
import { tokenHash } from './tokens.ts'

/** Three letters an hour to one account are enough: more would only fill somebody's box. */
const perHour = 3

const accountsOf = ({ tx }: Work, who: string) =>
  tx
    .selectFrom('account as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .where('a.active', '=', true)
    .where('p.email', 'is not', null)
    .where((eb) => eb.or([eb('a.login', '=', who.toLowerCase()), sql<boolean>`lower(p.email) = ${who.toLowerCase()}`]))
    .select(['a.id', 'a.login', 'a.language', 'p.name', 'p.email'])
    .limit(5)
    .execute()

/** Only asks for the job: neither the answer nor the time it takes says whether there is such an account. */
export async function askForPasswordLinks(work: Work, who: string, address: string) {
  await work.enqueue('passwordLinks', { who, address })
  return {}
}

/** Sends each fitting account its link. */
export async function sendPasswordLinks(
  work: Work,
  { clock, publicUrl }: Pick<PeopleMeans, 'clock' | 'publicUrl'>,
  who: string,
  address: string,
): Promise<void> {
  const now = clock.real()
  const hour = now.toISOString().slice(0, 13)
  for (const { id, login, language, name, email } of await accountsOf(work, who)) {
    const { letters } = await work.tx
      .selectFrom('outbox')
      .where('unique_key', 'like', `password-link/${id}/${hour}/%`)
      .select((eb) => eb.fn.countAll<string>().as('letters'))
      .executeTakeFirstOrThrow()
    if (Number(letters) >= perHour) continue
    const endsAt = new Date(now.getTime() + linkLife.password)
    const token = await makeLink(work.tx, { accountId: id, purpose: 'password', endsAt })
    const letter = linkLetter('reset', language, {
      to: email!,
      name,
      login,
      address: linkAddress(publicUrl, 'password', token),
    })
    const mark = tokenHash(token).toString('hex').slice(0, 16)
    await post(work, `password-link/${id}/${hour}/${mark}`, letter)
    await appendAccess(work.tx, { actorId: id, action: 'passwordLink.asked', detail: { address } }, now)
  }
}
