import type { ArticleBlock, ArticleText } from '#src/platform/rich-text.ts'
import type { Begun } from './drafting.ts'

type Named = { name: string; positions: readonly string[] }
/** What a conference gives an article. */
export type ConferenceFacts = {
  title: string
  place: string
  startsAt: string
  ownerName: string
  chairs: readonly Named[]
  directing: readonly Named[]
  /** Present or represented. */
  delegates: number
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
const ended = (words: string) => (/[.!?…]$/.test(words) ? words : `${words}.`)
const lower = (words: string) => `${words.charAt(0).toLowerCase()}${words.slice(1)}`
const spoken = ({ name, positions }: Named) => [`đồng chí ${name}`, ...positions].join(', ')
const joined = (people: readonly Named[]) => people.map(spoken).join('; ')

/** "Chiều 12/01/2021", as a sentence begins. */
export function partOfDay(startsAt: string): string {
  const at = new Date(new Date(startsAt).getTime() + 7 * 3_600_000).toISOString()
  const [hour, day] = [Number(at.slice(11, 13)), `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`]
  return `${hour < 11 ? 'Sáng' : hour < 13 ? 'Trưa' : hour < 18 ? 'Chiều' : 'Tối'} ${day}`
}

/** A first draft from the facts of a conference: what is known is filled in, the rest is the writer's. */
export function articleFromConference(facts: ConferenceFacts): Begun {
  const { title, place, startsAt, ownerName, chairs, directing, delegates, conclusions, blocId, workYear } = facts
  const when = partOfDay(startsAt)
  const body: ArticleText['content'] = [
    text(`${when}, tại ${place}, ${ownerName} tổ chức ${lower(ended(title))}`),
    ...(chairs.length > 0 ? [text(`Chủ trì hội nghị có ${ended(joined(chairs))}`)] : []),
    ...(directing.length > 0 ? [text(`Dự và chỉ đạo hội nghị có ${ended(joined(directing))}`)] : []),
    ...(delegates > 0 ? [text(`Tham dự hội nghị có ${delegates} đại biểu.`)] : []),
    ...(conclusions.length > 0 ? [text('Kết luận hội nghị nêu rõ:'), listed(conclusions.map(ended))] : []),
  ]
  return {
    title: title.slice(0, 300),
    dateline: 'Điện Biên',
    lead: `${when}, ${ownerName} tổ chức ${lower(ended(title))}`.slice(0, 1000),
    body: { type: 'doc', content: body },
    blocId,
    workYear,
  }
}
