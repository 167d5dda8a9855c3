import type { Part } from '../flow/blocks.ts'
import type { Layout } from '../layouts/layout.ts'

const measure = (xml: string, tag: string, name: string) =>
  Number(new RegExp(`<w:${tag}\\b[^>]*\\bw:${name}="(\\d+)"`).exec(xml)?.[1] ?? Number.NaN)

/** The properties of the last section of a file: its paper and margins. */
export const lastSection = (xml: string): string =>
  /<w:sectPr\b(?:(?!<w:sectPr\b)[\s\S])*?(?:<\/w:sectPr>|\/>)(?=\s*<\/w:body>)/.exec(xml)?.[0] ?? ''

/** What the margins leave across on standing and lying pages, in millimetres; the layout's where the file does not say. */
export const roomOf =
  (section: string, { margins }: Layout) =>
  (landscape: boolean): number => {
    const [size, from, to] = landscape ? ['h', 'top', 'bottom'] : ['w', 'left', 'right']
    const twips = measure(section, 'pgSz', size!) - measure(section, 'pgMar', from!) - measure(section, 'pgMar', to!)
    const room = (twips / 1440) * 25.4
    if (room > 50 && room < 500) return room
    return landscape ? 297 - margins.top - margins.bottom : 210 - margins.left - margins.right
  }

const swapped = (tag: string, pairs: readonly (readonly [string, string])[]) =>
  tag.replaceAll(/\bw:(\w+)=/g, (all, name: string) => {
    const to = pairs.find(([from]) => from === name)?.[1]
    return to ? `w:${to}=` : all
  })

/** The same section on a page turned by a quarter: its left margin is on top. It goes on counting pages. */
export const turned = (section: string): string =>
  section
    .replace(/<w:pgSz\b[^>]*>/, (tag) =>
      swapped(tag.replace(/ w:orient="\w+"/, '').replace('<w:pgSz', '<w:pgSz w:orient="landscape"'), [
        ['w', 'h'],
        ['h', 'w'],
      ]),
    )
    .replace(/<w:pgMar\b[^>]*>/, (tag) =>
      swapped(tag, [
        ['top', 'right'],
        ['right', 'bottom'],
        ['bottom', 'left'],
        ['left', 'top'],
      ]),
    )

/** A first page has its own head once, and a part begins on a new page. */
const goingOn = (section: string) =>
  section
    .replace(/<w:titlePg\b[^>]*\/>/, '')
    .replace(/<w:type\b[^>]*\/>/, '')
    .replace(/<w:pgNumType\b[^>]*\/>/, '')

const closed = (section: string) =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`

/** The annexes after all that stands in a file; where their pages turn, a section ends. */
export function appended(xml: string, parts: readonly Part[], pieces: readonly string[]): string {
  const last = lastSection(xml)
  if (parts.length === 0) return xml
  if (last === '') return xml.replace(/<\/w:body>/, `${pieces.join('')}</w:body>`)
  const at = xml.lastIndexOf(last)
  let [open, landscape, added] = [last, false, '']
  parts.forEach((part, i) => {
    const piece = pieces[i] ?? ''
    if (part.landscape !== landscape) {
      added += closed(open)
      open = part.landscape ? turned(goingOn(last)) : goingOn(last)
      landscape = part.landscape
      // the section is a new page already
      added += piece.replace('<w:pageBreakBefore/>', '')
    } else added += piece
  })
  return xml.slice(0, at) + added + open + xml.slice(at + last.length)
}
