type Text = { text: string; x: number; y: number; size?: number }
/** Places in points from the upper left corner; rules from one point to another. */
export type PdfPage = { texts?: readonly Text[]; rules?: readonly (readonly [number, number, number, number])[] }

const [width, height] = [595, 842]
/** Each letter is half as wide as it is high. */
export const widthOf = (text: string, size = 14) => (text.length * size) / 2

const hex = (text: string) =>
  [...Buffer.from(text, 'utf16le').swap16()].map((b) => b.toString(16).padStart(2, '0')).join('')

const drawn = ({ texts = [], rules = [] }: PdfPage) =>
  [
    ...texts.map(({ text, x, y, size = 14 }) => `BT /F ${size} Tf 1 0 0 1 ${x} ${height - y} Tm <${hex(text)}> Tj ET`),
    ...rules.map(([x, y, toX, toY]) => `${x} ${height - y} m ${toX} ${height - toY} l S`),
  ].join('\n')

/** A PDF with a text layer, of the least that a reader needs. `locked`: with a password that nobody knows. */
export function pdfFile(pages: readonly PdfPage[], { locked = false } = {}): Buffer {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')
  const font =
    '<</Type/Font/Subtype/Type0/BaseFont/Times/Encoding/Identity-H/ToUnicode/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Times/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/FontDescriptor<</Type/FontDescriptor/FontName/Times/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>]>>'
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    font,
    ...pages.flatMap((page, i) => {
      const content = drawn(page)
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</Font<</F 3 0 R>>>>/Contents ${5 + 2 * i} 0 R>>`,
        `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  const places: number[] = []
  let file = '%PDF-1.7\n'
  for (const [i, object] of objects.entries()) {
    places.push(file.length)
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const key = 'ab'.repeat(32)
  const lock = locked ? `/Encrypt<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -4>>/ID[<${key}><${key}>]` : ''
  const head = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  const tail = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${lock}>>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file + head + tail, 'latin1')
}
