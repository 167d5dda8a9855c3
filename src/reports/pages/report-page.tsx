import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { me } from '#src/app/office/me.ts'
import { ask } from '#src/ui/api.ts'
import { Loading } from '#src/ui/loading.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { compareReport, getReport } from '../contract.ts'
import type { Report } from '../shapes.ts'
import { Reading } from './reading.tsx'
import { useReportWords } from './words.ts'
import { Writing } from './writing.tsx'

/** One report: written by those whose it is to write, read by all others who may see it. */
export function ReportPage() {
  const words = useReportWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const who = useQuery(me)
  const report = useQuery(ask(getReport, { params: { id } }))
  const comparison = useQuery({ ...ask(compareReport, { params: { id } }), enabled: report.isSuccess })
  if (report.error?.status === 404) throw report.error
  if (report.error)
    return <ProblemNote problem={report.error} codes={words.problems} retry={() => void report.refetch()} />
  if (!report.data || !who.data)
    return (
      <div className="body">
        <Loading rows={10} />
      </div>
    )
  // what the server sends is complete: the defaults of the shapes are filled in
  const data = report.data as Report
  const { accountId, today } = who.data
  if (data.editable && data.may.includes('report.write'))
    return (
      <Writing
        key={id}
        report={data}
        comparison={comparison.data}
        comparing={comparison.isPending}
        accountId={accountId}
        today={today}
      />
    )
  return <Reading report={data} comparison={comparison.data} today={today} />
}
