import { HistoryLink } from '#src/app/office/record-history.tsx'
import { History } from '#src/ui/history.tsx'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { useBy } from '#src/ui/use-by.ts'
import type { Report } from '../shapes.ts'
import { placeText } from './cell-text.ts'
import { useReportWords } from './words.ts'

type Move = Report['moves'][number]

/** What happened to the report, the last first, with what it was sent back for. */
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
            what: <What report={report} move={move} />,
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

function What({ report, move }: { report: Report; move: Move }) {
  const words = useReportWords()
  const { language } = useLanguage()
  const did = words.moves[move.move as keyof typeof words.moves]
  const said = move.reason ? `${did}: “${move.reason}”` : did
  if (move.remarks.length === 0) return said
  return (
    <>
      {said}
      <details className="small">
        <summary>{words.remarks.sent(move.remarks.length)}</summary>
        <ul className="faults">
          {move.remarks.map((remark) => (
            <li key={remark.id}>
              {placeText(report, remark, language, words)}: “{remark.text}”
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
