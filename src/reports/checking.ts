import { parseDecimal } from '#src/platform/number.ts'
import { checkRow } from './cellRules.ts'
import { type Answer, answerOf, type Cell, type Content, cellPath, isBlank } from './content.ts'
import { indicatorsOf, type Section } from './form.ts'

/** One thing to be mended before the report is sent: where, what, and the facts that its sentence needs. */
export type Fault = { path: string; code: string; facts: Record<string, string> }
/** `explained`: warnings whose sentence has been given; the rest of the warnings still ask for one. */
export type Checked = { errors: Fault[]; warnings: Fault[]; explained: Fault[] }
export type Around = {
  /** A cell's earlier values, the oldest first. */
  history: (unitId: string, code: string) => readonly string[]
  /** Cells that this report shows and does not enter. */
  filledIn: (unitId: string, code: string) => boolean
}
/** What checking needs to know of an indicator. */
export type CheckedIndicator = { code: string; kind: string; breakdown: readonly string[] }

const fault = (path: string, code: string, facts: Fault['facts'] = {}): Fault => ({ path, code, facts })

/** All that a submission is asked; the page asks it while the report is written. */
export function checkContent(
  sections: readonly Section[],
  indicators: readonly CheckedIndicator[],
  content: Content,
  rows: Readonly<Record<string, readonly { id: string }[]>>,
  around: Around,
): Checked {
  const found = sections.flatMap((section) =>
    answerOf(content, section.id).nothingArose
      ? []
      : (rows[section.id] ?? []).flatMap(({ id }) => ruleFaults(section, answerOf(content, section.id), id, around)),
  )
  const warnings = found.filter((f) => f.level === 'warning')
  return {
    errors: [
      ...shapeFaults(sections, indicators, content),
      ...sections.flatMap((section) => strangers(section, answerOf(content, section.id), around)),
      ...found.filter((f) => f.level === 'error').map((f) => f.fault),
    ],
    warnings: warnings.filter((f) => !f.explained).map((f) => f.fault),
    explained: warnings.filter((f) => f.explained).map((f) => f.fault),
  }
}

/** Typed into a cell that has come from elsewhere since. */
const strangers = (section: Section, { cells = [] }: Answer, { filledIn }: Around) =>
  cells
    .filter((cell) => !isBlank(cell) && filledIn(cell.unitId, cell.indicator))
    .map((cell) => fault(cellPath(section.id, cell), 'filledIn'))

function ruleFaults(section: Section, answer: Answer, unitId: string, { history, filledIn }: Around) {
  const row = (answer.cells ?? []).filter((cell) => cell.unitId === unitId)
  const past = (cell: { indicator: string; item?: string }) => (cell.item ? [] : history(unitId, cell.indicator))
  const asked = (section.table?.rules ?? []).filter(
    (rule) => rule.kind !== 'required' || !filledIn(unitId, rule.cell.indicator),
  )
  return checkRow(asked, row, past).map(({ cell, level, code, details }) => {
    const { indicator, item = '' } = cell
    const entered = row.find((c) => c.indicator === indicator && c.item === item)
    return {
      fault: fault(cellPath(section.id, { unitId, indicator, item }), code, details),
      level,
      explained: (entered?.note ?? '') !== '',
    }
  })
}

export const countWords = (text: string): number => text.trim().split(/\s+/u).filter(Boolean).length

/** Everything about a report that does not depend on the form's own rules between cells. */
export function shapeFaults(
  sections: readonly Section[],
  indicators: readonly CheckedIndicator[],
  content: Content,
): Fault[] {
  const byCode = new Map(indicators.map((i) => [i.code, i]))
  return sections.flatMap((section) => {
    const answer = answerOf(content, section.id)
    return [
      ...sectionFaults(section, answer),
      ...(answer.cells ?? []).flatMap((cell) => cellFaults(section, cell, byCode.get(cell.indicator))),
    ]
  })
}

export const isAnswered = (section: Section, answer: Answer): boolean =>
  answer.nothingArose === true ||
  (section.kind === 'table' && (answer.cells ?? []).some((cell) => !isBlank(cell))) ||
  (section.kind === 'files' && (answer.files ?? []).length > 0) ||
  (answer.text ?? '').trim() !== ''

const filledIn = (section: Section) => section.kind === 'tasks' || section.kind === 'activities'

function sectionFaults(section: Section, answer: Answer): Fault[] {
  const { text = '', nothingArose = false, cells = [], files = [] } = answer
  const filled = text.trim() !== '' || cells.some((cell) => !isBlank(cell)) || files.length > 0
  if (nothingArose) return filled ? [fault(section.id, 'nothingButFilled')] : []
  if (section.required && !filledIn(section) && !isAnswered(section, answer))
    return [fault(section.id, 'sectionRequired')]
  if (section.words && countWords(text) > section.words)
    return [fault(section.id, 'tooLong', { most: String(section.words) })]
  return []
}

function cellFaults(section: Section, cell: Cell, indicator: CheckedIndicator | undefined): Fault[] {
  const path = cellPath(section.id, cell)
  if (cell.over === '') return [fault(path, 'overReason')]
  if (isBlank(cell) || !indicatorsOf(section).includes(cell.indicator)) return []
  if (cell.state) return cell.reason ? [] : [fault(path, 'reasonMissing')]
  if (indicator?.kind === 'text') return []
  const parts = indicator?.kind === 'ratio' ? [cell.numerator, cell.denominator] : [cell.value]
  if (parts.some((part) => part === undefined || part === '')) return [fault(path, 'halfRatio')]
  return parts.some((part) => parseDecimal(part!) === undefined) ? [fault(path, 'notNumber')] : []
}
