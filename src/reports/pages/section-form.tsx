import { useState } from 'react'
import type { KeptFile } from '#src/ui/form/file-field.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section as SectionBox } from '#src/ui/page-head.tsx'
import { Status } from '#src/ui/status.tsx'
import { answerOf, isBlank } from '../content.ts'
import { withAnswer } from './cells.ts'
import { CitedFrom } from './consolidation/cited-from.tsx'
import { faultText } from './fault-text.ts'
import { SectionRemarks } from './remarks/remark-text.tsx'
import { Files, FilledIn, Narrative, NothingArose } from './section-parts.tsx'
import { type TableProps, TableSection } from './table-section.tsx'
import { useReportWords } from './words.ts'

type Props = TableProps & {
  number: number
  change: NonNullable<TableProps['change']>
  files: ReadonlyMap<string, KeptFile>
  keep: (files: readonly KeptFile[]) => void
  tried: boolean
}

/** The outline, section by section, as it is written; it knows the files that are put into it. */
export function SectionForms(props: Omit<Props, 'number' | 'section' | 'files' | 'keep'>) {
  const { form, files: sent } = props.report
  const [files, setFiles] = useState(new Map<string, KeptFile>(sent.map((file) => [file.id, { bytes: 0, ...file }])))
  const keep = (more: readonly KeptFile[]) =>
    setFiles((old) => new Map([...old, ...more.map((file) => [file.id, file] as const)]))
  return form.sections.map((section, at) => (
    <SectionForm key={section.id} number={at + 1} section={section} files={files} keep={keep} {...props} />
  ))
}

/** One section of it. */
function SectionForm({ number, files, keep, tried, ...props }: Props) {
  const { section, content, checked, change } = props
  const words = useReportWords()
  const { language } = useLanguage()
  const answer = answerOf(content, section.id)
  const own = checked.errors.find((e) => e.path === section.id && (tried || e.code !== 'sectionRequired'))
  const fault = own && faultText(own, section, (code) => code, language, words)
  const set = (to: object) => change((old) => withAnswer(old, section.id, to))
  const part = { section, answer, change: set, fault }
  return (
    <div id={section.id} className="anchor" tabIndex={-1}>
      <SectionBox
        title={`${number}. ${section.title}`}
        note={section.kind === 'table' ? <Counts {...props} /> : section.help && words.help(section.help)}
      >
        <SectionRemarks sectionId={section.id} />
        {section.kind === 'narrative' && <Narrative {...part} />}
        {section.kind === 'narrative' && <CitedFrom report={props.report} sectionId={section.id} />}
        {section.kind === 'files' && <Files {...part} known={files} keep={keep} />}
        {(section.kind === 'tasks' || section.kind === 'activities') && (
          <FilledIn {...part} tasks={props.report.tasks[section.id] ?? []} />
        )}
        {section.kind === 'table' && !answer.nothingArose && <TableSection {...props} />}
        {section.kind === 'table' && !(answer.cells ?? []).some((cell) => !isBlank(cell)) && (
          <NothingArose answer={answer} change={set} />
        )}
        {fault && (
          <p className="small">
            <Status kind="overdue">{fault}</Status>
          </p>
        )}
      </SectionBox>
    </div>
  )
}

function Counts({ report, section, content, comparison, checked }: TableProps) {
  const { grid: words } = useReportWords()
  const cells = answerOf(content, section.id).cells ?? []
  const asked = (comparison?.cells ?? []).filter((c) => section.table?.indicators.includes(c.indicator) && !c.filledIn)
  const rows = report.rows[section.id] ?? []
  const filled = new Set(cells.filter((cell) => !isBlank(cell)).map((cell) => `${cell.unitId} ${cell.indicator}`))
  const inHere = (path: string) => path.startsWith(`${section.id}/`)
  const errors = checked.errors.filter((e) => inHere(e.path)).length
  const explained = checked.explained.filter((e) => inHere(e.path)).length
  return (
    <span className="row">
      {rows.length > 0 && <span className="num">{words.cells(filled.size, asked.length)}</span>}
      {errors > 0 && <Status kind="overdue">{words.errors(errors)}</Status>}
      {explained > 0 && <Status kind="warning">{words.explained(explained)}</Status>}
    </span>
  )
}
