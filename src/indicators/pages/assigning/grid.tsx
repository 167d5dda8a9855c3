import { Link } from '@tanstack/react-router'
import { periodName } from '#src/periods/index.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { type FigureColumn, FigureGrid, type FigureMessage, type FigureRow } from '#src/ui/matrix/figure-grid.tsx'
import type { Indicator, Target } from '../../row.ts'
import { shownIn } from '../../shown.ts'
import { asPeriod } from '../search.ts'
import { useIndicatorWords } from '../use-words.ts'
import type { Assigning, AssigningLine } from './use-assigning.ts'
import { useAssigningWords, useNamed } from './words.ts'

type Props = { assigning: Assigning; indicator: Indicator }

/** One row a unit: what it weighs, what it reached and has, what it would get, and what is set by hand instead. */
export function AssignGrid({ assigning, indicator }: Props) {
  const { form: words, assign } = useAssigningWords()
  const own = useIndicatorWords()
  const { language } = useLanguage()
  const named = useNamed()
  const { data, method, weight, weightPeriod, lines, parts, typed, type } = assigning
  const shown = shownIn(indicator, language, own)
  const weighs = method === 'proportion' && weight && weightPeriod
  const weightIn = weight && shownIn(weight, language, own)
  const divides = method === 'equal' || method === 'same' || Boolean(weighs)
  const when = (code: string) => periodName(code, language)
  const columns: FigureColumn[] = [
    ...(weighs ? [{ id: 'weight', head: named(weight), note: when(weightPeriod) }] : []),
    ...(data?.lastYear ? [{ id: 'lastYear', head: words.lastYear, note: when(data.lastYear) }] : []),
    { id: 'standing', head: words.standing },
    ...(divides ? [{ id: 'proposed', head: words.proposed }] : []),
    { id: 'hand', head: divides ? words.hand : words.enter, note: indicator.measure, input: true },
  ]
  const aim = (one: Pick<Target, 'value' | 'valueFrom' | 'valueTo'> | null | undefined) =>
    one && (one.value === null ? own.range(one.valueFrom ?? '', one.valueTo ?? '') : shown.bare(one.value))
  const proposal = ({ unitId, fixed, hand }: AssigningLine) => {
    const value = parts.get(unitId)
    if (value !== undefined) return shown.bare(value)
    return method === 'same' && !fixed && hand === null ? aim(data?.target) : undefined
  }
  const message = ({ fixed, wrong, name }: AssigningLine): { message?: FigureMessage } => {
    if (fixed) return { message: { tone: 'info', text: words.fixed(name) } }
    if (wrong === 'decimals') return { message: { tone: 'bad', text: words.decimals(indicator.decimals) } }
    return {}
  }
  const rows = lines.map((line): FigureRow => {
    const { unitId, name, group, inForce } = line
    return {
      id: unitId,
      name,
      ...(group && { group }),
      shown: {
        weight: line.weight !== null && weight && weightPeriod && (
          <Link
            to="/figures"
            search={{ indicator: weight.code, unit: unitId, period: asPeriod(weightPeriod) }}
            tabIndex={-1}
          >
            {weightIn?.bare(line.weight)}
          </Link>
        ),
        lastYear: line.lastYear !== null && shown.bare(line.lastYear),
        standing: aim(inForce),
        proposed: proposal(line),
      },
      cells: {
        hand: line.fixed
          ? { kind: 'computed', text: aim(inForce) ?? '' }
          : { kind: 'input', text: typed[unitId] ?? '' },
      },
      ...message(line),
    }
  })
  return (
    <FigureGrid
      label={assign}
      nameHead={own.table.unit}
      columns={columns}
      rows={rows.map((row) => ({
        ...row,
        shown: Object.fromEntries(Object.entries(row.shown).map(([id, value]) => [id, value || undefined])),
      }))}
      onChange={(changes) => {
        const next: Record<string, string> = { ...typed }
        for (const { row, text } of changes) {
          if (text.trim() === '') delete next[row]
          else next[row] = text
        }
        type(next)
      }}
    />
  )
}
