import { Button } from '@mantine/core'
import { useState } from 'react'
import { HistoryLink } from '#src/app/office/record-history.tsx'
import { openFile } from '#src/documents/contract.ts'
import { addressOf } from '#src/ui/api.ts'
import { History } from '#src/ui/history.tsx'
import { IconPaperclip } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Section as SectionBox } from '#src/ui/page-head.tsx'
import { Note } from '#src/ui/problem.tsx'
import { Status } from '#src/ui/status.tsx'
import { useBy } from '#src/ui/use-by.ts'
import type { Comparison } from '../comparisonContract.ts'
import { answerOf, type Content } from '../content.ts'
import type { Section } from '../form.ts'
import type { Report } from '../shapes.ts'
import { ActDialog } from './act-dialog.tsx'
import { checkOnPage } from './around.ts'
import { CitedFrom } from './consolidation/cited-from.tsx'
import { FromBelow } from './consolidation/from-below.tsx'
import { KeyingIn } from './keying-in.tsx'
import { OwnTasks } from './own-tasks.tsx'
import { ReportHead } from './report-head.tsx'
import { TableSection } from './table-section.tsx'
import { useReportActs, type Verb } from './use-report-acts.ts'
import { useReportWords } from './words.ts'
import './report.css'

type Props = { report: Report; comparison: Comparison | undefined; today: string }

/** What may be done with it here, the main act last; writing has a page of its own. */
const offered = (report: Report): Verb[] => {
  const may = (act: Report['may'][number]) => report.may.includes(act)
  return [
    ...(may('report.exempt') ? (['exempt'] as const) : []),
    ...(may('report.recall') ? (['recall'] as const) : []),
    ...(may('report.returnOwn') || may('report.return') ? (['return'] as const) : []),
    ...(may('report.reopen') ? (['reopen'] as const) : []),
    ...(may('report.require') ? (['require'] as const) : []),
    ...(may('report.approve') ? (['approve'] as const) : []),
    ...(may('report.receive') ? (['receive'] as const) : []),
  ]
}
const primary: readonly Verb[] = ['approve', 'receive']

/** A report as it is read: by its head before it goes, by its receiver, by whoever may see it. */
export function Reading({ report, comparison, today }: Props) {
  const words = useReportWords()
  const acts = useReportActs(words)
  const [keying, setKeying] = useState(false)
  const receiving = report.may.some((act) => act === 'report.receive' || act === 'report.return')
  if (keying && report.may.includes('report.keyIn'))
    return <KeyingIn report={report} comparison={comparison} today={today} onClose={() => setKeying(false)} />
  return (
    <>
      <ReportHead
        report={report}
        today={today}
        receiving={receiving}
        acts={[
          <FromBelow key="below" report={report} />,
          ...(report.may.includes('report.keyIn')
            ? [
                <Button key="keyIn" onClick={() => setKeying(true)}>
                  {words.keyIn.act}
                </Button>,
              ]
            : []),
          ...offered(report).map((verb) => (
            <Button key={verb} variant={primary.includes(verb) ? 'filled' : 'default'} onClick={() => acts.ask(verb)}>
              {words.acts[verb]}
            </Button>
          )),
        ]}
      />
      <div className="two">
        <div className="body">
          {report.content ? (
            report.form.sections.map((section, at) => (
              <SectionBox key={section.id} title={`${at + 1}. ${section.title}`}>
                <Answered section={section} report={report} content={report.content!} comparison={comparison} />
              </SectionBox>
            ))
          ) : (
            <Note kind="draft">{words.draftHidden}</Note>
          )}
        </div>
        <Steps report={report} />
      </div>
      <ActDialog acts={acts} report={report} />
    </>
  )
}

type AnsweredProps = { section: Section; report: Report; content: Content; comparison: Comparison | undefined }
function Answered({ section, report, content, comparison }: AnsweredProps) {
  const words = useReportWords()
  const { text, nothingArose, files = [] } = answerOf(content, section.id)
  if (nothingArose) return <Status kind="exempt">{words.nothingArose}</Status>
  if (section.kind === 'table') {
    const checked = checkOnPage(report, content, comparison)
    return (
      <TableSection report={report} section={section} content={content} comparison={comparison} checked={checked} />
    )
  }
  if (section.kind === 'files')
    return (
      <ul className="stack">
        {report.files
          .filter((file) => files.includes(file.id))
          .map((file) => (
            <li key={file.id}>
              <a className="row" href={addressOf(openFile, { params: { id: file.id } })}>
                <IconPaperclip size={14} aria-hidden />
                {file.name}
              </a>
            </li>
          ))}
        {files.length === 0 && <li className="ink3">{words.noFiles}</li>}
      </ul>
    )
  if (section.kind === 'tasks')
    return (
      <>
        <OwnTasks tasks={report.tasks[section.id] ?? []} />
        {text && <div className="told">{text}</div>}
      </>
    )
  return (
    <>
      {text ? <div className="told">{text}</div> : <p className="ink3">{words.conflict.empty}</p>}
      <CitedFrom report={report} sectionId={section.id} />
    </>
  )
}

export function Steps({ report }: { report: Report }) {
  const words = useReportWords()
  const said = useBy()
  const format = useFormat()
  return (
    <aside className="side" aria-label={words.steps}>
      <section>
        <h2>{words.steps}</h2>
        <History
          events={report.moves.toReversed().map((move, at) => ({
            id: `${move.at} ${move.move}`,
            when: format.day(move.onDay),
            what: move.reason
              ? `${words.moves[move.move as keyof typeof words.moves]}: “${move.reason}”`
              : words.moves[move.move as keyof typeof words.moves],
            by: said(move),
            now: at === 0,
          }))}
        />
        <p className="row wrap">
          <HistoryLink kind="report" id={report.id} />
          <HistoryLink kind="form" id={report.form.id} label={words.formHistory} />
        </p>
      </section>
    </aside>
  )
}
