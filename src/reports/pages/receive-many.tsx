import { Button, Checkbox, Modal, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { periodName } from '#src/periods/index.ts'
import { ask, useAct } from '#src/ui/api.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { useReturnFocus } from '#src/ui/return-focus.ts'
import { Status } from '#src/ui/status.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { listToReceive, receiveReports, type ToReceive } from '../contract.ts'
import { useReportWords } from './words.ts'

type Props = {
  regimeId: string
  period: string
  /** Periods with reports that wait, and how many. */
  waiting: readonly { period: string; count: number }[]
  onPeriod: (period: string) => void
  onClose: () => void
}

/** The reports of a period that wait for receipt: those that need no look are chosen, the others are looked at one by one. */
export function ReceiveMany({ regimeId, period, waiting, onPeriod, onClose }: Props) {
  useReturnFocus()
  const words = useReportWords()
  const { receipt: said } = words
  const { language } = useLanguage()
  const query = useQuery(ask(listToReceive, { query: { regimeId, period } }))
  const named = (code: string) => periodName(code, language)
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={said.title(named(period))}
      closeButtonProps={{ 'aria-label': words.acts.back }}
    >
      <div className="stack">
        {waiting.length > 1 && (
          <Select
            label={said.period}
            data={waiting.map((one) => ({ value: one.period, label: said.periodWith(named(one.period), one.count) }))}
            value={period}
            onChange={(next) => next && onPeriod(next)}
            allowDeselect={false}
          />
        )}
        <ProblemNote problem={query.error} codes={words.problems} retry={() => void query.refetch()} />
        {query.isPending && <Loading rows={5} />}
        {query.data && (
          <Choosing key={period} reports={query.data.reports} at={{ regimeId, period }} onClose={onClose} />
        )}
      </div>
    </Modal>
  )
}

type ChoosingProps = { reports: readonly ToReceive[]; at: { regimeId: string; period: string }; onClose: () => void }
function Choosing({ reports, at, onClose }: ChoosingProps) {
  const words = useReportWords()
  const { receipt: said } = words
  const tell = useTell()
  const receive = useAct(receiveReports)
  const plain = reports.filter(({ concerns }) => concerns.length === 0)
  const exceptions = reports.filter(({ concerns }) => concerns.length > 0)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(plain.map(({ id }) => id)))
  const [names] = useState(() => new Map(reports.map(({ id, unit }) => [id, unit.name])))
  const set = (ids: readonly string[], on: boolean) =>
    setChosen((old) => new Set(on ? [...old, ...ids] : [...old].filter((id) => !ids.includes(id))))
  const asked = reports.filter(({ id }) => chosen.has(id))
  const refused = receive.data?.refused ?? []
  const run = () => {
    const body = { ...at, reports: asked.map(({ id, version }) => ({ id, version })) }
    const onSuccess = (done: { received: string[]; refused: object[] }) => {
      if (done.received.length > 0) tell.done(said.done(done.received.length))
      if (done.refused.length === 0) onClose()
    }
    receive.mutate({ body }, { onSuccess })
  }
  return (
    <>
      <ProblemNote problem={receive.error} codes={words.problems} />
      {refused.length > 0 && (
        <Note kind="overdue" live title={said.refused(refused.length)}>
          <ul className="faults">
            {refused.map(({ id, code }) => (
              <li key={id}>
                {names.get(id)}: {words.problems[code] ?? words.otherProblem}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {reports.length === 0 && <p className="ink2">{said.none}</p>}
      {plain.length > 0 && <Group title={said.plain(plain.length)} reports={plain} chosen={chosen} onSet={set} all />}
      {exceptions.length > 0 && (
        <Group
          title={said.exceptions(exceptions.length)}
          help={said.exceptionsHelp}
          reports={exceptions}
          chosen={chosen}
          onSet={set}
        />
      )}
      {reports.length > 0 && <p className="ink2">{said.effect}</p>}
      <div className="dialog-acts">
        <Button onClick={onClose}>{words.acts.back}</Button>
        {reports.length > 0 && (
          <Button variant="filled" disabled={asked.length === 0} loading={receive.isPending} onClick={run}>
            {said.act(asked.length)}
          </Button>
        )}
      </div>
    </>
  )
}

type GroupProps = {
  title: string
  help?: string
  reports: readonly ToReceive[]
  chosen: ReadonlySet<string>
  onSet: (ids: readonly string[], on: boolean) => void
  all?: boolean
}
function Group({ title, help, reports, chosen, onSet, all }: GroupProps) {
  const { receipt: said } = useReportWords()
  const ids = reports.map(({ id }) => id)
  const on = ids.filter((id) => chosen.has(id)).length
  return (
    <section className="stack receivegroup">
      <h3>{title}</h3>
      {help && <p className="ink2 small">{help}</p>}
      {all && reports.length > 1 && (
        <Checkbox
          label={said.all}
          checked={on === ids.length}
          indeterminate={on > 0 && on < ids.length}
          onChange={(event) => onSet(ids, event.currentTarget.checked)}
        />
      )}
      <ul className="tohandle">
        {reports.map(({ id, unit, concerns }) => (
          <li key={id}>
            <Checkbox
              aria-label={said.choose(unit.name)}
              checked={chosen.has(id)}
              onChange={(event) => onSet([id], event.currentTarget.checked)}
            />
            <span className="grow">
              {unit.name}
              {concerns.length > 0 && (
                <small>
                  <Status kind="warning">
                    {concerns.map(({ kind, count }) => said.concerns[kind](count)).join(' · ')}
                  </Status>
                </small>
              )}
            </span>
            <Link to="/reports/$id" params={{ id }} aria-label={said.lookAt(unit.name)}>
              {said.look}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
