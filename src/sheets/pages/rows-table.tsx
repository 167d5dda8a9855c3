import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Scroll } from '#src/ui/scroll.tsx'
import { Glyph, Status, type StatusKind } from '#src/ui/status.tsx'
import type { Field } from '../fields.ts'
import type { RowState, SheetRow } from '../shapes.ts'
import type { Sheet } from './trying.tsx'
import { useSheetWords } from './use-words.ts'

export type More = { has: boolean; busy: boolean; onMore: () => void }
const looks: Record<RowState, StatusKind> = {
  make: 'toReceive',
  change: 'draft',
  same: 'exempt',
  group: 'exempt',
  refused: 'overdue',
  taken: 'done',
}

/** The rows of the file under the fields of a task: what changes beside what was, what is wrong under its cell. */
export function RowsTable({ sheet, rows, more }: { sheet: Sheet; rows: readonly SheetRow[]; more: More }) {
  const { fields, trying: words } = useSheetWords()
  const shown = sheet.columns.flatMap(({ field }) => (field && field !== 'number' && field !== 'code' ? [field] : []))
  if (rows.length === 0) return <p className="ink3">{words.noRows}</p>
  return (
    <>
      <Scroll label={words.table}>
        <table className="sheet-rows">
          <thead>
            <tr>
              <th scope="col" data-align="end">
                {words.row}
              </th>
              <th scope="col">{words.becomes}</th>
              {shown.map((field) => (
                <th key={field} scope="col" data-field={field}>
                  {fields[field]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.row} row={row} shown={shown} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {more.has && (
        <p>
          <Button size="compact-sm" loading={more.busy} onClick={more.onMore}>
            {words.more}
          </Button>
        </p>
      )}
    </>
  )
}

function Line({ row, shown }: { row: SheetRow; shown: readonly Field[] }) {
  const { fields, trying: words } = useSheetWords()
  if (row.state === 'group')
    return (
      <tr className="group">
        <td className="num" data-align="end">
          {row.row}
        </td>
        <th scope="row" colSpan={shown.length + 1}>
          {[row.texts.number, row.texts.content].filter((text, at, all) => text && all.indexOf(text) === at).join('. ')}
        </th>
      </tr>
    )
  // what is wrong with a cell whose column is not shown stands with the row's state
  const elsewhere = row.faults.filter(({ field }) => field === null || !shown.includes(field))
  return (
    <tr data-state={row.state}>
      <td className="num" data-align="end">
        {row.row}
      </td>
      <td>
        <Status kind={looks[row.state]} plain={row.state === 'same'}>
          {words.states[row.state]}
        </Status>
        {row.task ? (
          <Link className="num" to="/tasks/$taskId" params={{ taskId: row.task.id } as never}>
            {row.task.code}
          </Link>
        ) : (
          row.texts.code && <span className="code num ink3">{row.texts.code}</span>
        )}
        <Faults faults={elsewhere} />
      </td>
      {shown.map((field) => (
        <Cell key={field} row={row} field={field} label={fields[field]} />
      ))}
    </tr>
  )
}

function Cell({ row, field, label }: { row: SheetRow; field: Field; label: string }) {
  const { trying: words } = useSheetWords()
  const change = row.changes.find((one) => one.field === field)
  const faults = row.faults.filter((one) => one.field === field)
  const text = change?.to ?? row.texts[field] ?? ''
  return (
    <td data-field={field} data-label={label} data-empty={(text === '' && faults.length === 0) || undefined}>
      <span className={change ? 'changed' : undefined}>{text}</span>
      {change && change.from !== '' && (
        <span className="was small">
          {words.was} <del>{change.from}</del>
        </span>
      )}
      <Reads said={row.reads[field]} />
      <Faults faults={faults} />
    </td>
  )
}

const most = 4
/** What is understood by a cell: of many units how many, and the first of them. */
function Reads({ said }: { said: string | undefined }) {
  const { trying: words } = useSheetWords()
  if (!said) return null
  const names = said.split('; ')
  return (
    <span className="read small" {...(names.length > most && { title: said })}>
      = {names.length > most ? words.units(names.length, names.slice(0, 3).join('; ')) : said}
    </span>
  )
}

const Faults = ({ faults }: { faults: SheetRow['faults'] }) =>
  faults.map(({ cell, text }) => (
    <span key={`${cell} ${text}`} className="fault small">
      <Glyph kind="overdue" size={13} /> <b className="num">{cell}</b> {text}
    </span>
  ))
