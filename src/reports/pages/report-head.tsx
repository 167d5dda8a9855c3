import type { ReactNode } from 'react'
import { RecordThread } from '#src/app/office/thread-strip.tsx'
import { openFile } from '#src/documents/contract.ts'
import { periodName } from '#src/periods/index.ts'
import { addressOf } from '#src/ui/api.ts'
import { IconPaperclip } from '#src/ui/icons.ts'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { Note } from '#src/ui/problem.tsx'
import { Status } from '#src/ui/status.tsx'
import type { Report } from '../shapes.ts'
import { RemarkList } from './remarks/remark-list.tsx'
import { dueText, ReportStatus } from './states.tsx'
import { useReportWords } from './words.ts'

type Props = { report: Report; today: string; receiving: boolean; acts: ReactNode; children?: ReactNode }

/** Which report, of whom, to whom, over which days, and how it stands. */
export function ReportHead({ report, today, receiving, acts, children }: Props) {
  const words = useReportWords()
  const format = useFormat()
  const { language } = useLanguage()
  const due = dueText(report, today, words)
  const { from, to } = report.window
  const facts = [
    words.sentTo(report.unit.name, report.receivingUnit.name),
    words.window(format.day(from), format.day(to)),
    words.dueOn(format.day(report.dueOn)),
    ...(report.keyedIn ? [words.keyedIn] : []),
  ]
  const back = report.state === 'returned' ? report.moves.findLast((move) => move.to === 'returned') : undefined
  return (
    <>
      <PageHead
        title={`${report.regime.name}, ${periodName(report.period, language)}`}
        state={
          <>
            <ReportStatus report={report} receiving={receiving} pill />
            {due && report.late && report.state !== 'open' && report.state !== 'draft' && (
              <Status kind="overdue" pill>
                {due}
              </Status>
            )}
            {due && (!report.late || report.state === 'open' || report.state === 'draft') && (
              <span className="small ink2"> {due}</span>
            )}
          </>
        }
        facts={facts.join(' · ')}
        acts={acts}
      />
      <RecordThread kind="report" id={report.id} />
      <div className="report-notes">
        <Asked report={report} />
        {back?.reason && (
          <Note kind="returned" title={words.returnedBy(back.by, format.day(back.onDay))}>
            “{back.reason}”
          </Note>
        )}
        <RemarkList />
        {children}
        {report.inheritedFrom.length > 0 && (
          <Note kind="ongoing">{words.inherited(report.inheritedFrom.join(', '))}</Note>
        )}
        {report.exemptReason && <Note kind="exempt">{words.exempted(report.exemptReason)}</Note>}
      </div>
    </>
  )
}

/** What the receiver told those who report, and the files with it. */
function Asked({ report: { asked, receivingUnit } }: { report: Report }) {
  const words = useReportWords()
  if (!asked.text && asked.files.length === 0) return null
  return (
    <Note kind="ongoing" title={words.asked(receivingUnit.name)}>
      <span className="asked">{asked.text}</span>
      {asked.files.map((file) => (
        <a key={file.id} className="row" href={addressOf(openFile, { params: { id: file.id } })}>
          <IconPaperclip size={14} aria-hidden />
          {file.name}
        </a>
      ))}
    </Note>
  )
}
