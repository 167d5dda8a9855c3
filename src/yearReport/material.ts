import { randomUUID } from 'node:crypto'
import type { MaterialItem } from '#src/documents/contract.ts'
import type { MaterialFor } from '#src/documents/index.ts'
import { periodName } from '#src/periods/index.ts'
import type { DocumentBlock } from '#src/platform/rich-text.ts'
import { fold } from '#src/platform/text.ts'
import type { View } from '#src/platform/work.ts'
import { attainmentChart, sentenceBlock, type Told, tableBlock } from './blocks.ts'
import { Citing } from './now.ts'
import { paragraphsOf, type UnitParagraph } from './paragraphs.ts'
import { targetSentence, wordsOf, yearSentence } from './sentences.ts'
import { blocYear, bySector, figuresOf, sectorKey, sourceLine } from './year.ts'

/** Which of a report's sections speak of what a section of the summary is about, by the words of their titles. */
const about: Record<string, RegExp> = {
  'han-che': /han che|ton tai|kho khan|nguyen nhan/,
  'bai-hoc': /bai hoc|kinh nghiem/,
  'kien-nghi': /de xuat|kien nghi/,
  'phuong-huong': /phuong huong|nhiem vu trong tam|ke hoach/,
  'nhiem-vu': /phuong huong|nhiem vu trong tam|ke hoach/,
  'kiem-tra': /kiem tra|giam sat|tuyen truyen/,
}
const results = /ket qua|tinh hinh|thuc hien/

/** What fits the section first; within it the sector's own words first. Nothing is hidden: a search finds the rest. */
function inOrder(all: readonly UnitParagraph[], key: string, sectorName: string | undefined) {
  const fits = about[key] ?? results
  const words = sectorName ? fold(sectorName).split(/[\s,]+/) : []
  const weight = (p: UnitParagraph) => {
    const text = fold(`${p.unitName} ${p.words}`)
    const named = words.length > 0 ? words.filter((word) => text.includes(word)).length / words.length : 0
    return (fits.test(fold(p.sectionTitle)) ? 2 : 0) + named
  }
  return all
    .map((paragraph, at) => ({ paragraph, at, weight: weight(paragraph) }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .map(({ paragraph }) => paragraph)
}

function paragraphItem(p: UnitParagraph): MaterialItem {
  const id = randomUUID()
  return {
    key: `${p.versionId}/${p.sectionKey}`,
    kind: 'paragraph',
    title: p.sectionTitle,
    report: { id: p.reportId, unitName: p.unitName, period: p.period, state: p.state, late: p.late },
    words: p.words,
    blocks: p.words
      .split(/\n+/)
      .filter((line) => line.trim() !== '')
      .map((line) => ({
        type: 'paragraph',
        attrs: { citationId: id },
        content: [{ type: 'text', text: line.trim() }],
      })),
    cites: [{ id, kind: 'paragraph', reportVersionId: p.versionId, sectionKey: p.sectionKey }],
  }
}

type Built = Pick<MaterialItem, 'key' | 'kind' | 'title' | 'words'>
const item = (built: Built, build: (citing: Citing) => DocumentBlock | undefined): MaterialItem[] => {
  const citing = new Citing()
  const block = build(citing)
  return block ? [{ ...built, report: null, blocks: [block], cites: citing.asked }] : []
}

const sentencesOf = (told: Told): MaterialItem[] =>
  [yearSentence(told.facts), targetSentence(told.facts)].flatMap((pieces, nth) =>
    pieces
      ? item(
          {
            key: `sentence/${told.facts.indicatorId}/${nth}`,
            kind: 'sentence',
            title: `${told.facts.name} · ${periodName(told.facts.period, 'vi')}`,
            words: wordsOf(pieces),
          },
          (citing) => sentenceBlock(pieces, told, citing),
        )
      : [],
  )

/** What may be inserted in a section of the year-end report: its sector's figures, else all; the units' paragraphs. */
export async function materialFor(view: View, of: MaterialFor, key: string): Promise<MaterialItem[]> {
  if (of.blocId === null) return []
  const year = await blocYear(view, of.blocId, of.workYear)
  const told = await figuresOf(view, year)
  const sectors = await bySector(view, told)
  const own = sectors.find(({ code }) => sectorKey(code) === key)
  const shown = own ? [own] : sectors
  const source = sourceLine(year.year)
  const name = own?.name ?? year.blocName
  const tables = (own ? [own] : sectors).flatMap((sector) =>
    item({ key: `table/${sector.id}`, kind: 'table', title: `Bảng chỉ tiêu: ${sector.name}`, words: '' }, (citing) =>
      tableBlock(
        `Kết quả thực hiện chỉ tiêu: ${sector.name}`,
        [{ title: sector.name, told: sector.told }],
        source,
        citing,
      ),
    ),
  )
  const chart = item(
    { key: `chart/${own?.id ?? ''}`, kind: 'chart', title: `Biểu đồ mức đạt kế hoạch: ${name}`, words: '' },
    (citing) =>
      attainmentChart(
        own ? `lĩnh vực ${own.name.toLowerCase()}` : 'của khối',
        shown.flatMap((s) => s.told),
        source,
        citing,
      ),
  )
  const paragraphs = await paragraphsOf(view, of.blocId, of.workYear, year.coordinatorId)
  return [
    ...inOrder(paragraphs, key, own?.name).map(paragraphItem),
    ...shown.flatMap((sector) => sector.told.flatMap(sentencesOf)),
    ...tables,
    ...chart,
  ]
}
