import { randomBytes } from 'node:crypto'
import { TOTP, Secret as TotpSecret } from 'otpauth'
import type { Tx } from '#src/platform/database.ts'
import { sha256 } from '#src/platform/hash.ts'
import { decrypt, encrypt, type Secret } from '#src/platform/secret.ts'

const purpose = 'totp'
const stepSeconds = 30
const totp = (base32: string, login = '') =>
  new TOTP({ issuer: 'Mạch', label: login, secret: TotpSecret.fromBase32(base32), period: stepSeconds })

/** What an authenticator app reads from the picture. */
export const totpAddress = (base32: string, login: string) => totp(base32, login).toString()
export const codeAt = (base32: string, at: Date) => totp(base32).generate({ timestamp: at.getTime() })

/** A new secret, kept sealed and not yet in force: it counts from the first right code. */
export async function draftSecret(tx: Tx, secret: Secret, accountId: string, base32?: string): Promise<string> {
  const made = base32 ?? new TotpSecret({ size: 20 }).base32
  const totp_secret = encrypt(secret.keyFor(purpose), made, accountId)
  await tx
    .insertInto('account_secret')
    .values({ account_id: accountId, totp_secret })
    .onConflict((c) => c.column('account_id').doUpdateSet({ totp_secret, totp_on: false, totp_step: null }))
    .execute()
  return made
}

/** Whether the code is right now; one that was used, or is older than one that was, opens nothing. */
export async function checkCode(tx: Tx, secret: Secret, accountId: string, code: string, now: Date): Promise<boolean> {
  const kept = await tx
    .selectFrom('account_secret')
    .select(['totp_secret', 'totp_step'])
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  if (!kept?.totp_secret) return false
  const base32 = decrypt(secret.keyFor(purpose), kept.totp_secret, accountId)
  const delta = totp(base32).validate({ token: code.replace(/\s/g, ''), window: 1, timestamp: now.getTime() })
  if (delta === null) return false
  const step = Math.floor(now.getTime() / 1000 / stepSeconds) + delta
  if (kept.totp_step !== null && step <= Number(kept.totp_step)) return false
  await tx.updateTable('account_secret').set({ totp_step: step }).where('account_id', '=', accountId).execute()
  return true
}

export const turnOn = async (tx: Tx, accountId: string) =>
  void (await tx.updateTable('account_secret').set({ totp_on: true }).where('account_id', '=', accountId).execute())

export async function turnOff(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  await tx
    .updateTable('account_secret')
    .set({ totp_on: false, totp_secret: null, totp_step: null })
    .where('account_id', '=', accountId)
    .execute()
}

const plain = (code: string) => code.toLowerCase().replace(/[^0-9a-f]/g, '')
const codeHash = (accountId: string, code: string) => sha256(accountId, plain(code))

/** Ten new codes, each good once, in place of any earlier ones; 80 random bits each, so that a plain hash keeps them. */
export async function newRecoveryCodes(tx: Tx, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: 10 }, () => randomBytes(10).toString('hex').match(/.{5}/g)!.join('-'))
  await tx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  await tx
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ account_id: accountId, hash: codeHash(accountId, code) })))
    .execute()
  return codes
}

/** Uses up a recovery code; false if there is no such code, or no more. */
export async function spendRecoveryCode(tx: Tx, accountId: string, code: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('hash', '=', codeHash(accountId, code))
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
