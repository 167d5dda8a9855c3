import { may } from '#src/access/index.ts'
import { paperOf, renderAnnexes, renderLetters } from '#src/documents/index.ts'
import { forbidden, refused } from '#src/platform/problem.ts'
import type { Download } from '#src/platform/serve.ts'
import type { View } from '#src/platform/work.ts'
import { parts } from '../parts.ts'
import { vi } from '../words.vi.ts'
import { inPart, type PaperFacts, printed } from './facts.ts'
import { factsOf } from './full-names.ts'
import { table, textOf } from './text.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The invitation as it stands, and those invited as they stand now. */
async function invitationOf(view: View, id: string) {
  const facts = await factsOf(view, id)
  if (!may(view.actor, 'meeting.invite', { own: facts.ownerUnitId })) throw forbidden('meeting.invite')
  const written = facts.papers.findLast(({ purpose }) => purpose === 'invitation')
  if (!written) throw refused('meeting.no-invitation')
  if (facts.invited.length === 0) throw refused('meeting.nobody-invited')
  return { facts, paper: await paperOf(view, written.id) }
}

const fileOf = (name: string, title: string, content: Buffer): Download => ({
  name: `${`${name} ${title}`.replace(/[\\/:*?"<>|]+/g, '-').slice(0, 120)}.docx`,
  mediaType: wordType,
  bytes: content.length,
  content,
})

/** Whoever chairs or keeps the minutes for the unit that invites is not written to. */
const writtenTo = ({ invited, ownerUnitId }: PaperFacts) =>
  invited.filter(({ part, unitId }) => unitId !== ownerUnitId || (part !== 'chair' && part !== 'secretary'))

/** The invitation once for each of those invited: "Kính gửi: Đồng chí X, …", a page each, in one file. */
export async function invitationLetters(view: View, id: string): Promise<Download> {
  const { facts, paper } = await invitationOf(view, id)
  const addressees = writtenTo(facts).map(printed)
  if (addressees.length === 0) throw refused('meeting.nobody-invited')
  return fileOf('Giấy mời từng người', facts.title, await renderLetters(paper, addressees))
}

const line = (facts: PaperFacts, one: PaperFacts['invited'][number]) => [
  String(facts.invited.indexOf(one) + 1),
  one.name ?? `Đại diện ${one.unitName ?? ''}`,
  one.positions.length > 0 ? one.positions.join(', ') : one.name ? (one.unitName ?? '') : '',
  '',
]

/** Those invited in order, to be printed: the row of seats is written in by hand. */
export async function delegateList(view: View, id: string): Promise<Download> {
  const { facts, paper } = await invitationOf(view, id)
  const lines = parts.flatMap((part) => {
    const members = inPart(facts, part)
    return members.length === 0 ? [] : [vi.parts[part], ...members.map((one) => line(facts, one))]
  })
  const section = {
    key: 'danh-sach',
    level: 1 as const,
    annex: true,
    number: '',
    title: `Danh sách đại biểu dự ${facts.title}`,
    content: textOf([table(['STT', 'Họ và tên', 'Chức vụ, đơn vị', 'Hàng ghế'], lines)]),
  }
  return fileOf('Danh sách đại biểu', facts.title, await renderAnnexes({ ...paper, sections: [section] }))
}
