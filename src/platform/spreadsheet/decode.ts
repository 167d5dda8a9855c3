import iconv from 'iconv-lite'
import { refused } from '../problem.ts'

const strict = (encoding: string, bytes: Uint8Array) => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

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

const vietnamese = /^[\p{ASCII}\u00a0–—‘’“”…•§°±²³×àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]*$/iu

/**
 * The text of a CSV file in UTF-8 or UTF-16, with or without mark, or windows-1258. Old Vietnamese code pages (TCVN3,
 * VNI) would decode to nonsense without a word: letters that Vietnamese does not have are refused.
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : guessUtf16(bytes)
  const text = utf16
    ? strict(utf16, bytes)
    : (strict('utf-8', bytes) ?? iconv.decode(Buffer.from(bytes), 'windows-1258').normalize('NFC'))
  const guessed = !utf16 && strict('utf-8', bytes) === undefined
  if (text === undefined || text.includes('\u0000') || (guessed && !vietnamese.test(text)))
    throw refused('spreadsheet.encoding')
  return text
}
