import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2) as (kind: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer>
const cost = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 }
const plain = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
/** The same letters typed on another keyboard are the same password. */
const message = (password: string) => password.normalize('NFKC')

/** argon2id in the usual text form, with its parameters, so that a later cost does not lock anybody out. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { message: message(password), nonce, ...cost })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plain(nonce)}$${plain(tag)}`
}

async function matches(stored: string, password: string): Promise<boolean> {
  const [, , , parameters = '', salt = '', wanted = ''] = stored.split('$')
  const [memory = 0, passes = 0, parallelism = 0] = parameters.split(',').map((p) => Number(p.slice(2)))
  const expected = Buffer.from(wanted, 'base64')
  const tag = await derive('argon2id', {
    message: message(password),
    nonce: Buffer.from(salt, 'base64'),
    parallelism,
    tagLength: expected.length,
    memory,
    passes,
  })
  return timingSafeEqual(expected, tag)
}

let decoy: Promise<string> | undefined

/** An account that does not exist, or has no password yet, costs the same time as a wrong password. */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('base64'))
  const right = await matches(stored ?? (await decoy), password)
  return right && stored != null
}
