import { paragraphOf } from '#src/platform/rich-text.ts'
import { charge, inPart, type PaperFacts, printed, together } from './facts.ts'
import { dayOfMeeting, lowerFirst, sentence, textOf } from './text.ts'

/** The notice of conclusions: who concluded, then each conclusion with lead, deadline and product. */
export function notice(facts: PaperFacts) {
  const chairs = inPart(facts, 'chair').map(printed)
  const [chair = `Lãnh đạo ${facts.owner}`] = chairs
  const who = lowerFirst(chair)
  const units = facts.conclusionList.flatMap((one) => [...one.leads, ...one.coordinating].map((unit) => unit.name))
  const part = (key: string, blocks: Parameters<typeof textOf>[0]) => ({
    key,
    level: 1,
    annex: false,
    number: '',
    title: '',
    content: textOf(blocks),
  })
  return {
    title: `kết luận của ${who} tại ${facts.title}`,
    addressees: [],
    recipients: ['Thường trực Tỉnh ủy (báo cáo)', ...new Set(units)].slice(0, 100),
    sections: [
      part('mo-dau', [
        paragraphOf(
          sentence(
            `Tại ${facts.place}, ${dayOfMeeting(facts.startsAt)}, ${facts.owner} tổ chức ${facts.title}, do ${together(inPart(facts, 'chair'))} chủ trì`,
          ),
        ),
        paragraphOf(`Sau khi nghe báo cáo, tham luận và ý kiến trao đổi, ${who} kết luận như sau:`),
      ]),
      part(
        'ket-luan',
        facts.conclusionList.map((one) => {
          const charged = charge(one)
          return paragraphOf(`${one.number}. ${sentence(one.text)}${charged ? ` ${sentence(charged)}` : ''}`)
        }),
      ),
      part('ket-thuc', [paragraphOf(`${facts.owner} thông báo để các đơn vị biết, phối hợp thực hiện.`)]),
    ],
  }
}
