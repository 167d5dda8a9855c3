import type { NewSection } from '#src/documents/index.ts'
import { type DocumentBlock, paragraphOf } from '#src/platform/rich-text.ts'
import { numbersOf } from '../rules.ts'
import { vi } from '../words.vi.ts'
import { charge, inPart, type PaperFacts, printed, together } from './facts.ts'
import { dayOfMeeting, hourOf, labelled, lowerFirst, paragraphs, sentence, textOf } from './text.ts'

const section = (key: string, number: string, title: string, blocks: readonly DocumentBlock[]): NewSection => ({
  key,
  level: /^[IVX]+$/.test(number) ? 1 : 2,
  annex: false,
  number,
  title,
  content: textOf(blocks),
})

const listed = (label: string, people: string): DocumentBlock[] =>
  people === '' ? [] : [labelled(label, sentence(people))]

/** How many came, who came for another, who did not: with names. */
function presence(facts: PaperFacts): DocumentBlock[] {
  const n = numbersOf(facts.invited)
  const by = (how: PaperFacts['invited'][number]['attendance']) => facts.invited.filter((one) => one.attendance === how)
  return [
    ...(['chair', 'directing', 'secretary'] as const).flatMap((part) =>
      listed(vi.parts[part], together(inPart(facts, part))),
    ),
    labelled(
      'Đại biểu',
      `được mời ${n.invited}; có mặt ${n.present}; dự thay ${n.represented}; vắng ${n.absentWithLeave + n.absent}.`,
    ),
    ...listed(
      vi.attendance.represented,
      by('represented')
        .map((one) => `${one.representedBy} (thay ${lowerFirst(printed(one))})`)
        .join('; '),
    ),
    ...listed(vi.attendance.absentWithLeave, together(by('absentWithLeave'))),
    ...listed(vi.attendance.absent, together(by('absent'))),
  ]
}

const course = ({ agenda }: PaperFacts): DocumentBlock[] =>
  agenda.map(({ starts, content, presenter }) =>
    paragraphOf(`- ${starts.replace(':', ' giờ ')}: ${sentence(presenter ? `${content} (${presenter})` : content)}`),
  )

const talks = ({ contributions }: PaperFacts): DocumentBlock[] =>
  contributions.flatMap(({ title, speaker, unitName, text, presented, sentAt }, n) => [
    labelled(
      `Tham luận ${n + 1}`,
      sentence(
        [title, [speaker, unitName].filter(Boolean).join(', ')].filter(Boolean).join(' – ') +
          (presented ? '' : sentAt ? ' (gửi văn bản)' : ' (không trình bày)'),
      ),
    ),
    ...paragraphs(text),
  ])

const questions = ({ questions: asked }: PaperFacts): DocumentBlock[] =>
  asked.flatMap(({ askedBy, question, answeredBy, unitName, answer }) => [
    labelled(`${askedBy} hỏi`, question),
    ...(answer
      ? [labelled(`${[answeredBy, unitName].filter(Boolean).join(', ') || 'Trả lời'} trả lời`, sentence(answer))]
      : [paragraphOf('Chưa trả lời tại cuộc họp; đơn vị trả lời bằng văn bản.')]),
  ])

const conclusions = ({ conclusionList }: PaperFacts): DocumentBlock[] =>
  conclusionList.flatMap((one) => {
    const who = charge(one)
    return [paragraphOf(`${one.number}. ${sentence(one.text)}${who ? ` ${sentence(who)}` : ''}`)]
  })

export function minutes(facts: PaperFacts) {
  const parts: [string, string, readonly DocumentBlock[]][] = [
    [
      'thoi-gian',
      'Thời gian, địa điểm',
      [
        labelled('Thời gian', `Bắt đầu hồi ${hourOf(facts.startsAt)}, ${dayOfMeeting(facts.startsAt)}.`),
        labelled('Địa điểm', sentence(facts.place)),
      ],
    ],
    ['thanh-phan', 'Thành phần', presence(facts)],
    ['dien-bien', 'Diễn biến', course(facts)],
    ['tham-luan', 'Tham luận', talks(facts)],
    ['hoi-dap', 'Trao đổi, giải trình', questions(facts)],
    ['ket-luan', 'Kết luận', conclusions(facts)],
  ]
  const romans = ['I', 'II', 'III', 'IV', 'V', 'VI']
  const filled = parts.filter(([, , blocks]) => blocks.length > 0)
  const [secretary] = inPart(facts, 'secretary')
  return {
    title: facts.title,
    addressees: [],
    recipients: ['Các đồng chí chủ trì', 'Các đơn vị dự họp'],
    sections: [
      ...filled.map(([key, title, blocks], n) => section(key, romans[n] ?? '', title, blocks)),
      {
        ...section('ket-thuc', '', '', [
          paragraphOf(`Cuộc họp kết thúc hồi ${hourOf(facts.endsAt)} cùng ngày. Biên bản đã được thông qua.`),
        ]),
        level: 1,
      },
    ],
    signs: { mode: '' as const, body: null, title: 'Chủ trì' },
    left: { title: 'Thư ký', name: secretary?.name ?? null },
  }
}
