import { unzip } from '#src/platform/zip.ts'

/** 5 MB packed, 60 MB unpacked, 500 parts: far above a letterhead with its arms, far below what would hurt. */
export const limits = { bytes: 5 * 1024 * 1024, unpacked: 60 * 1024 * 1024, parts: 500 } as const

export type Harm = 'template.large' | 'template.not-word' | 'template.macros' | 'template.outside'

/** Fields that fetch or run something when the file is opened. */
const fetching = /\b(DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|LINK|IMPORT)\b/
const active = /vbaProject|vbaData|activeX|oleObject|embeddings\//i
const plainLink = /^(https?:|mailto:|#)/i

const relations = (xml: string) => [...xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => tag)
const attribute = (tag: string, name: string) => new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? ''

/** A picture, template or object that lies elsewhere; a link that a reader follows is none. */
function leadsOut(tag: string): boolean {
  const [type, target] = [attribute(tag, 'Type'), attribute(tag, 'Target')]
  if (/\/(aFChunk|attachedTemplate|oleObject|subDocument|frame)$/.test(type)) return true
  if (attribute(tag, 'TargetMode').toLowerCase() !== 'external') return /^(\w+:|\/\/|\\\\)/.test(target)
  return !(type.endsWith('/hyperlink') && plainLink.test(target))
}

/** Why a file may not become a template, or its parts. Nothing in it is run, resolved or fetched here. */
export function inspect(bytes: Buffer): { harm: Harm } | { parts: Map<string, Buffer> } {
  if (bytes.length > limits.bytes) return { harm: 'template.large' }
  let parts: Map<string, Buffer>
  try {
    parts = unzip(bytes, { most: limits.unpacked, entries: limits.parts })
  } catch (error) {
    const tooMuch = error instanceof RangeError && error.message !== 'no zip'
    return { harm: tooMuch ? 'template.large' : 'template.not-word' }
  }
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? ''
  const texts = [...parts]
    .filter(([name]) => /\.(xml|rels)$/i.test(name))
    .map(([name, part]) => [name, part.toString('utf8')] as const)
  if (/macroEnabled/i.test(types) || [...parts.keys()].some((name) => active.test(name)))
    return { harm: 'template.macros' }
  if (!types.includes('wordprocessingml.document.main+xml') || !parts.has('word/document.xml'))
    return { harm: 'template.not-word' }
  if (texts.some(([, text]) => /<!(DOCTYPE|ENTITY)/i.test(text))) return { harm: 'template.not-word' }
  const links = texts.filter(([name]) => name.endsWith('.rels')).flatMap(([, text]) => relations(text))
  if (links.some(leadsOut)) return { harm: 'template.outside' }
  // the words of a field may be cut into runs
  const fields = texts.map(([, text]) =>
    [...text.matchAll(/<w:instrText[^>]*>([^<]*)|w:instr="([^"]*)"/g)].map(([, a = '', b = '']) => a + b).join(''),
  )
  return fields.some((text) => fetching.test(text)) ? { harm: 'template.outside' } : { parts }
}
