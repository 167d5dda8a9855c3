import { type Tag, TemplateHandler } from 'easy-template-x'
import { type Harm, inspect } from './inspection.ts'
import { places, textPlace } from './places.ts'

/** What keeps a file from being a template; names as the office wrote them. */
export type Fault =
  | { code: Harm | 'template.broken' }
  | { code: 'template.unknown' | 'template.missing' | 'template.misplaced'; names: readonly string[] }

type Node = { nodeName: string; parentNode?: Node | null; childNodes?: Node[]; textContent?: string | null }
const textOf = (node: Node): string =>
  node.nodeName === '#text' ? (node.textContent ?? '') : (node.childNodes ?? []).map(textOf).join('')
const above = (node: Node | null | undefined, name: string): Node | undefined =>
  !node ? undefined : node.nodeName === name ? node : above(node.parentNode, name)

/** The text of a document takes the place of a whole paragraph of the body: anything beside it would be lost. */
function misplaced(tag: Tag): boolean {
  if (tag.placement !== 'TextNode') return true
  const node = tag.xmlTextNode as unknown as Node
  const paragraph = above(node, 'w:p')
  return !paragraph || textOf(paragraph).trim() !== tag.rawText || !above(node, 'w:body')
}

/** Compares the places a file names with what a document can give: a place that nobody fills would be blank in silence. */
export async function checkTemplate(bytes: Buffer): Promise<Fault[]> {
  const inspected = inspect(bytes)
  if ('harm' in inspected) return [{ code: inspected.harm }]
  let tags: Tag[]
  try {
    tags = await new TemplateHandler().parseTags(bytes)
  } catch {
    return [{ code: 'template.broken' }]
  }
  const known = new Set<string>(places.map(({ name }) => name))
  const named = new Set(tags.map(({ name }) => name))
  // {#list} and {/list} repeat or hide what stands between them: there is nothing to repeat
  const unknown = tags.filter(({ name, disposition }) => !known.has(name) || disposition !== 'SelfClosed')
  const missing = places.filter(({ name, required }) => required && !named.has(name)).map(({ name }) => name)
  const texts = tags.filter(({ name }) => name === textPlace)
  const faults: Fault[] = [
    { code: 'template.unknown', names: [...new Set(unknown.map(({ rawText }) => rawText))] },
    { code: 'template.missing', names: missing.map((name) => `{${name}}`) },
    { code: 'template.misplaced', names: texts.length > 1 || texts.some(misplaced) ? [`{${textPlace}}`] : [] },
  ]
  return faults.filter((fault) => 'names' in fault && fault.names.length > 0)
}
