import Fraction from 'fraction.js'
import type { z } from 'zod'
import type { Found } from '#src/ui/form/search-choices.ts'
import type { addSuccession } from '../../contract.ts'
import type { SuccessionKind, UnitKind } from '../../kinds.ts'

/** A unit that begins with the act, as far as it has been described. */
export type NewOne = { name: string; code: string; kind: UnitKind; parent: Found | undefined }
/** `key` names it in the parts: of a new unit its ref. */
export type Successor = { key: string; unit?: Found | undefined; begins?: NewOne | undefined }
export type Draft = {
  kind: SuccessionKind
  on: string
  basis: string
  sources: readonly Found[]
  successors: readonly Successor[]
  /** Per cent as written, by `source key`. */
  percents: Readonly<Record<string, string>>
  /** The chosen heir of a source's open work. */
  heirs: Readonly<Record<string, string>>
  newName: string
  newCode: string
  newParent: Found | undefined
}
type Body = z.input<typeof addSuccession.body>

export const emptyDraft = (today: string): Draft => ({
  kind: 'merge',
  on: today,
  basis: '',
  sources: [],
  successors: [{ key: crypto.randomUUID() }],
  percents: {},
  heirs: {},
  newName: '',
  newCode: '',
  newParent: undefined,
})

export const isSame = (kind: SuccessionKind) => kind === 'rename' || kind === 'transfer'
export const divides = (kind: SuccessionKind) => kind === 'split' || kind === 'reshape'
export const manySources = (kind: SuccessionKind) => kind === 'merge' || kind === 'reshape'
export const manySuccessors = divides

/** Those of the kind: a page may hold more from a kind chosen before. */
export const sourcesOf = ({ kind, sources }: Draft) => (manySources(kind) ? sources : sources.slice(0, 1))
export const successorsOf = ({ kind, successors }: Draft) =>
  isSame(kind) ? [] : manySuccessors(kind) ? successors : successors.slice(0, 1)

export const idOf = ({ key, unit }: Successor) => unit?.value ?? key
export const nameOf = ({ unit, begins }: Successor) => unit?.label ?? begins?.name ?? ''
export const cellOf = (source: string, key: string) => `${source} ${key}`

const number = (text: string) => {
  const plain = text.trim().replace(',', '.')
  return /^\d{1,3}(\.\d{1,10})?$/.test(plain) ? new Fraction(plain) : undefined
}
/** Exact: what was written in per cent ends in decimals too. */
const asShare = (percent: Fraction) => percent.div(100).toString()

/** What is missing to 100 per cent of a source; negative where there is too much. */
export function restOf({ percents, ...draft }: Draft, source: string): Fraction {
  return successorsOf({ percents, ...draft }).reduce(
    (rest, { key }) => rest.sub(number(percents[cellOf(source, key)] ?? '') ?? 0),
    new Fraction(100),
  )
}

/** The same for each; the last takes what rounding leaves. */
export function equally(draft: Draft, source: string): Draft {
  const successors = successorsOf(draft)
  const each = new Fraction(Math.floor(1000 / successors.length), 10)
  const last = new Fraction(100).sub(each.mul(successors.length - 1))
  const shares = successors.map(({ key }, at) => {
    const percent = at === successors.length - 1 ? last : each
    return [cellOf(source, key), percent.toString()] as const
  })
  return { ...draft, percents: { ...draft.percents, ...Object.fromEntries(shares) } }
}

const partsOf = (draft: Draft): NonNullable<Body['parts']> =>
  sourcesOf(draft).flatMap(({ value: from }) =>
    successorsOf(draft).flatMap((successor) => {
      const percent = divides(draft.kind)
        ? number(draft.percents[cellOf(from, successor.key)] ?? '')
        : new Fraction(100)
      if (!percent || percent.equals(0)) return []
      const takesWork = draft.heirs[from] === successor.key
      return [{ from, to: idOf(successor), share: asShare(percent), ...(takesWork && { takesWork }) }]
    }),
  )

export function bodyOf(draft: Draft): Body {
  const { kind, on, basis, newName, newCode, newParent } = draft
  const common = { on, kind, basis: basis.trim() || null }
  const [source] = sourcesOf(draft)
  if (isSame(kind)) {
    const from = source?.value ?? ''
    const becomes = {
      ...(newName.trim() && { name: newName.trim() }),
      ...(newCode.trim() && { code: newCode.trim() }),
      ...(kind === 'transfer' && newParent && { parentId: newParent.value }),
    }
    return { ...common, parts: [{ from, to: from, share: '1' }], becomes }
  }
  const begins = successorsOf(draft).flatMap(({ key, begins: one }) =>
    one ? [{ ref: key, name: one.name, code: one.code, kind: one.kind, parentId: one.parent?.value ?? null }] : [],
  )
  const whole = { ...common, ends: true, ...(begins.length && { begins }) }
  if (kind !== 'dissolve') return { ...whole, parts: partsOf(draft) }
  const [heir] = successorsOf(draft)
  return { ...whole, dissolves: source?.value ?? '', ...(heir && { takesOver: idOf(heir) }) }
}

export type Missing = 'on' | 'sources' | 'successors' | 'newName' | 'newParent' | 'shares'

const named = ({ unit, begins }: Successor) =>
  unit !== undefined || (begins !== undefined && begins.name.trim() !== '' && begins.code.trim() !== '')

/** What must be filled in before the act can be looked at. */
export function missingIn(draft: Draft): Missing[] {
  const { kind, on, newName, newParent } = draft
  const sources = sourcesOf(draft)
  const successors = successorsOf(draft)
  const joins = successors.some(({ unit }) => unit !== undefined)
  const few = sources.length < (kind === 'merge' && !joins ? 2 : 1)
  return [
    ...(on ? [] : (['on'] as const)),
    ...(few ? (['sources'] as const) : []),
    ...(kind === 'rename' && !newName.trim() ? (['newName'] as const) : []),
    ...(kind === 'transfer' && !newParent ? (['newParent'] as const) : []),
    ...(!isSame(kind) && (successors.length < (kind === 'split' ? 2 : 1) || !successors.every(named))
      ? (['successors'] as const)
      : []),
    ...(divides(kind) && sources.some(({ value }) => !restOf(draft, value).equals(0)) ? (['shares'] as const) : []),
  ]
}
