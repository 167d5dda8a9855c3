import { Link } from '@tanstack/react-router'
import { useFormat } from '#src/ui/language.tsx'
import type { SheetCounts, Shown } from '../shapes.ts'
import { useSheetWords } from './use-words.ts'

const states = ['make', 'change', 'same', 'refused', 'taken'] as const

/** Rows by what becomes of them, each with its count. */
export function StateTabs({ sheetId, counts, show }: { sheetId: string; counts: SheetCounts; show: Shown }) {
  const { trying: words } = useSheetWords()
  const format = useFormat()
  const tab = (to: Shown, text: string) => (
    <Link
      key={to}
      to="/tasks/import/$sheetId"
      params={{ sheetId } as never}
      search={(to === 'all' ? {} : { show: to }) as never}
      replace
      aria-current={show === to ? 'page' : undefined}
    >
      {text}
    </Link>
  )
  return (
    <nav className="sheet-tabs" aria-label={words.counts}>
      {tab('all', words.all)}
      {states.flatMap((state) =>
        counts[state] > 0 || show === state ? [tab(state, words[state](format.figure(counts[state])))] : [],
      )}
    </nav>
  )
}
