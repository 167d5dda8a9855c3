import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '#src/ui/api.ts'
import { Note } from '#src/ui/problem.tsx'
import { Status } from '#src/ui/status.tsx'
import type { Citation } from '../../consolidation/paragraphContract.ts'
import { listReportCitations } from '../../contract.ts'
import type { Report } from '../../shapes.ts'
import { useReportWords } from '../words.ts'

type Props = {
  report: Report
  sectionId: string
  /** Where the change itself stands beside it, no note says so again. */
  quiet?: boolean
}

/** From which reports below the words of a section came; those that have changed since are told. */
export function CitedFrom({ report, sectionId, quiet }: Props) {
  const { paragraphs: words } = useReportWords().consolidation
  // what was never saved took nothing from anywhere
  const query = useQuery({
    ...ask(listReportCitations, { params: { id: report.id } }),
    enabled: report.savedAt !== null,
  })
  const all = (query.data?.citations ?? []) as Citation[]
  const here = all.filter((one) => one.sectionId === sectionId)
  if (here.length === 0) return null
  const changed = here.filter((one) => one.changed)
  const [below] = report.below
  return (
    <>
      <p className="cited small ink2">
        {words.citedFrom}:{' '}
        {here.map((one, at) => (
          <span key={one.useId ?? `${one.unitName} ${at}`}>
            {at > 0 && '; '}
            {one.reportId ? (
              <Link to="/reports/$id" params={{ id: one.reportId }}>
                {one.unitName}
              </Link>
            ) : (
              one.unitName
            )}
            {one.changed && (
              <>
                {' '}
                <Status kind="warning">{words.marks.changed}</Status>
              </>
            )}
          </span>
        ))}
      </p>
      {changed.length > 0 && !quiet && (
        <Note
          kind="warning"
          acts={
            below && (
              <Button
                size="compact-xs"
                component={Link}
                to="/reports/consolidation"
                search={{ regime: below.regime.id, period: below.period, report: report.id, part: sectionId } as never}
              >
                {words.look}
              </Button>
            )
          }
        >
          {words.citedChanged([...new Set(changed.map((one) => one.unitName))].join(', '))}
        </Note>
      )}
    </>
  )
}
