import { refused } from '#src/platform/problem.ts'
import { unzip } from '#src/platform/zip.ts'
import type { Source } from '../source.ts'
import { readBody } from './body.ts'
import { counter } from './numbering.ts'
import { numberedStyles } from './styles.ts'

export const limits = { bytes: 40 * 1_048_576, unpacked: 64 * 1_048_576, parts: 4000 }

const wanted = /^(?:\[Content_Types\]\.xml|word\/(?:document|numbering|styles)\.xml)$/

function partsOf(bytes: Buffer): Map<string, Buffer> {
  try {
    return unzip(bytes, { most: limits.unpacked, entries: limits.parts, only: (name) => wanted.test(name) })
  } catch (error) {
    const { code, message } = error as Error & { code?: string }
    const large = code === 'ERR_BUFFER_TOO_LARGE' || message === 'too large' || message === 'too many files'
    throw large ? refused('reading.bomb', { bytes: limits.unpacked }) : refused('reading.damaged')
  }
}

/** Bytes that begin as a zip does, read as a Word document. */
export function readWord(bytes: Buffer): Source {
  const parts = partsOf(bytes)
  const text = (name: string) => parts.get(name)?.toString('utf8')
  if (/macroEnabled|vbaProject/.test(text('[Content_Types].xml') ?? '')) throw refused('reading.macros')
  const document = text('word/document.xml')
  if (document === undefined) throw refused('reading.notWord')
  const source = readBody(document, {
    count: counter(text('word/numbering.xml')),
    ofStyle: numberedStyles(text('word/styles.xml')),
  })
  if (source.text.trim() === '') throw refused('reading.noText')
  return source
}
