import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { addressOf } from '#src/ui/api.ts'
import { DropField } from '#src/ui/form/drop-field.tsx'
import { IconTableExport, small } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { Note, ProblemNote, type ProblemWords } from '#src/ui/problem.tsx'
import { downloadWorkbook } from '../../contract.ts'
import type { Report } from '../../shapes.ts'
import type { TriedWorkbook } from '../../workbookContract.ts'
import { useReportWords } from '../words.ts'
import { ChangedCells, RejectedCells } from './cell-tables.tsx'
import { type TakenWorkbook, useWorkbook, type WorkbookOnItsWay } from './use-workbook.ts'
import './workbook.css'

type Props = {
  report: Report
  onClose: () => void
  /** Brings to the server what is still on this page, so that the workbook goes out with it. */
  settle?: () => Promise<unknown>
  /** After it was taken into the draft. Absent where one keys in: then what is right is filled in on the page. */
  onTaken?: (taken: TakenWorkbook) => void
  onContent?: (tried: TriedWorkbook) => void
}

/** The report as a workbook out, and the filled workbook in: tried and shown first, then taken. */
export function WorkbookDialog({ report, onClose, settle, onTaken, onContent }: Props) {
  const { workbook: words, problems } = useReportWords()
  const { close } = useUiWords()
  const format = useFormat()
  const book = useWorkbook(report.id)
  const [done, setDone] = useState<TakenWorkbook>()
  const { sending, tried } = book
  const busy =
    sending === undefined
      ? undefined
      : sending >= 1
        ? { said: words.reading }
        : { said: words.sending(format.percent(sending * 100, 0)), part: sending }
  const out = addressOf(downloadWorkbook, { params: { id: report.id } })
  const take = async () => {
    if (onContent && tried) return onContent(tried)
    const taken = await book.take()
    if (!taken) return
    onTaken?.(taken)
    if (taken.rejected === 0) onClose()
    else setDone(taken)
  }
  return (
    <Modal opened onClose={onClose} size={980} title={words.title} closeButtonProps={{ 'aria-label': close }}>
      <div className="stack">
        <div>
          <Button
            component="a"
            href={out}
            download
            leftSection={<IconTableExport {...small} />}
            onClick={(event) => {
              if (!settle) return
              event.preventDefault()
              void settle().then(() => window.location.assign(out))
            }}
          >
            {onContent ? words.outKeyIn : words.out}
          </Button>
          <p className="small ink3">{words.outHelp}</p>
        </div>
        <DropField
          label={words.file}
          help={words.fileHelp}
          words={words}
          accept=".xlsx"
          busy={busy}
          onFile={(file) => {
            setDone(undefined)
            void (settle?.() ?? Promise.resolve()).then(() => book.attempt(file))
          }}
        />
        <ProblemNote problem={book.problem} codes={{ ...problems, ...(words.problems as ProblemWords) }} />
        {done && (
          <Note
            kind="warning"
            live
            title={words.takenLeft(format.figure(done.changed), format.figure(done.rejected))}
          />
        )}
        {tried && <Tried report={report} tried={tried} done={done !== undefined} />}
        {tried && !done && <Take book={book} tried={tried} into={onContent !== undefined} take={() => void take()} />}
      </div>
    </Modal>
  )
}

function Tried({ report, tried, done }: { report: Report; tried: TriedWorkbook; done: boolean }) {
  const { workbook: words } = useReportWords()
  const format = useFormat()
  const { changes, rejected, left, takenVersion, version } = tried
  const [changed, wrong] = [format.figure(changes.length), format.figure(rejected.length)]
  return (
    <>
      {!done && takenVersion !== version && (
        <Note kind="ongoing">{words.stale(format.figure(takenVersion), format.figure(version))}</Note>
      )}
      {!done && rejected.length > 0 && (
        <Note kind="overdue" live title={words.wrong(wrong)}>
          {words.wrongText}
        </Note>
      )}
      {rejected.length === 0 && (
        <Note kind="done" live title={changes.length > 0 ? words.right(changed) : words.nothing}>
          {changes.length > 0 && left > 0 && words.left(format.figure(left))}
        </Note>
      )}
      {rejected.length > 0 && <RejectedCells report={report} rejected={rejected} />}
      {!done && changes.length > 0 && <ChangedCells report={report} changes={changes} />}
    </>
  )
}

type TakeProps = { book: WorkbookOnItsWay; tried: TriedWorkbook; into: boolean; take: () => void }
function Take({ book, tried: { changes, rejected }, into, take }: TakeProps) {
  const { workbook: words } = useReportWords()
  const format = useFormat()
  if (changes.length === 0) return null
  const cells = format.figure(changes.length)
  const verb = into ? words.takeInto(cells) : rejected.length > 0 ? words.takeRight(cells) : words.take(cells)
  return (
    <div className="dialog-acts">
      <Button variant="filled" loading={book.sending !== undefined} onClick={take}>
        {verb}
      </Button>
    </div>
  )
}
