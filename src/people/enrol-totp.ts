import type { Secret } from '#src/platform/secret.ts'
import type { Work } from '#src/platform/work.ts'
import { draftSecret, newRecoveryCodes, totpAddress, turnOn } from './second-factor.ts'

/** Puts a second factor in force without a first code: for the demonstration, whose keys are printed at its start. */
export async function enrolTotp(work: Work, secret: Secret, accountId: string, base32?: string) {
  const { login } = await work.tx
    .selectFrom('account')
    .select('login')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const made = await draftSecret(work.tx, secret, accountId, base32)
  await turnOn(work.tx, accountId)
  const recoveryCodes = await newRecoveryCodes(work.tx, accountId)
  work.record('secondFactor.enrol', { kind: 'account', id: accountId })
  return { secret: made, address: totpAddress(made, login), recoveryCodes }
}
