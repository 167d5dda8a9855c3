import { formatIn } from '#src/platform/format.ts'
import type { Lang } from '#src/platform/number.ts'
import type { FigureMessage, FigureRow } from '#src/ui/matrix/figure-grid.tsx'
import type { Checked, Fault } from '../checking.ts'
import type { ComparedCell } from '../comparisonContract.ts'
import { type Cell, cellPath } from '../content.ts'
import type { Section } from '../form.ts'
import type { AskedIndicator } from '../shapes.ts'
import { faultText } from './fault-text.ts'
import { attainedOf, changeOf, shownValue, targetText } from './figure-texts.ts'
import { ChangeMark, gridCell, type Part, Sentence } from './grid-cells.tsx'
import type { CellRemarks } from './remarks/cell-remarks.tsx'
import { figureOf, type UnitRow } from './unit-values.ts'
import type { ReportWords } from './words.ts'

export type Grid = {
  section: Section
  period: string
  indicators: ReadonlyMap<string, AskedIndicator>
  checked: Checked
  typed: Readonly<Record<string, string>>
  readOnly: boolean
  lang: Lang
  words: ReportWords
  /** What is remarked on a cell, by its path. */
  remarked: (path: string) => CellRemarks | undefined
  /** Changes one cell of the content. */
  set: (unitId: string, code: string, item: string, change: Partial<Cell>) => void
}

export const rowId = (unitId: string, code: string, item: string, part: Part | 'total') =>
  [unitId, code, item, part].join('|')

/** Where a figure that is filled in comes from. */
export function sourceHref(filledIn: ComparedCell['filledIn'] | undefined, { unitId, period }: FilledAt): string {
  if (filledIn?.by === 'form' && filledIn.sourceId) return `/app/reports/${filledIn.sourceId}`
  if (filledIn?.by === 'activity' && filledIn.sourceId)
    return `/app/activities?feedId=${filledIn.sourceId}&unitId=${unitId}&period=${encodeURIComponent(period)}`
  return '/app/figures'
}
type FilledAt = { unitId: string; period: string }

const nameIn = (language: Lang, { nameVi, nameEn }: AskedIndicator) => (language === 'en' ? (nameEn ?? nameVi) : nameVi)
export const nameOf = (grid: Pick<Grid, 'indicators' | 'lang'>) => (code: string) => {
  const indicator = grid.indicators.get(code)
  return indicator ? nameIn(grid.lang, indicator) : code
}

/** Over which heading an indicator stands. */
const groupOf = ({ section }: Grid, code: string) =>
  section.table?.groups?.find((group) => group.indicators.includes(code))?.title

/** The lines of one indicator about one unit: one to type in, or its parts and what they make. */
export function indicatorRows(grid: Grid, indicator: AskedIndicator, unitId: string, row: UnitRow): FigureRow[] {
  const { code, breakdown, kind } = indicator
  const filled = row.beside(code)?.filledIn
  const parts: readonly Part[] = kind === 'ratio' ? ['numerator', 'denominator'] : ['value']
  const items = breakdown.length > 0 ? breakdown : ['']
  const single = parts.length * items.length === 1
  if (filled || kind === 'formula' || single) return [totalRow(grid, indicator, unitId, row, single && !filled)]
  const typed = items.flatMap((item) => parts.map((part) => partRow(grid, indicator, unitId, row, item, part)))
  return [...typed, totalRow(grid, indicator, unitId, row, false)]
}

function partRow(
  grid: Grid,
  indicator: AskedIndicator,
  unitId: string,
  row: UnitRow,
  item: string,
  part: Part,
): FigureRow {
  const { words, lang, typed } = grid
  const id = rowId(unitId, indicator.code, item, part)
  const cell = row.cell(indicator.code, item)
  const partName = part === 'value' ? '' : words.grid[part].toLocaleLowerCase(lang)
  return {
    id,
    name: [nameIn(lang, indicator), item, partName].filter(Boolean).join(', '),
    ...groupIn(grid, indicator.code),
    shown: { previous: '', sameLastYear: '', target: '', change: '', attained: '' },
    cells: { actual: gridCell(cell, part, typed[id], lang) },
    ...(part === 'denominator'
      ? marksOf(grid, unitId, indicator.code, item)
      : withRemarks(grid, unitId, indicator.code, item, aboutCell(grid, unitId, indicator.code, item, cell))),
  }
}

const groupIn = (grid: Grid, code: string) => {
  const group = groupOf(grid, code)
  return group === undefined ? {} : { group }
}

/** The line that is compared with other periods and the target; `entered` where the figure itself is typed there. */
function totalRow(grid: Grid, indicator: AskedIndicator, unitId: string, row: UnitRow, entered: boolean): FigureRow {
  const { words, lang, typed, period } = grid
  const beside = row.beside(indicator.code)
  const value = figureOf(indicator, row, grid.indicators)
  const attained = attainedOf(value, beside, indicator, period, lang, words)
  const id = rowId(unitId, indicator.code, '', entered ? 'value' : 'total')
  const text = value === undefined ? '' : shownValue(value, indicator, lang)
  const by = beside?.filledIn?.by
  const elsewhere = by !== undefined && by !== 'formula' && by !== 'rollUp'
  const cell = row.cell(indicator.code)
  // beneath the parts that are typed it only adds up, and what is said is said of them
  const alone = entered || by !== undefined || indicator.kind === 'formula'
  const typedOver = by === 'activity' && !grid.readOnly
  const below = beside?.stood?.changed ? changedBelow(grid, indicator, beside.filledIn, beside.stood.now) : {}
  const said = entered
    ? aboutCell(grid, unitId, indicator.code, '', cell)
    : typedOver
      ? typingOver(grid, unitId, indicator.code)
      : below
  return {
    id,
    name: nameIn(lang, indicator),
    measure: [
      indicator.measure,
      by && words.grid.filledIn[by],
      ...fromBelow(grid, beside),
      indicator.illustrative && words.grid.illustrative,
    ]
      .filter(Boolean)
      .join(' · '),
    ...groupIn(grid, indicator.code),
    shown: {
      previous: shownValue(beside?.previous ?? null, indicator, lang),
      sameLastYear: shownValue(beside?.sameLastYear ?? null, indicator, lang),
      target: beside ? targetText(beside, indicator, lang) : '–',
      change: <ChangeMark change={changeOf(value, beside, indicator, lang, words)} />,
      attained: attained ? (
        <>
          {attained.text}
          {attained.toDate && <small>{attained.toDate}</small>}
        </>
      ) : (
        '–'
      ),
    },
    cells: {
      actual: entered
        ? gridCell(cell, 'value', typed[id], lang)
        : elsewhere
          ? { kind: 'filledIn', text, href: sourceHref(beside?.filledIn, { unitId, period }) }
          : { kind: 'computed', text },
    },
    ...(alone && withRemarks(grid, unitId, indicator.code, '', said)),
    unpicked: !alone,
  }
}

/** Of how many units a figure from below is, and when it was taken. */
function fromBelow({ words, lang }: Grid, beside: ComparedCell | undefined): string[] {
  if (beside?.filledIn?.by !== 'rollUp') return []
  const { completeness, stood } = beside
  const day = stood && formatIn(lang).dayOf(stood.at)
  return [
    ...(completeness ? [words.consolidation.ofUnits(completeness.reported, completeness.expected)] : []),
    ...(stood && day ? [words.consolidation.how[stood.how](day)] : []),
  ]
}

type Filled = ComparedCell['filledIn']
/** What it was, and what it would be now. */
function changedBelow(
  { words, lang }: Grid,
  indicator: AskedIndicator,
  was: Filled,
  now: Filled,
): { message: FigureMessage } {
  // two shares may look the same when rounded: their parts tell them apart
  const said = (of: Filled) =>
    [
      shownValue(of?.value ?? null, indicator, lang),
      ...(of?.numerator ? [`(${of.numerator}/${of.denominator})`] : []),
    ].join(' ')
  return { message: { tone: 'warn', text: <b>{words.consolidation.changedTo(said(was), said(now))}</b> } }
}

type Said = { message?: FigureMessage }
const pathOf = ({ section }: Grid, unitId: string, code: string, item: string) =>
  cellPath(section.id, { unitId, indicator: code, item })

const marksOf = (grid: Grid, unitId: string, code: string, item: string) => {
  const remarks = grid.remarked(pathOf(grid, unitId, code, item))
  return remarks ? { marks: { actual: remarks.mark } } : {}
}

/** What is said of a cell, with the remarks on it beneath. */
export function withRemarks(grid: Grid, unitId: string, code: string, item: string, said: Said): Said {
  const remarks = grid.remarked(pathOf(grid, unitId, code, item))
  if (!remarks) return said
  const tone = said.message?.tone ?? (remarks.open ? 'warn' : 'info')
  const text = (
    <>
      {said.message?.text}
      {remarks.text}
    </>
  )
  return { ...marksOf(grid, unitId, code, item), message: { tone, text } }
}

/** What activities filled in may be typed over, for a reason. */
const typingOver = ({ set, words }: Grid, unitId: string, code: string): { message: FigureMessage } => ({
  message: {
    tone: 'info',
    text: (
      <button type="button" className="linklike" onClick={() => set(unitId, code, '', { over: '' })}>
        {words.grid.typeOver}
      </button>
    ),
  },
})

/** What is said beneath a cell: its error, the explanation it asks for, the reason why it has no figure. */
export function aboutCell(
  grid: Grid,
  unitId: string,
  code: string,
  item: string,
  cell: Cell | undefined,
): { message?: FigureMessage } {
  const { section, checked, words, lang, readOnly, set } = grid
  const here = pathOf(grid, unitId, code, item)
  const of = (faults: readonly Fault[]) => faults.find((fault) => fault.path === here)
  const change = (part: 'note' | 'reason') => (text: string) => set(unitId, code, item, { [part]: text || undefined })
  const error = of(checked.errors)
  if (cell?.state)
    return {
      message: {
        tone: error ? 'bad' : 'info',
        text: (
          <Sentence
            label={words.grid.reason}
            value={cell.reason ?? ''}
            onChange={change('reason')}
            readOnly={readOnly}
          />
        ),
      },
    }
  if (cell?.over !== undefined)
    return {
      message: {
        tone: error ? 'bad' : 'warn',
        text: (
          <>
            {error && <b>{faultText(error, section, nameOf(grid), lang, words)} </b>}
            <Sentence
              label={words.grid.overBecause}
              value={cell.over}
              onChange={(text) => set(unitId, code, item, { over: text })}
              readOnly={readOnly}
            />
            {!readOnly && (
              <button
                type="button"
                className="linklike"
                onClick={() => set(unitId, code, item, { over: undefined, value: undefined, note: undefined })}
              >
                {words.grid.notOver}
              </button>
            )}
          </>
        ),
      },
    }
  const say = (fault: Fault) => faultText(fault, section, nameOf(grid), lang, words)
  if (error) return { message: { tone: 'bad', text: <b>{say(error)}</b> } }
  const warning = of(checked.warnings) ?? of(checked.explained)
  if (!warning && !cell?.note) return {}
  return {
    message: {
      tone: 'warn',
      text: (
        <>
          {warning && <b>{say(warning)} </b>}
          <Sentence
            label={words.faults.explain}
            value={cell?.note ?? ''}
            onChange={change('note')}
            readOnly={readOnly}
          />
        </>
      ),
    },
  }
}
