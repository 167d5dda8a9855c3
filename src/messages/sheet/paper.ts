import { kindOfPurpose, renderWord } from '#src/documents/index.ts'
import { formatIn } from '#src/platform/format.ts'
import { notFound } from '#src/platform/problem.ts'
import { type DocumentBlock, paragraphOf } from '#src/platform/rich-text.ts'
import type { Download } from '#src/platform/serve.ts'
import type { View } from '#src/platform/work.ts'
import { unitOn } from '#src/units/index.ts'
import type { SubjectKind } from '../kinds.ts'
import { vi } from '../words.vi.ts'
import type { Item } from './shapes.ts'

const dayOf = formatIn('vi').day

const table = (kind: SubjectKind, items: readonly Item[]): DocumentBlock => ({
  type: 'figureTable',
  attrs: {
    caption: '',
    head: [...vi.sheet.paper.heads[kind]],
    rows: items.map(({ code, title, unit, deadline, days }, at) => ({
      cells: [
        String(at + 1),
        unit,
        kind === 'task' ? `${title} (${code})` : vi.sheet.report(title, code),
        deadline ? dayOf(deadline) : '',
        days !== null && days > 0 ? String(days) : '',
      ].map((text) => ({ text })),
    })),
    source: '',
  },
})

/**
 * The letter of reminder in the layout of the unit that reminds, naming what is late; number, day and signature are left
 * open. In Vietnamese whoever asks: it is an official document.
 */
export async function reminderLetter(
  view: View,
  { unitId, kind, items }: { unitId: string; kind: SubjectKind; items: readonly Item[] },
): Promise<Download> {
  const unit = await unitOn(view, unitId, view.today)
  if (!unit || items.length === 0) throw notFound()
  const superior = unit.parentId ? await unitOn(view, unit.parentId, view.today) : undefined
  const words = vi.sheet.paper
  const units = [...new Set(items.map((item) => item.unit))]
  const content = await renderWord({
    purpose: 'letter',
    side: unit.kind === 'partyCommittee' || unit.kind === 'board' ? 'party' : 'state',
    on: view.today,
    superior: superior?.name ?? null,
    issuer: unit.name,
    kind: kindOfPurpose.letter,
    title: words.title[kind],
    symbol: null,
    unitSymbol: unit.symbol ?? unit.shortName,
    place: unit.place ?? '',
    issuedOn: null,
    addressees: units,
    sections: [
      {
        key: 'don-doc',
        level: 1,
        annex: false,
        number: '',
        title: '',
        content: {
          type: 'doc',
          content: [
            paragraphOf(words.opening[kind](unit.name, dayOf(view.today))),
            table(kind, items),
            paragraphOf(words.asking[kind]),
            paragraphOf(words.closing(unit.name)),
          ],
        },
      },
    ],
    signature: { mode: '', body: null, function: words.signs[unit.kind] ?? words.signs.other!, name: null },
    recipients: [words.asAbove],
    archive: null,
    draft: false,
  })
  const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return { name: `${words.fileName}-${view.today}.docx`, mediaType, bytes: content.length, content }
}
