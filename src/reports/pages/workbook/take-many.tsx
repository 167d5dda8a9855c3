import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { DayField } from '#src/ui/form/day-field.tsx'
import { DropField } from '#src/ui/form/drop-field.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { Note, ProblemNote, type ProblemWords } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { useReportWords } from '../words.ts'
import { UnitsOfFile } from './units-of-file.tsx'
import { useMany } from './use-many.ts'
import './workbook.css'

type Props = { regimeId: string; period: string; today: string; onClose: () => void }

/** One filled workbook of many units: what it would change at each is shown first, then those chosen are taken in one act. */
export function TakeMany({ regimeId, period, today, onClose }: Props) {
  const { workbook: words, problems, keyIn } = useReportWords()
  const { close } = useUiWords()
  const format = useFormat()
  const tell = useTell()
  const many = useMany(regimeId, period)
  const [cameInOn, setCameInOn] = useState(today)
  const { sending, tried, picked } = many
  const busy =
    sending === undefined
      ? undefined
      : sending >= 1
        ? { said: words.reading }
        : { said: words.sending(format.percent(sending * 100, 0)), part: sending }
  const keysIn = tried?.reports.some(({ filling }) => filling === 'keyIn') ?? false
  const count = format.figure(picked.length)
  const take = async () => {
    const taken = await many.take(cameInOn)
    if (taken === undefined) return
    tell.done(words.manyIn.done(format.figure(taken)))
    onClose()
  }
  return (
    <Modal opened onClose={onClose} size={980} title={words.manyIn.title} closeButtonProps={{ 'aria-label': close }}>
      <div className="stack">
        <DropField
          label={words.file}
          help={words.manyIn.help}
          words={words}
          accept=".xlsx"
          busy={busy}
          onFile={(file) => void many.attempt(file)}
        />
        <ProblemNote problem={many.problem} codes={{ ...problems, ...(words.problems as ProblemWords) }} />
        {tried && tried.reports.length === 0 && <Note kind="overdue" live title={words.manyIn.nothing} />}
        {tried && tried.notTaken.length > 0 && (
          <Note kind="ongoing" title={words.manyIn.notTaken(format.figure(tried.notTaken.length))}>
            {tried.notTaken.map(({ unit, code }) => `${unit}: ${words.manyIn.why[code]}`).join(' ')}
          </Note>
        )}
        {tried && tried.reports.length > 0 && (
          <>
            <UnitsOfFile many={many} reports={tried.reports} />
            {keysIn && (
              <DayField
                label={keyIn.cameInOn}
                help={words.manyIn.paper}
                value={cameInOn}
                onChange={setCameInOn}
                to={today}
              />
            )}
            <div className="dialog-acts">
              <Button
                variant="filled"
                loading={sending !== undefined}
                disabled={picked.length === 0 || (keysIn && cameInOn === '')}
                onClick={() => void take()}
              >
                {words.manyIn.take(count)}
              </Button>
            </div>
          </>
        )}
      </div>
    </Modal>
  )
}
