import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { askKept } from '#src/ui/api.ts'
import { Uploads, useAfterUploads } from '#src/ui/form/after-uploads.ts'
import { IconSend, IconTableExport, small } from '#src/ui/icons.ts'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Note, useProblemText } from '#src/ui/problem.tsx'
import { SaveBar, type SaveState } from '#src/ui/save-bar.tsx'
import { useTell } from '#src/ui/undo.tsx'
import type { Comparison } from '../comparisonContract.ts'
import { getReport } from '../contract.ts'
import { remarksNow } from '../remarks.ts'
import type { Report } from '../shapes.ts'
import { ActDialog } from './act-dialog.tsx'
import { checkOnPage } from './around.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { FromBelow } from './consolidation/from-below.tsx'
import type { DraftState } from './drafting.ts'
import { FaultList } from './fault-list.tsx'
import { OthersHere } from './others-here.tsx'
import { Rail } from './rail.tsx'
import { type Remarked, RemarkedContext } from './remarks/remarked.ts'
import { ReportHead } from './report-head.tsx'
import { SectionForms } from './section-form.tsx'
import { type Here, useDraft, type WrittenDraft } from './use-draft.ts'
import { useReportActs } from './use-report-acts.ts'
import { useSubmission } from './use-submission.ts'
import { useReportWords } from './words.ts'
import { WorkbookDialog } from './workbook/workbook-dialog.tsx'
import './report.css'

export type WritingProps = {
  report: Report
  comparison: Comparison | undefined
  /** The comparison has not come yet: without it nothing can be checked. */
  comparing: boolean
  accountId: string
  today: string
  here: Here
}

/** Writing a report: the sections in a rail, the whole outline on one page, saved while it is written. */
export function Writing({ report, comparison, comparing, accountId, today, here }: WritingProps) {
  const words = useReportWords()
  const { language } = useLanguage()
  const text = useProblemText()
  const tell = useTell()
  const draft = useDraft(report, accountId, here, () => tell.done(words.done.submit))
  const acts = useSubmission(useReportActs(words), draft, report.state !== 'draft')
  const format = useFormat()
  const cache = useQueryClient()
  const [tried, setTried] = useState(false)
  const [excel, setExcel] = useState(false)
  const settled = useDeferredValue(draft.content)
  const checked = useMemo(() => checkOnPage(report, settled, comparison), [report, settled, comparison])
  const faults = [...checked.errors, ...checked.warnings]
  const submit = () => {
    setTried(true)
    // what is shown may lag behind the last letter; what is sent may not
    const { errors, warnings } = checkOnPage(report, draft.content, comparison)
    if (errors.length + warnings.length === 0) acts.ask('submit')
  }
  const uploads = useAfterUploads(submit)
  const follow = async (changed: number) => {
    tell.done(words.workbook.taken(format.figure(changed)))
    const { version, content, savedAt, savedBy } = await cache.fetchQuery({
      ...askKept(getReport, { params: { id: report.id } }),
      staleTime: 0,
    })
    draft.take({ version, content: content as Report['content'], savedAt, savedBy })
  }
  const { state, submitting } = draft
  return (
    <RemarkedContext value={remarkedIn(report, draft)}>
      <Uploads value={uploads.watch}>
        <ReportHead
          report={report}
          today={today}
          receiving={false}
          acts={
            <>
              <FromBelow report={report} />
              <Button leftSection={<IconTableExport {...small} />} onClick={() => setExcel(true)}>
                {words.workbook.open}
              </Button>
              {!submitting && (report.may.includes('report.submit') || report.state !== 'submitted') && (
                <Button
                  variant="filled"
                  leftSection={<IconSend {...small} />}
                  loading={comparing || uploads.waiting}
                  onClick={uploads.act}
                >
                  {report.sendsAtOnce ? words.acts.approve : words.acts.submit}
                </Button>
              )}
            </>
          }
        />
        <div className="report-notes">
          <OthersHere reportId={report.id} version={draft.version} />
          {draft.restored && <Note kind="warning">{words.save.restored}</Note>}
          {submitting === 'waits' && state.kind !== 'saving' && (
            <Note
              kind="awaiting"
              acts={
                <Button size="compact-xs" onClick={draft.keepWriting}>
                  {words.save.keepWriting}
                </Button>
              }
            >
              {words.save.toSubmit}
            </Note>
          )}
          {tried && <FaultList report={report} faults={faults} lang={language} />}
        </div>
        <div className="report-cols" inert={submitting !== false}>
          <Rail sections={report.form.sections} content={draft.content} errors={tried ? faults : checked.errors} />
          <div className="body">
            <SectionForms
              report={report}
              content={draft.content}
              comparison={comparison}
              checked={checked}
              change={draft.change}
              tried={tried}
            />
          </div>
        </div>
        {draft.begun && (
          <SaveBar
            state={barState(state, (problem) => text(problem, words.problems), words.conflict.title)}
            then={submitting && words.save.toSubmit}
            end={words.save.version(draft.version)}
          />
        )}
        <ActDialog acts={acts} report={report} atOnce={report.sendsAtOnce} />
        {excel && (
          <WorkbookDialog
            report={report}
            settle={() => draft.settle()}
            onTaken={({ changed }) => void follow(changed)}
            onClose={() => setExcel(false)}
          />
        )}
        {state.kind === 'conflict' && (
          <ConflictDialog
            report={report}
            mine={draft.content}
            theirs={state.theirs}
            onMine={() => draft.take(state.theirs, true)}
            onTheirs={() => draft.take(state.theirs)}
          />
        )}
      </Uploads>
    </RemarkedContext>
  )
}

/** The remarks that came back with it, to be marked as dealt with; what is marked is part of the draft. */
function remarkedIn(report: Report, draft: WrittenDraft): Remarked {
  const asked = remarksNow(report.moves)
  const dealt = new Set(draft.content.addressed)
  const mark = (id: string, done: boolean) =>
    draft.change((old) => {
      const others = asked.filter((remark) => remark.id !== id && old.addressed?.includes(remark.id))
      return { ...old, addressed: [...others.map((remark) => remark.id), ...(done ? [id] : [])] }
    })
  return { report, content: draft.content, asked, dealt, answers: true, pins: [], mark }
}

const barState = (
  state: DraftState,
  say: (problem: Extract<DraftState, { kind: 'failed' }>['problem']) => string,
  conflict: string,
): SaveState => {
  if (state.kind === 'failed') return { kind: 'failed', why: say(state.problem) }
  if (state.kind === 'conflict') return { kind: 'failed', why: conflict }
  return state
}
