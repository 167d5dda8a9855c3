import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readSheet } from '#src/platform/spreadsheet.ts'
import { blocksOf, extract, unitsFromSheet } from '#src/reading/index.ts'
import { confidenceBands } from '../reading/confidence.ts'
import { type Labelled, readCorpus } from '../reading/label.ts'
import { readLots } from '../reading/lots.ts'
import { type Accuracy, type Score, scoreBySplit } from '../reading/score.ts'
import { groupsOf, readUnits } from '../reading/units.ts'
import { type Measure, type Row, race } from '../row.ts'

const folder = path.join(import.meta.dirname, '../reading')
const part = ({ filled, filledRight }: Accuracy) => (filled > 0 ? filledRight / filled : 1)

/** Each share against 1: what is read of what is there, and right of what is read. */
function shares(split: string, score: Score): Measure[] {
  const volume = `${score.documents} documents, ${score.due} tasks, ${score.invented} invented`
  const row = (name: string, ours: number, goal: string): Measure => ({
    row: `reading, ${split}: ${name}`,
    ours,
    bare: 1,
    goal,
    unit: 'share',
    volume,
  })
  const { due, right, read } = score.coordinatingUnits
  return [
    row('tasks found with their leads', score.recall, '≥ 0.95'),
    row('of the tasks read, invented', score.invented / Math.max(1, score.read), '≤ 0.05'),
    row('co-ordinating units found', right / Math.max(1, due), '≥ 0.9'),
    row('of the co-ordinating units read, right', right / Math.max(1, read), '≥ 0.9'),
    row('deadlines', part(score.fields.deadline), '≥ 0.9'),
    row('rhythms', part(score.fields.rhythm), '≥ 0.9'),
    row('standing', part(score.fields.standing), '≥ 0.9'),
    row('products', part(score.fields.product), '≥ 0.9'),
    row('symbol of the document', part(score.facts.symbol), '≥ 0.95'),
  ]
}

/** The labelled corpus read without a person, and how fast, against passing over the text once. */
export const reading: Row = async () => {
  const file = path.join(folder, 'units.csv')
  const { units } = unitsFromSheet(await readSheet('units.csv', readFileSync(file)))
  const [corpus, short, listed] = [await readCorpus(), await readCorpus('passages'), await readUnits()]
  const lots = await readLots(listed)
  const read = ({ text, label }: Labelled) => {
    const { document, tasks } = extract({ text, units, on: label.on })
    return { text, label, document: document as typeof label.document, tasks }
  }
  const cases = corpus.map(read)
  const { design, test } = scoreBySplit(cases, groupsOf(listed))
  const { design: passages } = scoreBySplit(short.map(read), groupsOf(listed))
  const { design: byKind } = scoreBySplit(lots.map(read), groupsOf(listed))
  const letters = corpus.reduce((sum, { text }) => sum + text.length, 0)
  const speed = await race(
    async () => {
      for (const { text, label } of corpus) extract({ text, units, on: label.on })
    },
    async () => {
      for (const { text } of corpus) blocksOf(text)
    },
    5,
  )
  const pages = letters / 2_000
  const plan = corpus
    .map(({ text }) => text)
    .join('\n')
    .repeat(2)
    .slice(0, 60 * 2_000)
  const long = await race(
    // a directory of its own, so that it is made ready each time
    async () => void extract({ text: plan, units: [...units], on: '2021-01-12' }),
    async () => void blocksOf(plan),
    5,
  )
  return [
    ...shares('design', design),
    ...shares('test', test),
    ...shares('passages', passages),
    ...shares('lots', byKind).filter(({ row }) => !row.endsWith('symbol of the document')),
    ...confidenceBands(cases, groupsOf(listed)).map(
      ({ from, of, right }): Measure => ({
        row: `reading: right of those read with a confidence from ${from}`,
        ours: right / Math.max(1, of),
        bare: 1,
        goal: `≥ ${from}`,
        unit: 'share',
        volume: `${of} tasks`,
      }),
    ),
    {
      row: 'reading: pages a second, of the 30 that are wanted',
      ours: (pages / speed.ours) * 1_000,
      bare: 30,
      goal: '≥ 1',
      unit: 'pages/s',
      volume: `${Math.round(pages)} pages of 2,000 letters`,
    },
    {
      row: 'reading: a plan of 60 pages with its directory, of the 2 s that are allowed',
      ours: long.ours,
      bare: 2_000,
      goal: '≤ 1',
      unit: 'ms',
      volume: '120,000 letters',
    },
  ]
}
