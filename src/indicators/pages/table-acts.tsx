import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconClipboardData, IconTableExport } from '#src/ui/icons.ts'
import type { Indicator, Row } from '../row.ts'
import type { Shown } from '../shown.ts'
import { useIndicatorWords } from './use-words.ts'

type Props = {
  rows: readonly Row[]
  indicator: Indicator
  shown: Shown
  /** The first column as it is read, and as a file has it. */
  first: string
  firstOf: (row: Row) => string
  /** Where the server gives it as a file. */
  file: string
}

/** Takes a table away: as it is read into the clipboard, exactly into a file. */
export function TableActs({ rows, indicator, shown, first, firstOf, file }: Props) {
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
  return (
    <span className="more row no-print">
      {'clipboard' in navigator && (
        <Button size="compact-xs" onClick={copy} leftSection={<IconClipboardData size={14} aria-hidden />}>
          {words.copy}
        </Button>
      )}
      <Button
        component="a"
        href={file}
        download
        size="compact-xs"
        leftSection={<IconTableExport size={14} aria-hidden />}
      >
        {words.export}
      </Button>
    </span>
  )
}
