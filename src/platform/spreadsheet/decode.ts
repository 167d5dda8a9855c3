import iconv from 'iconv-lite'
import { refused } from '../problem.ts'

const strict = (encoding: string, bytes: Uint8Array) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258'

/** Two bytes a letter without a mark in front: nearly every other byte of ASCII text is zero. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 400)
  let [even, odd] = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0) at % 2 ? odd++ : even++
  })
  const enough = head.length / 5
  return odd > enough && even === 0 ? 'utf-16le' : even > enough && odd === 0 ? 'utf-16be' : undefined
}

/** What the first bytes tell for certain, by a mark or by their zeros. */
function marked(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : guessUtf16(bytes)
}

const vietnamese = /^[\p{ASCII}\u00a0–—‘’“”…•§°±²³×àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]*$/iu

/**
 * The text of a CSV file in UTF-8 or UTF-16, with or without mark, or windows-1258. Old Vietnamese code pages (TCVN3,
 * VNI) would decode to nonsense without a word: letters that Vietnamese does not have are refused.
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = marked(bytes) ?? (strict('utf-8', bytes) === undefined ? 'windows-1258' : 'utf-8')
  return readable(
    encoding === 'windows-1258' ? iconv.decode(Buffer.from(bytes), encoding).normalize('NFC') : strict(encoding, bytes),
    encoding,
  )
}

function readable(text: string | undefined, encoding: Encoding): string {
  if (text === undefined || text.includes('\u0000') || (encoding === 'windows-1258' && !vietnamese.test(text)))
    throw refused('spreadsheet.encoding')
  return text
}

/** A file that may be read from its beginning more than once, piece by piece. */
export type Pieces = () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** Which of the encodings a file is in: told for certain only once its last byte was seen. */
export async function encodingOf(pieces: Pieces): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let begun = false
  try {
    for await (const bytes of pieces()) {
      const utf16 = begun ? undefined : marked(bytes)
      if (utf16) return utf16
      begun = true
      decoder.decode(bytes, { stream: true })
    }
    decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1258'
    throw error
  }
  return 'utf-8'
}

/** The text of a file, piece by piece; refused as a whole file would be. */
export async function* decoded(pieces: Pieces, encoding: Encoding): AsyncGenerator<string> {
  if (encoding === 'windows-1258') return yield* oldPage(pieces)
  const decoder = new TextDecoder(encoding, { fatal: true })
  const text = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    } catch {
      return undefined
    }
  }
  for await (const bytes of pieces()) yield readable(text(bytes), encoding)
  yield readable(text(), encoding)
}

/** Tone marks stand after their letters: a piece ends with a line, so that none is torn from its letter. */
async function* oldPage(pieces: Pieces): AsyncGenerator<string> {
  const decoder = iconv.getDecoder('windows-1258')
  let rest = ''
  for await (const bytes of pieces()) {
    const text = rest + decoder.write(Buffer.from(bytes))
    const end = text.lastIndexOf('\n') + 1
    rest = text.slice(end)
    yield readable(text.slice(0, end).normalize('NFC'), 'windows-1258')
  }
  yield readable((rest + (decoder.end() ?? '')).normalize('NFC'), 'windows-1258')
}
