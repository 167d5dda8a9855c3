import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Report } from '../../shapes.ts'
import { useReportWords } from '../words.ts'

/** From a report to what units below sent for its period. */
export function FromBelow({ report: { id, below } }: { report: Report }) {
  const { consolidation: words } = useReportWords()
  const [first] = below
  if (!first) return null
  return (
    <Button
      component={Link}
      to="/reports/consolidation"
      search={{ regime: first.regime.id, period: first.period, report: id } as never}
    >
      {words.fromBelow}
    </Button>
  )
}
