/** What may be kept, by the ending of its name, and the media type its bytes must show. */
export const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  txt: 'text/plain',
  csv: 'text/csv',
}

const plain = ['text/plain', 'text/csv']
/** Markup that a browser would run, wherever it stands in the first page of a text. */
const active = /<(?:!doctype|html|head|body|svg|script|iframe|object|embed|\?xml|\?php)\b|^\s*#!/i

export const endingOf = (name: string) => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase()

/** UTF-8 or an older Vietnamese code page, without the control characters that no text has. */
const isText = (head: Uint8Array) =>
  head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c)

export type Verdict =
  | { mediaType: string }
  | { refusal: 'file.type-not-allowed' | 'file.active' | 'file.not-what-it-claims' }

/**
 * What a file is: what it claims by name must be what its bytes show.
 * `sniffed`: the media type by magic numbers, undefined where the bytes show none; `head`: its first bytes.
 */
export function judge(name: string, sniffed: string | undefined, head: Uint8Array): Verdict {
  const claimed = mediaTypes[endingOf(name) ?? '']
  const text = new TextDecoder('latin1').decode(head)
  if ((sniffed === undefined || sniffed.endsWith('xml')) && active.test(text)) return { refusal: 'file.active' }
  if (!claimed) return { refusal: 'file.type-not-allowed' }
  const fits = sniffed === undefined ? plain.includes(claimed) && isText(head) : sniffed === claimed
  return fits ? { mediaType: claimed } : { refusal: 'file.not-what-it-claims' }
}
