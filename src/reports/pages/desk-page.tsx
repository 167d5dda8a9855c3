import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { HistoryLink } from '#src/app/office/record-history.tsx'
import { periodName } from '#src/periods/index.ts'
import { ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { Filters } from '#src/ui/filters.tsx'
import { IconBell, small } from '#src/ui/icons.ts'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { StateMatrix } from '#src/ui/state-matrix/state-matrix.tsx'
import { Status } from '#src/ui/status.tsx'
import { type Desk, getDesk } from '../contract.ts'
import { DeskPanel } from './desk-panel.tsx'
import { deskColumns, deskRows, focusOf } from './desk-rows.ts'
import { ReceiveMany } from './receive-many.tsx'
import { RemindLate } from './remind-late.tsx'
import type { DeskSearch } from './routes.tsx'
import { standing } from './states.tsx'
import { ToHandle } from './to-handle.tsx'
import { useReportWords } from './words.ts'
import { ManyUnits } from './workbook/many-units.tsx'
import './report.css'

/** The receiver's desk: every unit's report of every period by its state, what needs attention, and the one that is chosen. */
export function DeskPage() {
  const words = useReportWords()
  const search = useSearch({ strict: false }) as DeskSearch
  const query = useQuery(ask(getDesk, { query: { ...(search.regime && { regimeId: search.regime }) } }))
  return (
    <>
      <ProblemNote problem={query.error} codes={words.problems} retry={() => void query.refetch()} />
      {query.isPending && (
        <div className="body">
          <Loading rows={12} />
        </div>
      )}
      {query.data && <DeskOf desk={query.data} search={search} />}
    </>
  )
}

/** Whether reports of the period wait to be keyed in. */
const toKeyIn = (desk: Desk, period: string) =>
  desk.units.some(
    ({ id, cells }) =>
      desk.keyIn.includes(id) &&
      cells.some((cell) => cell.period === period && ['open', 'draft', 'returned'].includes(cell.state)),
  )

const withoutReceive = ({ receive: _, ...search }: DeskSearch): DeskSearch => search

function DeskOf({ desk, search }: { desk: Desk; search: DeskSearch }) {
  const words = useReportWords()
  const format = useFormat()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const go = (next: DeskSearch) => void navigate({ to: '/reports/desk', search: next, replace: true })
  const focus = focusOf(desk)
  const cellAt = (unit: string, period: string) =>
    desk.units.find((u) => u.id === unit)?.cells.find((cell) => cell.period === period)
  const selected = search.unit && search.period ? { row: search.unit, column: search.period } : undefined
  const chosen = selected && cellAt(selected.row, selected.column)
  const waiting = desk.periods.flatMap(({ period, sent, received }) =>
    sent > received ? [{ period, count: sent - received }] : [],
  )
  const receiveFirst = waiting.find(({ period }) => period === focus?.period) ?? waiting.at(-1)
  const named = (period: string) => periodName(period, language)
  const facts =
    focus &&
    words.deskFacts(desk.units.length, named(focus.period), format.day(focus.dueOn), focus.received, focus.expected)
  if (!desk.regime)
    return (
      <>
        <PageHead title={words.desk} />
        <div className="body">
          <Empty title={words.deskEmpty} />
        </div>
      </>
    )
  return (
    <>
      <PageHead
        title={words.desk}
        {...(facts && { facts })}
        acts={
          focus && (
            <>
              <Button
                component={Link}
                to="/reports/consolidation"
                search={{ regime: desk.regime.id, period: focus.period } as never}
              >
                {words.consolidation.open}
              </Button>
              {toKeyIn(desk, focus.period) && <ManyUnits regimeId={desk.regime.id} period={focus.period} />}
              {receiveFirst && desk.may.includes('report.receive') && (
                <Button aria-haspopup="dialog" onClick={() => go({ ...search, receive: receiveFirst.period })}>
                  {words.receipt.many(receiveFirst.count)}
                </Button>
              )}
              {focus.late > 0 && desk.may.includes('report.remind') && (
                <Remind desk={desk} period={focus.period} count={focus.late} />
              )}
            </>
          )
        }
      />
      <div className="body deskbar">
        <Filters
          filters={[
            {
              id: 'regime',
              name: words.regime,
              single: true,
              options: desk.regimes.map(({ id, name }) => ({ value: id, label: name })),
            },
          ]}
          value={{ regime: [desk.regime.id] }}
          onChange={({ regime = [] }) => go(regime[0] ? { regime: regime[0] } : {})}
        />
        <HistoryLink kind="regime" id={desk.regime.id} of={desk.regime.name} />
        <Legend />
      </div>
      <div className="two">
        <div className="body">
          <StateMatrix
            label={desk.regime.name}
            rowHead={words.unit}
            endHead={words.onTime}
            totalHead={words.received}
            rows={deskRows(desk, words, format)}
            columns={deskColumns(desk, language)}
            cell={(unit, period) => {
              const cell = cellAt(unit, period)
              return cell && standing(cell, true, words)
            }}
            selected={selected}
            onSelect={(unit, period) => go({ ...search, unit, period })}
            onOpen={(unit, period) => {
              const cell = cellAt(unit, period)
              if (cell) void navigate({ to: '/reports/$id', params: { id: cell.reportId } })
            }}
          />
          {focus && (
            <ToHandle
              desk={desk}
              period={focus.period}
              onSelect={(unit) => go({ ...search, unit, period: focus.period })}
            />
          )}
        </div>
        {search.receive && desk.may.includes('report.receive') && (
          <ReceiveMany
            regimeId={desk.regime.id}
            period={search.receive}
            waiting={waiting}
            onPeriod={(receive) => go({ ...search, receive })}
            onClose={() => go(withoutReceive(search))}
          />
        )}
        {chosen && (
          <DeskPanel reportId={chosen.reportId} onClose={() => go(search.regime ? { regime: search.regime } : {})} />
        )}
      </div>
    </>
  )
}

const legend = [
  { state: 'received', late: false },
  { state: 'received', late: true },
  { state: 'approved', late: false },
  { state: 'draft', late: false },
  { state: 'returned', late: false },
  { state: 'open', late: true },
  { state: 'exempted', late: false },
] as const

function Legend() {
  const words = useReportWords()
  return (
    <ul className="legend small">
      {legend.map((one) => {
        const { kind, word } = standing(one, true, words)
        return (
          <li key={word}>
            <Status kind={kind}>{word}</Status>
          </li>
        )
      })}
    </ul>
  )
}

function Remind({ desk, period, count }: { desk: Desk; period: string; count: number }) {
  const words = useReportWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="filled"
        leftSection={<IconBell {...small} />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {words.acts.remind(count)}
      </Button>
      {open && <RemindLate regimeId={desk.regime!.id} period={period} onClose={() => setOpen(false)} />}
    </>
  )
}
