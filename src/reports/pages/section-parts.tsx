import { Checkbox } from '@mantine/core'
import { FileField, type KeptFile } from '#src/ui/form/file-field.tsx'
import { sendFile } from '#src/ui/form/upload.ts'
import { useFormat } from '#src/ui/language.tsx'
import { countWords } from '../checking.ts'
import type { Answer, OwnTask } from '../content.ts'
import type { Section } from '../form.ts'
import { OwnTasks } from './own-tasks.tsx'
import { useReportWords } from './words.ts'

type Props = { section: Section; answer: Answer; change: (change: Partial<Answer>) => void; fault: string | undefined }

/** Không phát sinh: an answer of its own, offered where nothing is written. */
export function NothingArose({ answer, change }: Pick<Props, 'answer' | 'change'>) {
  const words = useReportWords()
  return (
    <Checkbox
      mt={8}
      label={words.nothingArose}
      checked={answer.nothingArose ?? false}
      onChange={(event) => change({ nothingArose: event.currentTarget.checked || undefined })}
    />
  )
}

export function Narrative({ section, answer, change, fault }: Props) {
  const words = useReportWords()
  const format = useFormat()
  const text = answer.text ?? ''
  const count = format.figure(countWords(text))
  const id = `text-${section.id}`
  return (
    <>
      {!answer.nothingArose && (
        <div className="narrative" data-wrong={fault !== undefined || undefined}>
          <textarea
            id={id}
            className="input"
            rows={6}
            aria-label={section.title}
            aria-invalid={fault !== undefined || undefined}
            aria-describedby={`${id}-note`}
            maxLength={60_000}
            value={text}
            onChange={(event) => change({ text: event.target.value || undefined })}
          />
          <p className="small ink3 num" id={`${id}-note`}>
            {section.words ? words.wordsOf(count, format.figure(section.words)) : words.wordCount(count)}
          </p>
        </div>
      )}
      {(text === '' || answer.nothingArose) && <NothingArose answer={answer} change={change} />}
    </>
  )
}

export function Files({
  section,
  answer,
  change,
  known,
  keep,
}: Props & { known: ReadonlyMap<string, KeptFile>; keep: (files: readonly KeptFile[]) => void }) {
  const words = useReportWords()
  const value = (answer.files ?? []).map((id) => known.get(id) ?? { id, name: id, bytes: 0 })
  return (
    <>
      {!answer.nothingArose && (
        <FileField
          label={words.addFile}
          value={value}
          onChange={(files) => {
            keep(files)
            change({ files: files.length > 0 ? files.map((file) => file.id) : undefined })
          }}
          send={(file, progress) => sendFile<KeptFile>('/files', file, progress)}
        />
      )}
      {(value.length === 0 || answer.nothingArose) && section.required !== true && (
        <NothingArose answer={answer} change={change} />
      )}
    </>
  )
}

/** Tasks and activities are filled in; a few words may be added. */
export function FilledIn({ section, answer, change, fault, tasks }: Props & { tasks: readonly OwnTask[] }) {
  const words = useReportWords()
  return (
    <>
      {section.kind === 'tasks' ? <OwnTasks tasks={tasks} /> : <p className="ink2">{words.filledInActivities}</p>}
      <Narrative section={section} answer={answer} change={change} fault={fault} />
    </>
  )
}
