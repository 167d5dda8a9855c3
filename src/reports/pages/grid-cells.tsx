import type { Lang } from '#src/platform/number.ts'
import { IconArrowDownRight, IconArrowUpRight } from '#src/ui/icons.ts'
import type { Cell as GridCell } from '#src/ui/matrix/cells.ts'
import type { Cell } from '../content.ts'
import { type Change, typedText } from './figure-texts.ts'
import { useReportWords } from './words.ts'

export type Part = 'value' | 'numerator' | 'denominator'

/** What the grid shows in an input cell: the typed words while they are typed, the answer without a number, or the figure. */
export function gridCell(cell: Cell | undefined, part: Part, typed: string | undefined, lang: Lang): GridCell {
  if (cell?.state) return { kind: 'absent', state: cell.state, ...(cell.reason && { reason: cell.reason }) }
  return { kind: 'input', text: typed ?? typedText(cell?.[part], lang) }
}

const arrows = { up: IconArrowUpRight, down: IconArrowDownRight, same: undefined }

export function ChangeMark({ change }: { change: Change | undefined }) {
  const { grid: words } = useReportWords()
  if (!change) return '–'
  const Arrow = arrows[change.way]
  return (
    <span className="chg">
      {Arrow && <Arrow size={14} aria-hidden />}
      <span className="sr">{words[change.way]} </span>
      {change.text}
    </span>
  )
}

type Sentence = { label: string; value: string; onChange: (text: string) => void; readOnly: boolean }
/** A sentence beside a cell: a reason, or an explanation that travels with the figure. */
export const Sentence = ({ label, value, onChange, readOnly }: Sentence) =>
  readOnly ? (
    <>
      {label}: {value}
    </>
  ) : (
    <label className="sentence">
      <span>{label}: </span>
      <input value={value} maxLength={2_000} onChange={(event) => onChange(event.target.value)} />
    </label>
  )
