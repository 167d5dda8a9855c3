import type { MeetingDetail } from '../shapes.ts'
import { lowerFirst } from './text.ts'

/** What a paper of a meeting is written from. `owner`: the full name of the unit that holds it. */
export type PaperFacts = MeetingDetail & { owner: string }
type Invited = MeetingDetail['invited'][number]

/** "Đồng chí X, Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh"; a unit that has named nobody by its own name. */
export const printed = ({ name, positions, unitName }: Invited): string =>
  name === null
    ? `Đại diện ${unitName ?? ''}`
    : [`Đồng chí ${name}`, ...(positions.length > 0 ? positions : unitName ? [unitName] : [])].join(', ')

/** Several in one sentence: "đồng chí X, …; đồng chí Y, …". */
export const together = (people: readonly Invited[]): string => people.map((one) => lowerFirst(printed(one))).join('; ')

export const inPart = (facts: PaperFacts, part: Invited['part']): Invited[] =>
  facts.invited.filter((one) => one.part === part)

/** "Sở Y tế chủ trì, phối hợp với Sở Tài chính; hoàn thành trước ngày 30/6/2021; sản phẩm: …" */
export function charge({
  leads,
  coordinating,
  deadline,
  deliverable,
}: MeetingDetail['conclusionList'][number]): string {
  const names = (units: readonly { name: string }[]) => units.map((unit) => unit.name).join(', ')
  const who = [
    ...(leads.length > 0 ? [`${names(leads)} chủ trì`] : []),
    ...(coordinating.length > 0 ? [`phối hợp với ${names(coordinating)}`] : []),
  ].join(', ')
  const day = deadline?.split('-').reverse().join('/')
  return [who, day ? `hoàn thành trước ngày ${day}` : '', deliverable ? `sản phẩm: ${deliverable}` : '']
    .filter((one) => one !== '')
    .join('; ')
}
