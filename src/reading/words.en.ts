import type { Words } from '#src/platform/words.ts'
import type { vi } from './words.vi.ts'

const megabytes = (bytes = 0) => Math.floor(bytes / 1_048_576)

export const en: Words<typeof vi> = {
  'reading.empty': 'The file is empty. Choose another.',
  'reading.encoding': 'The encoding of the file cannot be read. Save it as text in UTF-8, or as .docx.',
  'reading.large': ({ bytes }) => `The file is larger than ${megabytes(bytes)} MB. Take out pictures, or split it.`,
  'reading.bomb': ({ bytes }) =>
    `Unpacked, the file is larger than ${megabytes(bytes)} MB, so it was not opened. Split the document.`,
  'reading.damaged': 'The file is damaged. Open it in Word, save it anew and try again.',
  'reading.deep': 'Tables or frames lie in one another too deeply. Open it in Word and lay the tables flat.',
  'reading.macros': 'The file holds macros, so it was not opened. Save it as .docx.',
  'reading.notWord': 'This is no Word document. Save it as .docx.',
  'reading.noText':
    'The document holds no text: it may be a scan. Have its letters recognised first, or give its text.',
  'reading.password': 'The file has a password. Take the password away in Word and try again.',
  'reading.oldWord': 'This is the old format of Word (.doc). Save it as .docx.',
  'reading.pdf': 'PDF cannot be read yet. Give the .docx, or the text.',
}
