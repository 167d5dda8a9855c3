import { Failure } from '#src/platform/failure.ts'
import { blocksOf } from './blocks/lines.ts'
import type { Block } from './shapes.ts'

export type Source = { text: string; blocks: Block[] }

/** A plain text counts unchanged, so that places in it are places in the file. */
function plainText(file: string, bytes: Buffer): Source {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Failure(`${file} is no text in UTF-8: save it as UTF-8, or give the .docx.`)
  }
  if (text.trim() === '') throw new Failure(`${file} is empty.`)
  return { text, blocks: blocksOf(text) }
}

/** A document by what it is, not by what it is called. */
export function readSource(file: string, bytes: Buffer): Source {
  return plainText(file, bytes)
}
