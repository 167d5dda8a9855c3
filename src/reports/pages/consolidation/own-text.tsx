import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Loading } from '#src/ui/loading.tsx'
import type { Report } from '../../shapes.ts'
import { useReportWords } from '../words.ts'
import { CitedFrom } from './cited-from.tsx'

/** A section of the own report as it stands, with where its words came from. */
export function OwnText({ report, sectionId }: { report: Report | undefined; sectionId: string }) {
  const { paragraphs: words } = useReportWords().consolidation
  if (!report) return <Loading rows={4} />
  const text = report.content?.sections[sectionId]?.text
  return (
    <section>
      <h2>{words.ownText}</h2>
      {text ? <div className="told">{text}</div> : <p className="ink3">{words.ownEmpty}</p>}
      <CitedFrom report={report} sectionId={sectionId} quiet />
      {report.editable && (
        <Button mt={8} size="compact-sm" component={Link} to={`/reports/${report.id}`} hash={sectionId}>
          {words.write}
        </Button>
      )}
    </section>
  )
}
