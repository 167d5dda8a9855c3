import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { me } from '#src/app/office/me.ts'
import { periodName } from '#src/periods/index.ts'
import { askKept } from '#src/ui/api.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { compareReport, getReport } from '../contract.ts'
import type { Report } from '../shapes.ts'
import { Reading } from './reading.tsx'
import { useReportWords } from './words.ts'
import { Writing, type WritingProps } from './writing.tsx'
import { useWritingPlace } from './writing-place.ts'

/** One report: written by those whose it is to write, read by all others who may see it. */
export function ReportPage() {
  const words = useReportWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const who = useQuery(me)
  const report = useQuery(askKept(getReport, { params: { id } }))
  const comparison = useQuery({ ...askKept(compareReport, { params: { id } }), enabled: report.isSuccess })
  if (report.error?.status === 404) throw report.error
  if (report.error)
    return (
      <ProblemNote
        problem={report.error}
        codes={{ ...words.problems, offline: words.notHere }}
        retry={() => void report.refetch()}
      />
    )
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
      <WriteHere
        key={id}
        report={data}
        renew={report.refetch}
        comparison={comparison.data}
        comparing={comparison.isPending}
        accountId={accountId}
        today={today}
      />
    )
  return <Reading report={data} comparison={comparison.data} accountId={accountId} today={today} />
}

/** Of several pages of this browser one writes; the others read, and say how to write here. */
function WriteHere({ renew, ...props }: Omit<WritingProps, 'here'> & { renew: () => Promise<unknown> }) {
  const words = useReportWords()
  const { language } = useLanguage()
  const { report, accountId, comparison, today } = props
  const title = `${report.regime.name}, ${periodName(report.period, language)}`
  const place = useWritingPlace({ accountId, reportId: report.id, title, renew })
  if (place.kind === 'here') return <Writing {...props} here={place} />
  if (place.kind === 'opening')
    return (
      <div className="body">
        <Loading rows={10} />
      </div>
    )
  const here = (
    <Button size="compact-xs" onClick={place.takeOver}>
      {words.elsewhere.act}
    </Button>
  )
  return (
    <>
      <Note kind="warning" live acts={here}>
        {words.elsewhere.text}
      </Note>
      <Reading report={report} comparison={comparison} accountId={accountId} today={today} />
    </>
  )
}
