import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconClipboardData, IconTableExport } from '#src/ui/icons.ts'
import { csvOf } from './csv.ts'
import type { Indicator, Row } from './row.ts'
import type { Shown } from './shown.ts'
import { useIndicatorWords } from './use-words.ts'

type Props = {
  rows: readonly Row[]
  indicator: Indicator
  shown: Shown
  /** The first column as it is read, and as a file has it. */
  first: string
  firstOf: (row: Row) => string
  unitOf?: (row: Row) => string
}

/** Takes a table away: as it is read into the clipboard, exactly into a file. */
export function TableActs({ rows, indicator, shown, first, firstOf, unitOf }: Props) {
  const { table: words } = useIndicatorWords()
  const copy = async () => {
    const head = [first, words.value(indicator.measure), words.target, words.lastYear, words.completeness]
    const lines = rows.map((row) => [
      firstOf(row),
      shown.cell(row) ?? '',
      shown.aim(row) ?? '',
      row.sameLastYear === null ? '' : shown.bare(row.sameLastYear),
      shown.completeness(row),
    ])
    await navigator.clipboard.writeText([head, ...lines].map((line) => line.join('\t')).join('\n'))
    notifications.show({ message: words.copied })
  }
  const save = () => {
    const text = csvOf(rows, indicator.code, unitOf ?? ((row) => row.unitName ?? ''))
    const link = document.createElement('a')
    // the mark at the start lets spreadsheets read the tone marks
    link.href = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv' }))
    link.download = `${indicator.code}.csv`
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <span className="more row no-print">
      {'clipboard' in navigator && (
        <Button size="compact-xs" onClick={copy} leftSection={<IconClipboardData size={14} aria-hidden />}>
          {words.copy}
        </Button>
      )}
      <Button size="compact-xs" onClick={save} leftSection={<IconTableExport size={14} aria-hidden />}>
        {words.export}
      </Button>
    </span>
  )
}
