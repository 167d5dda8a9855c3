import type { Words } from '#src/platform/words.ts'
import type { vi } from './words.vi.ts'

const megabytes = (bytes = 0) => Math.floor(bytes / 1_048_576)

export const en: Words<typeof vi> = {
  'reading.empty': 'The file is empty. Choose another.',
  'reading.encoding':
    'The file is damaged, is no document, or has an unknown encoding. Open it in Word, save it as .docx and try again.',
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
  'reading.pdfPassword': 'The PDF has a password. Take the password away, save it anew and try again.',
  'reading.pdfDamaged': 'The PDF is damaged. Export it from Word again, or give its text.',
  'reading.pages': ({ pages, most }) => `The document has ${pages} pages, more than the ${most} allowed. Split it.`,
  'reading.letters': 'The document is too long. Split it.',
  'reading.oldLetters':
    'The document is written in a font of before Unicode (TCVN3, VNI). Convert it to Unicode, save it and try again.',
  'reading.scan': ({ pages }) =>
    `The ${pages} pages of the PDF are scanned pictures without text. Have their letters recognised first, give the .docx, or its text.`,
  'reading.busy': 'The server is reading other documents. Try again in a few minutes.',
  'reading.slow': ({ seconds }) => `After ${seconds} seconds it was not read, so it was stopped. Split the document.`,
  'reading.memory': 'The document needs more memory than is allowed. Take out pictures, or split it.',
  'reading.stopped': 'The reading stopped half way. Try again; if it happens again, give the text.',
}
