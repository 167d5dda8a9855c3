import type { ArticleBlock, ArticleText } from '#src/platform/rich-text.ts'
import type { Begun } from './drafting.ts'

/** What a conference gives an article: facts that are known, each as it is printed. */
export type ConferenceFacts = {
  title: string
  /** The day as a sentence says it: "sáng 12/01/2021". */
  when: string
  place: string
  organiser: string
  chairs: readonly string[]
  directing: readonly string[]
  delegates: number
  numbers: readonly string[]
  conclusions: readonly string[]
  blocId: string | null
  workYear: number
}

const text = (words: string): ArticleBlock => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
const listed = (items: readonly string[]): ArticleBlock => ({
  type: 'bulletList',
  content: items.map((item) => ({
    type: 'listItem',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: item }] }],
  })),
})
const joined = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join('; ')} và ${names.at(-1)}`
const ended = (words: string) => (/[.!?…]$/.test(words) ? words : `${words}.`)
const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** A first draft from the facts of a conference: what is known is filled in, the rest is the writer's. */
export function articleFromConference(facts: ConferenceFacts): Begun {
  const { title, when, place, organiser, chairs, directing, delegates, numbers, conclusions } = facts
  const body: ArticleText['content'] = [
    text(`${capital(when)}, tại ${place}, ${organiser} tổ chức ${title.charAt(0).toLowerCase()}${title.slice(1)}.`),
    ...(chairs.length > 0 ? [text(`${capital(joined(chairs))} chủ trì hội nghị.`)] : []),
    ...(directing.length > 0 ? [text(`Dự và chỉ đạo hội nghị có ${joined(directing)}.`)] : []),
    ...(delegates > 0 ? [text(`Hội nghị có ${delegates} đại biểu tham dự.`)] : []),
    ...(numbers.length > 0 ? [text('Một số kết quả nổi bật:'), listed(numbers.map(ended))] : []),
    ...(conclusions.length > 0 ? [text('Kết luận hội nghị:'), listed(conclusions.map(ended))] : []),
  ]
  const lead = `${capital(when)}, ${organiser} tổ chức ${title.charAt(0).toLowerCase()}${title.slice(1)}.`
  return {
    title: title.slice(0, 300),
    dateline: 'Điện Biên',
    lead: lead.slice(0, 1000),
    body: { type: 'doc', content: body },
    blocId: facts.blocId,
    workYear: facts.workYear,
  }
}
