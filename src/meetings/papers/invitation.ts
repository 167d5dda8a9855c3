import type { NewSection } from '#src/documents/index.ts'
import { type DocumentBlock, paragraphOf } from '#src/platform/rich-text.ts'
import { parts } from '../parts.ts'
import { vi } from '../words.vi.ts'
import { inPart, type PaperFacts, printed, together } from './facts.ts'
import { dayOfMeeting, hourOf, labelled, paragraphs, sentence, table, textOf } from './text.ts'

const subjectOf = ({ content, title }: PaperFacts): DocumentBlock[] => {
  const [first = title, ...rest] = content.split(/\n+/).filter((line) => line.trim() !== '')
  return [labelled('Nội dung', sentence(first)), ...paragraphs(rest.join('\n'))]
}

const body = (facts: PaperFacts): NewSection => ({
  key: 'loi-moi',
  level: 1,
  annex: false,
  number: '',
  title: '',
  content: textOf([
    paragraphOf(`${facts.owner} trân trọng kính mời đồng chí tới dự ${facts.title}.`),
    labelled('Thời gian', `Từ ${hourOf(facts.startsAt)} đến ${hourOf(facts.endsAt)}, ${dayOfMeeting(facts.startsAt)}.`),
    labelled('Địa điểm', sentence(facts.place)),
    ...subjectOf(facts),
    labelled('Chủ trì', sentence(together(inPart(facts, 'chair')))),
    ...talks(facts),
    paragraphOf(
      'Đề nghị các đơn vị cử đại biểu đúng thành phần và trả lời giấy mời trước ngày họp. Chương trình và danh sách đại biểu gửi kèm theo.',
    ),
  ]),
})

const talks = ({ contributions }: PaperFacts): DocumentBlock[] =>
  contributions.length === 0
    ? []
    : [
        labelled(
          'Chuẩn bị tham luận',
          sentence([...new Set(contributions.map(({ title, unitName }) => unitName ?? title))].join('; ')),
        ),
      ]

const program = ({ agenda }: PaperFacts): NewSection => ({
  key: 'chuong-trinh',
  level: 1,
  annex: true,
  number: 'Phụ lục 1',
  title: 'Chương trình',
  content: textOf([
    table(
      ['Thời gian', 'Nội dung', 'Người thực hiện'],
      agenda.map(({ starts, content, presenter }) => [starts, content, presenter ?? '']),
    ),
  ]),
})

const invitees = (facts: PaperFacts): NewSection => ({
  key: 'danh-sach',
  level: 1,
  annex: true,
  number: 'Phụ lục 2',
  title: 'Danh sách đại biểu được mời',
  content: textOf([
    table(
      ['STT', 'Đại biểu', 'Chức vụ'],
      parts.flatMap((part) => {
        const members = inPart(facts, part)
        return members.length === 0
          ? []
          : [
              vi.parts[part],
              ...members.map((one) => [
                String(facts.invited.indexOf(one) + 1),
                one.name ? `Đồng chí ${one.name}` : `Đại diện ${one.unitName ?? ''}`,
                one.positions.join(', '),
              ]),
            ]
      }),
    ),
  ]),
})

/** Who, when, where, what about; the programme and those invited as annexes. */
export function invitation(facts: PaperFacts) {
  const others = inPart(facts, 'chair').filter((one) => one.unitId !== facts.ownerUnitId)
  return {
    title: `dự ${facts.title}`,
    addressees: [
      ...[...inPart(facts, 'directing'), ...others].map(printed),
      'Các đồng chí đại biểu, khách mời (theo danh sách kèm theo)',
    ],
    recipients: ['Như kính gửi', 'Lãnh đạo Ban'],
    sections: [
      body(facts),
      ...(facts.agenda.length > 0 ? [program(facts)] : []),
      ...(facts.invited.length > 0 ? [invitees(facts)] : []),
    ],
  }
}
