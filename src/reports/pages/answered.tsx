import { openFile } from '#src/documents/contract.ts'
import { addressOf } from '#src/ui/api.ts'
import { IconPaperclip } from '#src/ui/icons.ts'
import { Status } from '#src/ui/status.tsx'
import type { Comparison } from '../comparisonContract.ts'
import { answerOf, type Content } from '../content.ts'
import type { Section } from '../form.ts'
import type { Report } from '../shapes.ts'
import { checkOnPage } from './around.ts'
import { CitedFrom } from './consolidation/cited-from.tsx'
import { OwnTasks } from './own-tasks.tsx'
import { Told } from './remarks/told.tsx'
import { TableSection } from './table-section.tsx'
import { useReportWords } from './words.ts'

type AnsweredProps = { section: Section; report: Report; content: Content; comparison: Comparison | undefined }
/** A section as it was answered. */
export function Answered({ section, report, content, comparison }: AnsweredProps) {
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
        {text && <Told sectionId={section.id} text={text} />}
      </>
    )
  return (
    <>
      {text ? <Told sectionId={section.id} text={text} /> : <p className="ink3">{words.conflict.empty}</p>}
      <CitedFrom report={report} sectionId={section.id} />
    </>
  )
}
