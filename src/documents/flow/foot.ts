import type { Layout } from '../layouts/layout.ts'
import type { Paper, Signature } from '../paper.ts'
import type { Paragraph, Table } from './blocks.ts'
import { capitals, line } from './words.ts'

/** Room for a signature and a seal, in points. */
const room = 64
/** Between the text and the foot. */
const above = 12

function signed({ mode, body, function: title, name }: Signature, { signature }: Layout): Paragraph[] {
  const first = [signature.modes[mode] ?? `${mode}.`, body === null ? '' : capitals(body)].filter((part) => part !== '')
  return [
    ...(mode === '' && body === null ? [] : [line(first.join(' '), signature.body, { keepNext: true })]),
    ...(title === null ? [] : [line(capitals(title), signature.function, { keepNext: true })]),
    line(name ?? '', signature.name, { before: room }),
  ]
}

function listed({ recipients, archive }: Paper, { recipients: form }: Layout): Paragraph[] {
  const last = `${form.archive.lead}${archive ?? form.archive.own}`
  const item = (text: string) => line(text, form.list, { align: 'start' })
  return [
    line('Nơi nhận:', form.head, { align: 'start' }),
    ...recipients.map((name) => item(`- ${name}${form.mark}`)),
    item(`${last}.`),
  ]
}

const lowered = (paragraphs: readonly Paragraph[]): Paragraph[] =>
  paragraphs.map((one, at) => (at === 0 ? { ...one, before: above } : one))

/** Recipients at the left, the signature at the right; with two who sign, the recipients follow below. */
export function footOf(paper: Paper, layout: Layout): Table {
  const right = { blocks: lowered(signed(paper.signature, layout)) }
  const recipients = { blocks: lowered(listed(paper, layout)) }
  const width = 210 - layout.margins.left - layout.margins.right
  const rows = paper.leftSignature
    ? [
        { cells: [{ blocks: lowered(signed(paper.leftSignature, layout)) }, right] },
        { cells: [recipients, { blocks: [line('', layout.recipients.list)] }] },
      ]
    : [{ cells: [recipients, right] }]
  return { kind: 'table', columns: [width * 0.46, width * 0.54], lined: false, rows }
}
