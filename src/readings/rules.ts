import { fold } from '#src/platform/text.ts'
import type { Draft, Named } from './shapes.ts'

/** What names are compared by: letters and digits without case and marks. */
export const nameKey = (name: string): string =>
  fold(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export const parts = ['lead', 'coordinating', 'watching'] as const
export const doubtful = ['content', ...parts, 'when'] as const
export type Doubt = (typeof doubtful)[number]

/** Below this the reader is unsure that there is work in the words at all. */
export const unsureBelow = 0.75

const isUnlinked = ({ unitId }: Named, ended: ReadonlySet<string>) => unitId === null || ended.has(unitId)

/** The cells a person should look at; none once it is decided. */
export function doubtsOf(draft: Draft, ended: ReadonlySet<string> = new Set()): Doubt[] {
  if (draft.decision !== 'open') return []
  return doubtful.filter((field) => {
    if (field === 'content') return draft.content.trim() === '' || (!draft.edited && draft.confidence < unsureBelow)
    if (field === 'when') return draft.when === null
    return (field === 'lead' && draft.lead.length === 0) || draft[field].some((named) => isUnlinked(named, ended))
  })
}

export type Counts = { all: number; accepted: number; dropped: number; open: number; unsure: number }
export function countsOf(drafts: readonly Draft[], ended?: ReadonlySet<string>): Counts {
  const of = (decision: Draft['decision']) => drafts.filter((draft) => draft.decision === decision).length
  return {
    all: drafts.length,
    accepted: of('accepted'),
    dropped: of('dropped'),
    open: of('open'),
    unsure: drafts.filter((draft) => doubtsOf(draft, ended).length > 0).length,
  }
}

const once = (named: readonly Named[]): Named[] => [
  ...new Map(named.map((one) => [one.unitId ?? nameKey(one.name), one])).values(),
]

/** Two drafts as one: the work of both, the units of both, the rest of the first where it says it. */
export function merged(a: Draft, b: Draft): Draft {
  const lead = once([...a.lead, ...b.lead])
  const isLead = new Set(lead.map(({ unitId, name }) => unitId ?? nameKey(name)))
  const others = (part: 'coordinating' | 'watching') =>
    once([...a[part], ...b[part]]).filter(({ unitId, name }) => !isLead.has(unitId ?? nameKey(name)))
  return {
    ...a,
    decision: 'open',
    content: `${a.content}; ${b.content.charAt(0).toLowerCase()}${b.content.slice(1)}`.slice(0, 3000),
    lead,
    coordinating: others('coordinating'),
    watching: others('watching'),
    when: a.when ?? b.when,
    product: [a.product, b.product].filter(Boolean).join('; ').slice(0, 1000) || null,
    provision: a.provision ?? b.provision,
    sources: [...a.sources, ...b.sources].sort((x, y) => x.start - y.start),
    confidence: Math.min(a.confidence, b.confidence),
    edited: true,
  }
}

/** Where the words of a draft fall apart most naturally: a semicolon, the end of a sentence, else the middle comma. */
export function splitPlace(content: string): number | null {
  const middle = content.length / 2
  for (const mark of [/;\s+/g, /[.!?]\s+/g, /,\s+/g]) {
    const places = [...content.matchAll(mark)].map(({ index, 0: found }) => index + found.length)
    const inside = places.filter((at) => at > 3 && at < content.length - 3)
    if (inside.length) return inside.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]!
  }
  return null
}

const tidy = (words: string) => words.replace(/^[\s,.;]+|[\s,.;]+$/g, '')
const begun = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** One draft as two, at a place in its words; both keep the rest. */
export function split(draft: Draft, at: number, id: string): [Draft, Draft] {
  const [first, second] = [tidy(draft.content.slice(0, at)), begun(tidy(draft.content.slice(at)))]
  const part = { ...draft, decision: 'open' as const, edited: true }
  return [
    { ...part, content: first || draft.content },
    { ...part, id, content: second || draft.content },
  ]
}

/** A name linked to a unit, wherever it is written the same in whatever case and marks. */
export function linked(drafts: readonly Draft[], name: string, unit: { id: string; name: string }): Draft[] {
  const key = nameKey(name)
  const link = (named: readonly Named[]) =>
    once(
      named.map((one) =>
        one.unitId === null && nameKey(one.name) === key ? { name: unit.name, unitId: unit.id } : one,
      ),
    )
  return drafts.map((draft) => {
    const has = parts.some((part) => draft[part].some((one) => one.unitId === null && nameKey(one.name) === key))
    if (!has) return draft
    const [lead, coordinating, watching] = parts.map((part) => link(draft[part])) as [Named[], Named[], Named[]]
    return { ...draft, lead, coordinating, watching }
  })
}
