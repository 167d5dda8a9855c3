import { refused } from '#src/platform/problem.ts'
import { blocksOf } from './blocks/lines.ts'
import { hasOldLetters } from './old-letters.ts'
import type { Block } from './shapes.ts'
import { limits, readWord } from './word/document.ts'

export type Source = { text: string; blocks: Block[] }

/** A plain text counts unchanged, so that places in it are places in the file. */
function plainText(bytes: Buffer): Source {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw refused('reading.encoding')
  }
  if (text.includes('\0')) throw refused('reading.encoding')
  return { text, blocks: blocksOf(text) }
}

/** Word's container of before 2007, in which it also keeps documents with a password. */
const isOldOffice = (bytes: Buffer) => bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1'
const isEncrypted = (bytes: Buffer) => bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))

function sourceOf(bytes: Buffer): Source | Promise<Source> {
  if (bytes.length > limits.bytes) throw refused('reading.large', { bytes: limits.bytes })
  if (isOldOffice(bytes)) throw refused(isEncrypted(bytes) ? 'reading.password' : 'reading.oldWord')
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-')
    return import('./pdf/document.ts').then(({ readPdf }) => readPdf(bytes))
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return readWord(bytes)
  if (bytes.toString('latin1').trim() === '') throw refused('reading.empty')
  return plainText(bytes)
}

/** A document by what it is, not by what it is called. Refuses (reading.*) what cannot be read. */
export async function readSource(bytes: Buffer): Promise<Source> {
  const source = await sourceOf(bytes)
  if (hasOldLetters(source.text)) throw refused('reading.oldLetters')
  return source
}
