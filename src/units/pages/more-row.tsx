import { Button } from '@mantine/core'
import { useFormat } from '#src/ui/language.tsx'
import type { MoreRow } from './tree.ts'
import { useUnitWords } from './words.ts'

/** What the line says and, on Enter in the table, does. */
export function useMoreName(): (line: MoreRow) => string {
  const { list: words } = useUnitWords()
  const format = useFormat()
  return ({ rest }) => words.moreUnits(rest === undefined ? '' : format.figure(rest))
}

/** The button goes once it has been pressed: the cursor stays in the table, on the first unit that came. */
export function More({ line }: { line: MoreRow }) {
  const name = useMoreName()
  return (
    <span className="unit-name" style={{ paddingInlineStart: line.depth * 20 }}>
      <span className="unit-leaf" />
      <Button
        size="compact-xs"
        loading={line.busy}
        onClick={(event) => {
          event.currentTarget.closest('table')?.focus({ preventScroll: true })
          line.load()
        }}
      >
        {name(line)}
      </Button>
    </span>
  )
}
