import { unitIdsOf } from '#src/access/index.ts'
import { vi as directiveVi } from '#src/directives/words.vi.ts'
import { kindOfPurpose, renderAnnexes } from '#src/documents/index.ts'
import { formatIn } from '#src/platform/format.ts'
import type { DocumentBlock } from '#src/platform/rich-text.ts'
import type { View } from '#src/platform/work.ts'
import { type UnitOnDay, unitOn } from '#src/units/index.ts'
import { paper } from '../paper.ts'
import { textsOf } from './line.ts'
import type { annexOf, Group, Source } from './lines.ts'

const words = paper.annex
const { kinds } = directiveVi
const heads = (['number', 'content', 'lead', 'coordinating', 'when', 'product'] as const).map((f) => paper.heads[f])
const dayOf = formatIn('vi').day

export const documentText = ({ kind, symbol, issuedOn, issuerName }: Source): string =>
  words.document(kinds[kind as keyof typeof kinds] ?? kind, symbol, dayOf(issuedOn), issuerName)

const heading = (text: string) => ({ cells: [{ text }], group: true })

function tableOf(groups: readonly Group[], documents: readonly Source[]): DocumentBlock {
  const byId = new Map(documents.map((one) => [one.id, one]))
  let [number, last] = [0, undefined as string | null | undefined]
  const rows = groups.flatMap(({ directiveId, heading: of, lines }) => {
    const document = directiveId === null ? undefined : byId.get(directiveId)
    // one document is named under the title already
    const begins = documents.length > 1 && directiveId !== last
    last = directiveId
    return [
      ...(begins ? [heading(document ? documentText(document) : words.noDocument)] : []),
      ...(of ? [heading(of)] : []),
      ...lines.map((line) => {
        number += 1
        const { content, lead, coordinating, when, product } = textsOf(line)
        return { cells: [String(number), content, lead, coordinating, when, product].map((text) => ({ text })) }
      }),
    ]
  })
  return {
    type: 'figureTable',
    attrs: { caption: '', head: heads, rows, source: '', widths: [10, 86, 42, 54, 29, 36] },
  }
}

/** Whose annex it is: of the reader's unit that gave the tasks out, else the first the reader works for. */
async function issuerOf(view: View, own: ReadonlySet<string>, document: Source | undefined) {
  const id = document?.issuerId && own.has(document.issuerId) ? document.issuerId : [...own][0]
  return id ? unitOn(view, id, view.today) : undefined
}

/** What stands under the title: of which document it is a part, or which it carries out. */
const under = (document: Source | undefined, own: ReadonlySet<string>) => {
  if (!document) return undefined
  const said = documentText(document)
  return document.issuerId && own.has(document.issuerId) ? words.partOf(said) : words.carriesOut(said)
}

const sideOf = (unit: UnitOnDay | undefined) =>
  unit && ['partyCommittee', 'board'].includes(unit.kind) ? 'party' : 'state'

/** The annex in the layout of an official document, lying, its heads on every page; in Vietnamese whoever asks. */
export async function annexWord(view: View, { groups, documents }: Awaited<ReturnType<typeof annexOf>>) {
  const own = new Set(unitIdsOf(view))
  const only = documents.length === 1 ? documents[0] : undefined
  const unit = await issuerOf(view, own, only)
  const said = under(only, own)
  return renderAnnexes({
    purpose: 'letter',
    side: sideOf(unit),
    on: view.today,
    superior: null,
    issuer: unit?.name ?? '',
    kind: kindOfPurpose.letter,
    title: words.title,
    symbol: null,
    unitSymbol: unit?.symbol ?? '',
    place: unit?.place ?? '',
    issuedOn: null,
    addressees: [],
    sections: [
      {
        key: 'phu-luc',
        level: 1,
        annex: true,
        number: words.number,
        title: words.title,
        landscape: true,
        ...(said !== undefined && { under: said }),
        content: { type: 'doc', content: [tableOf(groups, documents)] },
      },
    ],
    signature: { mode: '', body: null, function: null, name: null },
    recipients: [],
    archive: null,
    draft: false,
  })
}
