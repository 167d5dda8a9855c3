import type { IStylesOptions } from 'docx'
import type { Layout } from '../layouts/layout.ts'
import { font, halfPoints } from './measures.ts'

const everywhere = { ascii: font, hAnsi: font, cs: font, eastAsia: font }
const black = { color: '000000', font: everywhere }

/** Word's own names, so that a clerk may change all headings at once. */
export function stylesOf({ body }: Layout): IStylesOptions {
  const size = halfPoints(body.size)
  const language = { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'ar-SA' }
  const heading = { run: { ...black, size, bold: true }, paragraph: { keepNext: true } }
  return {
    default: {
      document: { run: { font: everywhere, size, sizeComplexScript: size, language } },
      heading1: heading,
      heading2: heading,
      heading3: heading,
      heading4: heading,
      hyperlink: { run: { ...black, underline: {} } },
    },
    paragraphStyles: [
      { id: 'Caption', name: 'caption', basedOn: 'Normal', next: 'Normal', run: { bold: true, size: halfPoints(13) } },
    ],
  }
}
