import type { Words } from '#src/platform/words.ts'
import type { vi } from './words.vi.ts'

export const en: Words<typeof vi> = {
  toolbar: 'Formatting',
  paragraph: 'Paragraph',
  heading2: 'Heading',
  heading3: 'Subheading',
  bold: 'Bold',
  italic: 'Italic',
  bullets: 'Bulleted list',
  numbers: 'Numbered list',
  quote: 'Quotation',
  link: 'Link',
  undo: 'Undo',
  redo: 'Redo',
  keys: 'Alt F10: formatting; Esc: back to the text',
  linkTitle: 'Set a link',
  address: 'Address',
  addressHelp: 'For example https://dienbien.gov.vn, or /tin/… within this site. dienbien.gov.vn may be typed too.',
  addressWrong: 'Enter an address that begins with https://, mailto: or /.',
  shown: 'Words shown',
  setLink: 'Set the link',
  unlink: 'Remove the link',
}
