import { type Labelled, mentionsIn } from './assign/labels.ts'
import { assignmentAt } from './assign/subject.ts'
import { never, whenIn } from './deadline/deadline.ts'
import type { Draft } from './draft.ts'
import type { Ground } from './mentions/list.ts'
import type { Mention } from './mentions/mention.ts'
import type { Span } from './sentences.ts'

/** Nobody known is named: the words themselves, where they are few. */
const asWritten = (from: number, to: number): Mention[] =>
  to - from > 1 && to - from < 120 ? [{ kind: 'unknown', units: [], from, to, exact: true, sure: true }] : []

const nobody =
  /^[\s\-–./…]*$|^(?:quý |quy (?=[ivx\d])|tháng |thang |năm |nam |\d(?!\d* (?:xã|phường|huyện|sở|đơn vị|trường|cơ quan|thôn|bản|đảng ủy|chi bộ|đồn))|không|khong|theo (?:kế hoạch|ke hoach|quy định|quy dinh|phân công|phan cong))/

export function peopleIn(ground: Ground, from: number, to: number): Mention[] {
  if (nobody.test(ground.text.marked.slice(from, to))) return []
  const named = mentionsIn(ground, from, to, true)
  return named.length ? named : asWritten(from, to)
}

/** "X chủ trì, phối hợp với Y" or only names. */
export function leadsIn(ground: Ground, from: number, to: number): Pick<Draft, 'lead' | 'coordinating'> {
  const said = assignmentAt(ground, from, to)
  if (said && (said.cue === 'leads' || said.cue === 'coordinates')) {
    // "X chủ trì; Y, Z phối hợp" says the rest behind
    const rest = said.coordinating.length ? [] : mentionsIn(ground, said.body, to)
    return { lead: said.lead, coordinating: [...said.coordinating, ...rest] }
  }
  const named = peopleIn(ground, from, to)
  const chief = named.find(({ to: end }) => /^\s*(?:\(\s*)?chu tri/.test(ground.text.bare.slice(end, to)))
  return chief ? { lead: [chief], coordinating: named.filter((m) => m !== chief) } : { lead: named, coordinating: [] }
}

/** What is to be handed in: up to the end of its sentence, without when. */
function productIn({ text }: Ground, from: number, to: number): Span {
  const said = text.bare.slice(from, to)
  const end =
    /[;,.]\s*(?:hoan thanh|xong|thoi (?:gian|han)|truoc|cham nhat|trong (?:thang|quy|nam)|gui |trinh )|\.\s+(?=[a-z])/.exec(
      said,
    )
  return { from, to: end ? from + end.index : to }
}

/** Gives a draft what stands behind the labels: "Đơn vị chủ trì: X; phối hợp: Y; thời gian: quý III/2021". */
export function fill(ground: Ground, draft: Draft, parts: readonly Labelled[], year: number): void {
  for (const { role, from, to } of parts) {
    draft.from = Math.min(draft.from, from)
    draft.to = Math.max(draft.to, to)
    if (role === 'lead') {
      const said = leadsIn(ground, from, to)
      draft.lead.push(...said.lead)
      draft.coordinating.push(...said.coordinating)
    } else if (role === 'coordinating' || role === 'watching') draft[role].push(...peopleIn(ground, from, to))
    else if (role === 'when') {
      const when = whenIn(ground.text.bare.slice(from, to), year, true)
      draft.when ??= when ?? { ...never }
      // "hằng tuần", "sau khi có hướng dẫn": no day, kept with the work
      if (!when && to - from < 80) draft.content.push({ from, to })
    } else if (role === 'product') draft.product = productIn(ground, from, to)
    else if (role === 'content') draft.content.push({ from, to })
  }
}
