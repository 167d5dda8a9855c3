import { Button } from '@mantine/core'
import { useState } from 'react'
import { IconPencil, small } from '#src/ui/icons.ts'
import { Section as SectionBox } from '#src/ui/page-head.tsx'
import { Note } from '#src/ui/problem.tsx'
import type { Comparison } from '../comparisonContract.ts'
import { remarksNow } from '../remarks.ts'
import type { Report } from '../shapes.ts'
import { ActDialog } from './act-dialog.tsx'
import { Answered } from './answered.tsx'
import { ChangedSince } from './changed-since.tsx'
import { FromBelow } from './consolidation/from-below.tsx'
import { KeyingIn } from './keying-in.tsx'
import { type Picked, PinDialog } from './remarks/pin-dialog.tsx'
import { PinList } from './remarks/pin-list.tsx'
import { SectionRemarks } from './remarks/remark-text.tsx'
import { type Remarked, RemarkedContext } from './remarks/remarked.ts'
import { usePins } from './remarks/use-pins.ts'
import { ReportHead } from './report-head.tsx'
import { Steps } from './steps.tsx'
import { useReportActs, type Verb } from './use-report-acts.ts'
import { useReportWords } from './words.ts'
import './report.css'

type Props = { report: Report; comparison: Comparison | undefined; accountId: string; today: string }

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

const readsAnew: readonly Report['state'][] = ['submitted', 'approved', 'received']

/** What its readers may hold against what was asked of it: sent anew, no longer what came back. */
const answersRemarks = ({ state }: Report) => state === 'submitted' || state === 'approved'

/** A report as it is read: by its head before it goes, by its receiver, by whoever may see it. */
export function Reading({ report, comparison, accountId, today }: Props) {
  const words = useReportWords()
  const acts = useReportActs(words)
  const pins = usePins(accountId, report)
  const [keying, setKeying] = useState(false)
  const [picking, setPicking] = useState(false)
  const [picked, setPicked] = useState<Picked>()
  const may = (act: Report['may'][number]) => report.may.includes(act)
  const receiving = may('report.receive') || may('report.return')
  const remarks = may('report.returnOwn') || may('report.return') || may('report.reopen')
  const content = report.content ?? { sections: {} }
  if (keying && may('report.keyIn'))
    return <KeyingIn report={report} comparison={comparison} today={today} onClose={() => setKeying(false)} />
  const remarked: Remarked = {
    report,
    content,
    asked: remarksNow(report.moves),
    dealt: new Set(content.addressed),
    answers: answersRemarks(report),
    pins: remarks ? pins.pins : [],
    ...(picking && {
      pick: (path, paragraph) => setPicked({ path, ...(paragraph !== undefined && { paragraph }) }),
    }),
  }
  const buttons = (
    <>
      <FromBelow report={report} />
      {may('report.keyIn') && <Button onClick={() => setKeying(true)}>{words.keyIn.act}</Button>}
      {remarks && (
        <Button leftSection={<IconPencil {...small} />} aria-pressed={picking} onClick={() => setPicking(!picking)}>
          {picking ? words.remarks.pickDone : words.remarks.pick}
        </Button>
      )}
      {offered(report).map((verb) => (
        <Button key={verb} variant={primary.includes(verb) ? 'filled' : 'default'} onClick={() => acts.ask(verb)}>
          {words.acts[verb]}
        </Button>
      ))}
    </>
  )
  return (
    <RemarkedContext value={remarked}>
      <ReportHead report={report} today={today} receiving={receiving} acts={buttons}>
        {readsAnew.includes(report.state) && <ChangedSince report={report} />}
        {remarks && <PinList report={report} pins={pins} picking={picking} onEdit={setPicked} />}
      </ReportHead>
      <div className="two">
        <div className="body">
          {report.content ? (
            report.form.sections.map((section, at) => (
              <div key={section.id} id={section.id} className="anchor" tabIndex={-1}>
                <SectionBox
                  title={`${at + 1}. ${section.title}`}
                  more={
                    picking && (
                      <Button
                        size="compact-xs"
                        aria-label={words.remarks.pickWhole(section.title)}
                        onClick={() => setPicked({ path: section.id })}
                      >
                        {words.remarks.pickWholeShort}
                      </Button>
                    )
                  }
                >
                  <SectionRemarks sectionId={section.id} />
                  <Answered section={section} report={report} content={content} comparison={comparison} />
                </SectionBox>
              </div>
            ))
          ) : (
            <Note kind="draft">{words.draftHidden}</Note>
          )}
        </div>
        <Steps report={report} />
      </div>
      {picked && <PinDialog report={report} picked={picked} pins={pins} onClose={() => setPicked(undefined)} />}
      <ActDialog acts={acts} report={report} pins={pins.pins} done={() => setPicking(false)} />
    </RemarkedContext>
  )
}
