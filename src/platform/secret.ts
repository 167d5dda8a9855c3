import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { codeOf, Failure, reasonOf } from './failure.ts'

/** The installation's secret; what is kept with it needs it for ever. Each purpose gets a key of its own. */
export type Secret = { keyFor(purpose: string): Buffer }

const secretOf = (text: string): Secret => ({
  keyFor: (purpose) => Buffer.from(hkdfSync('sha256', text, 'mach', purpose, 32)),
})

/** `SECRET_KEY`, or made once into `DATA_DIR/secret`, readable by its owner alone. */
export function readSecret({ secretKey, dataDir }: { secretKey: string | undefined; dataDir: string }): Secret {
  if (secretKey) return secretOf(secretKey)
  const file = path.join(dataDir, 'secret')
  try {
    if (!fs.existsSync(file)) make(file)
    if (fs.statSync(file).mode & 0o077)
      throw new Failure(`Other users may read ${file}: run "chmod 600 ${file}", or set SECRET_KEY instead.`)
    const text = fs.readFileSync(file, 'utf8').trim()
    if (text.length < 32)
      throw new Failure(`${file} is damaged: bring it back from a backup, or set SECRET_KEY to what it held.`)
    return secretOf(text)
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(
      `${file} cannot be used (${codeOf(error) ?? reasonOf(error)}): give this user access to it, or set SECRET_KEY.`,
    )
  }
}

/** Written whole under another name and linked: of two servers that start at once, both read the first one's. */
function make(file: string) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const part = `${file}.${randomBytes(4).toString('hex')}`
  const handle = fs.openSync(part, 'wx', 0o600)
  fs.writeSync(handle, `${randomBytes(32).toString('base64url')}\n`)
  fs.fsyncSync(handle)
  fs.closeSync(handle)
  try {
    fs.linkSync(part, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    fs.rmSync(part)
  }
}

const version = 'v1'

/** AES-256-GCM. `about` (whose secret it is) is sealed in: a row copied to another account does not open. */
export function encrypt(key: Buffer, text: string, about: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${version}.${sealed.toString('base64url')}`
}

/** Throws when the key, `about` or the text is not what it was. */
export function decrypt(key: Buffer, sealed: string, about: string): string {
  const [mark, body = ''] = sealed.split('.')
  if (mark !== version) throw new Error('sealed in a way this version does not know')
  const bytes = Buffer.from(body, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(-16))
  return decipher.update(bytes.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8')
}
