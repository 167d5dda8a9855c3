import { ActionIcon, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { periodName } from '#src/periods/index.ts'
import { daysBetween } from '#src/platform/day.ts'
import { ask } from '#src/ui/api.ts'
import { IconX } from '#src/ui/icons.ts'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { compareReport, getReport } from '../contract.ts'
import type { Report } from '../shapes.ts'
import { ActDialog } from './act-dialog.tsx'
import { KeyFigures } from './key-figures.tsx'
import { ReportStatus } from './states.tsx'
import { Steps } from './steps.tsx'
import { useReportActs } from './use-report-acts.ts'
import { useReportWords } from './words.ts'

/** The chosen cell of the desk: what was sent and when, its main figures, the steps, and what to do. */
export function DeskPanel({ reportId, onClose }: { reportId: string; onClose: () => void }) {
  const words = useReportWords()
  const params = { id: reportId }
  const query = useQuery(ask(getReport, { params }))
  const comparison = useQuery(ask(compareReport, { params }))
  // what the server sends is complete: the defaults of the shapes are filled in
  const report = query.data as Report | undefined
  return (
    <div className="deskpanel">
      <ActionIcon className="close" aria-label={words.acts.back} onClick={onClose}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
      <ProblemNote problem={query.error} codes={words.problems} />
      {!report && !query.error && <Loading rows={6} />}
      {report && <Chosen report={report} />}
      {report?.content && comparison.data && (
        <KeyFigures report={report} content={report.content} comparison={comparison.data} />
      )}
      {report && <Steps report={report} />}
    </div>
  )
}

function Chosen({ report }: { report: Report }) {
  const words = useReportWords()
  const format = useFormat()
  const { language } = useLanguage()
  const acts = useReportActs(words)
  const { approvedOn, dueOn } = report
  const sent = approvedOn ? words.sentOn(format.day(approvedOn)) : words.notSent
  const late = approvedOn && approvedOn > dueOn ? [words.lateBy(daysBetween(dueOn, approvedOn))] : []
  return (
    <section className="stack">
      <span>
        <ReportStatus report={report} receiving pill />
      </span>
      <h2>{report.unit.name}</h2>
      <p className="ink2">{[periodName(report.period, language), sent, ...late].join(' · ')}</p>
      <div className="row wrap">
        {report.may.includes('report.receive') && (
          <Button variant="filled" onClick={() => acts.ask('receive')}>
            {words.acts.receive}
          </Button>
        )}
        {report.may.includes('report.return') && (
          <Button onClick={() => acts.ask('return')}>{words.acts.return}</Button>
        )}
        {report.may.includes('report.exempt') && (
          <Button onClick={() => acts.ask('exempt')}>{words.acts.exempt}</Button>
        )}
        {report.may.includes('report.require') && (
          <Button onClick={() => acts.ask('require')}>{words.acts.require}</Button>
        )}
        <Button variant="subtle" component={Link} to={`/reports/${report.id}`}>
          {words.acts.open}
        </Button>
      </div>
      <ActDialog acts={acts} report={report} />
    </section>
  )
}
