import { createContext, type ReactNode, useContext, useState } from 'react'
import type { Day } from '#src/platform/day.ts'
import type { Indicator, Row } from '../row.ts'
import type { Shown } from '../shown.ts'
import { CompositionDialog } from './composition-dialog.tsx'
import { useIndicatorWords } from './use-words.ts'

/** How the figures on the page were read: what they are made of is asked the same way. */
export type Reading = {
  indicator: Indicator
  shown: Shown
  unitId: string
  /** The structure by which all of them were read; `restated`: chosen, not that of the time. */
  on: Day
  restated: boolean
  provisional: boolean
}
type Opener = { restated: boolean; open: (row: Row) => void }
const Opened = createContext<Opener | undefined>(undefined)

/** Around figures of which one may ask what they are made of. */
export function Composing({ children, ...reading }: Reading & { children: ReactNode }) {
  const [row, setRow] = useState<Row>()
  const { kind } = reading.indicator
  if (kind === 'text' || kind === 'formula') return children
  return (
    <Opened value={{ restated: reading.restated, open: setRow }}>
      {children}
      {row && <CompositionDialog row={row} {...reading} onClose={() => setRow(undefined)} />}
    </Opened>
  )
}

/** A figure one may ask of: those by other boundaries and of ended units; with `always` any that is there. */
export function Composed({ row, always, children }: { row: Row; always?: boolean; children: ReactNode }) {
  const { composition: words, below } = useIndicatorWords()
  const opener = useContext(Opened)
  const there = row.value !== null || row.exact === null
  const elsewhere = opener?.restated || row.exact !== true || row.unitId === null
  if (!opener || !there || !(always || elsewhere)) return children
  return (
    <button
      type="button"
      className="composed"
      aria-haspopup="dialog"
      title={words.open(row.unitName ?? below.ended)}
      onClick={() => opener.open(row)}
    >
      {children}
    </button>
  )
}
