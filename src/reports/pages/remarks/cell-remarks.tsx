import type { ReactNode } from 'react'
import type { CellMark } from '#src/ui/matrix/figure-grid.tsx'
import { useReportWords } from '../words.ts'
import { RemarkText } from './remark-text.tsx'
import { useRemarked } from './remarked.ts'

export type CellRemarks = { mark: CellMark; text: ReactNode; open: boolean }

/** For a grid: what is remarked on a cell, as the mark in it and the words beneath. */
export function useCellRemarks(): (path: string) => CellRemarks | undefined {
  const { remarks: words } = useReportWords()
  const at = useRemarked()
  if (!at) return () => undefined
  return (path) => {
    const here = at.asked.filter((remark) => remark.path === path)
    const pin = at.pins.find((one) => one.path === path)
    if (here.length === 0 && !pin) return undefined
    const open = here.some(({ id }) => !at.dealt.has(id))
    const said = open ? words.open : words.dealt
    const mark: CellMark =
      here.length === 0
        ? { kind: 'draft', word: words.pinnedOne }
        : { kind: open ? 'returned' : 'done', word: `${words.one}: ${said}` }
    const text = (
      <>
        {here.map((remark) => (
          <span key={remark.id} className="oncell">
            <b>{words.one}:</b> <RemarkText remark={remark} />
          </span>
        ))}
        {pin && (
          <span className="oncell">
            <b>{words.pinnedOne}:</b> “{pin.text}”
          </span>
        )}
      </>
    )
    return { mark, text, open: open || pin !== undefined }
  }
}
