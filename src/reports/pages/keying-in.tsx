import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { Uploads, useAfterUploads } from '#src/ui/form/after-uploads.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { FileField, type KeptFile } from '#src/ui/form/file-field.tsx'
import { sendFile } from '#src/ui/form/upload.ts'
import { IconTableExport, small } from '#src/ui/icons.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import type { Comparison } from '../comparisonContract.ts'
import type { Content } from '../content.ts'
import { keyInReport } from '../contract.ts'
import type { Report } from '../shapes.ts'
import { checkOnPage } from './around.ts'
import { FaultList } from './fault-list.tsx'
import { Rail } from './rail.tsx'
import { ReportHead } from './report-head.tsx'
import { SectionForms } from './section-form.tsx'
import { useReportWords } from './words.ts'
import { WorkbookDialog } from './workbook/workbook-dialog.tsx'
import './report.css'

type Props = { report: Report; comparison: Comparison | undefined; today: string; onClose: () => void }

/** Nhập thay: the paper of a unit that has nobody to write, entered whole and dated the day it came in. */
export function KeyingIn({ report, comparison, today, onClose }: Props) {
  const words = useReportWords()
  const { language } = useLanguage()
  const tell = useTell()
  const keyIn = useAct(keyInReport)
  const [content, setContent] = useState<Content>({ sections: {} })
  const [cameInOn, setCameInOn] = useState(today)
  const [paper, setPaper] = useState<readonly KeptFile[]>([])
  const [tried, setTried] = useState(false)
  const [excel, setExcel] = useState(false)
  const checked = checkOnPage(report, content, comparison)
  const faults = [...checked.errors, ...checked.warnings]
  const lacking = paper.length === 0 || cameInOn === ''
  const send = () => {
    setTried(true)
    if (faults.length > 0 || lacking) return
    const whole = { ...content, paper: paper.map((file) => file.id) }
    const body = { version: report.version, cameInOn, content: whole }
    const onSuccess = () => {
      tell.done(words.keyIn.done)
      onClose()
    }
    keyIn.mutate({ params: { id: report.id }, body }, { onSuccess })
  }
  const uploads = useAfterUploads(send)
  return (
    <Uploads value={uploads.watch}>
      <ReportHead
        report={report}
        today={today}
        receiving
        acts={
          <>
            <Button onClick={onClose}>{words.acts.back}</Button>
            <Button leftSection={<IconTableExport {...small} />} onClick={() => setExcel(true)}>
              {words.workbook.open}
            </Button>
            <Button variant="filled" loading={keyIn.isPending || uploads.waiting} onClick={uploads.act}>
              {words.keyIn.act}
            </Button>
          </>
        }
      />
      <div className="report-notes">
        <ProblemNote problem={keyIn.error} codes={words.problems} />
        {tried && <FaultList report={report} faults={faults} lang={language} />}
      </div>
      <div className="report-cols">
        <Rail sections={report.form.sections} content={content} errors={tried ? faults : checked.errors} />
        <div className="body">
          <div className="stack keyin">
            <DayField label={words.keyIn.cameInOn} value={cameInOn} onChange={setCameInOn} to={today} />
            <FileField
              label={words.keyIn.paper}
              value={paper}
              onChange={setPaper}
              send={(file, progress) => sendFile<KeptFile>('/files', file, progress)}
              {...(tried && paper.length === 0 && { error: words.keyIn.paperMissing })}
            />
          </div>
          <SectionForms
            report={report}
            content={content}
            comparison={comparison}
            checked={checked}
            change={(edit) => setContent(edit)}
            tried={tried}
          />
        </div>
      </div>
      {excel && (
        <WorkbookDialog
          report={report}
          onContent={(found) => {
            setContent(found.content)
            setExcel(false)
          }}
          onClose={() => setExcel(false)}
        />
      )}
    </Uploads>
  )
}
