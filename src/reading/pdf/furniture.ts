import { type Line, type Page, textOf } from './page.ts'

/** The part of a page, above and below, in which headers and footers stand. */
const margin = 0.1
const isNumber = (text: string) => /^(?:trang\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*\/\s*\d{1,4})?$/i.test(text)
const shape = (text: string) => text.toLowerCase().replaceAll(/\d+/g, '#')

const atEdge = ({ height }: Page, { y }: Line) => y < height * margin || y > height * (1 - margin)

/** Drops page numbers, and what stands at the edge of at least three pages, most of them. */
export function withoutFurniture(pages: readonly Page[]): Page[] {
  const seen = new Map<string, number>()
  for (const page of pages)
    for (const said of new Set(page.lines.filter((line) => atEdge(page, line)).map((line) => shape(textOf(line)))))
      seen.set(said, (seen.get(said) ?? 0) + 1)
  const often = Math.max(3, pages.length / 2)
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => {
      if (!atEdge(page, line)) return true
      const text = textOf(line)
      return !isNumber(text) && (seen.get(shape(text)) ?? 0) < often
    }),
  }))
}
