import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { HistoryLink } from '#src/app/office/record-history.tsx'
import { CallList } from '#src/app/office/reminder-calls.tsx'
import { useReminderWords } from '#src/app/office/reminder-words.ts'
import { dayOf } from '#src/platform/day.ts'
import { ask } from '#src/ui/api.ts'
import { Facts } from '#src/ui/facts.tsx'
import { History } from '#src/ui/history.tsx'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { useBy } from '#src/ui/use-by.ts'
import { listSectors } from '#src/units/contract.ts'
import type { TaskDetail } from '../shapes.ts'
import { HandOverSection } from './hand-over/section.tsx'
import { MuteSection } from './mute.tsx'
import { useTaskWords } from './standing.tsx'
import { useDeadlineWords } from './use-deadline-words.ts'

function Deadlines({ task, today }: { task: TaskDetail; today: string }) {
  const { one } = useTaskWords()
  const words = useDeadlineWords()
  const signed = useBy()
  const format = useFormat()
  const said = {
    requested: one.askedFor,
    granted: one.extendedTo,
    refused: one.refusedTo,
    withdrawn: one.withdrawnTo,
  }
  const events = [
    ...(task.issuedOn ? [{ id: 'issued', day: task.issuedOn, what: one.issuedOn, by: undefined }] : []),
    ...task.requests.map((request) => ({
      id: request.id,
      day: dayOf(new Date(request.decidedAt ?? request.requestedAt)),
      what: said[request.state](format.day(request.toDeadline)),
      by: `“${request.reason}” ${[
        request.decidedBy ? signed({ by: request.decidedBy, actingFor: request.decidedFor }) : request.by,
        request.note,
      ]
        .filter(Boolean)
        .join('. ')}`,
    })),
    ...task.deadlineChanges.map((change) => ({
      id: change.id,
      day: dayOf(new Date(change.at)),
      what: words.changed(format.day(change.fromDeadline), format.day(change.toDeadline)),
      by: [words.changedBy(change.directive?.symbol ?? words.hidden, change.provision), change.note, signed(change)]
        .filter(Boolean)
        .join('. '),
    })),
    ...(task.firstDeadline && task.firstDeadline !== task.deadline
      ? [{ id: 'first', day: task.firstDeadline, what: one.firstDeadline, by: undefined }]
      : []),
    ...(task.deadline ? [{ id: 'now', day: task.deadline, what: one.deadline, by: undefined }] : []),
  ].sort((a, b) => (a.day < b.day ? -1 : 1))
  if (events.length === 0) return null
  return (
    <section>
      <h2>{one.deadlines}</h2>
      <History
        first={12}
        events={events.map(({ id, day, what, by }) => ({
          id,
          when: format.day(day),
          what,
          ...(by && { by }),
          ...(id === 'now' && day >= today && { now: true }),
        }))}
      />
    </section>
  )
}

function Info({ task }: { task: TaskDetail }) {
  const { one, rhythms } = useTaskWords()
  const format = useFormat()
  const { language } = useLanguage()
  const sector = useQuery(ask(listSectors, {})).data?.find((each) => each.id === task.sectorId)
  const own = task.chain.at(-1)
  const watching = task.units.filter((unit) => unit.part === 'watching').map((unit) => unit.shortName)
  const rhythm = task.rhythm && [
    rhythms[task.rhythm],
    task.seriesEndedOn && one.seriesEnded(format.day(task.seriesEndedOn)),
  ]
  return (
    <section>
      <h2>{one.info}</h2>
      <Facts
        facts={[
          { label: one.code, value: <span className="num">{task.code}</span> },
          { label: one.sector, value: sector && (language === 'en' ? sector.nameEn : sector.nameVi) },
          {
            label: one.basis,
            value: own && (
              <Link to="/directives/$directiveId" params={{ directiveId: own.id }}>
                {own.symbol}
                {task.provision && `, ${one.provision(task.provision)}`}
              </Link>
            ),
          },
          { label: one.authority, value: task.authority },
          { label: one.following, value: task.issuingName },
          { label: one.watching, value: watching.join(', ') },
          { label: one.rhythm, value: rhythm?.filter(Boolean).join(', ') },
          { label: one.period, value: task.occurrence },
          { label: one.outside, value: task.outsideCode },
          {
            label: one.carriedOver,
            value: task.carriedOver && (
              <Link to="/directives/$directiveId" params={{ directiveId: task.carriedOver.id }}>
                {one.carriedOverTo(task.carriedOver.symbol)}
              </Link>
            ),
          },
          {
            label: one.parent,
            value: task.parent && (
              <Link to="/tasks/$taskId" params={{ taskId: task.parent.id }}>
                {task.parent.code}
              </Link>
            ),
          },
        ]}
      />
    </section>
  )
}

export function TaskSide({ task, today }: { task: TaskDetail; today: string }) {
  const { one, moves, judgements } = useTaskWords()
  // a judgement's move carries its code before the sentence
  const told = (reason: string | null) =>
    reason?.replace(/^(onCourse|atRisk|offCourse)(?=:|$)/, (code) => judgements[code as keyof typeof judgements])
  const format = useFormat()
  const said = useBy()
  const reminding = useReminderWords()
  return (
    <aside className="side" aria-label={one.details}>
      <Deadlines task={task} today={today} />
      <HandOverSection handOvers={task.handOvers} />
      <Info task={task} />
      {task.source && (
        <section>
          <h2>{one.quote}</h2>
          <blockquote className="quote">{task.source.quote}</blockquote>
          <p className="ink3 small">{task.source.fileName}</p>
          {task.source.unmatched.length > 0 && (
            <p className="ink2 small">{one.unmatched(task.source.unmatched.join(', '))}</p>
          )}
        </section>
      )}
      {task.provisionText && (
        <section>
          <h2>{one.source}</h2>
          <blockquote className="quote">{task.provisionText}</blockquote>
        </section>
      )}
      {task.calls.length > 0 && (
        <section>
          <h2>{reminding.calls}</h2>
          <CallList calls={task.calls} />
        </section>
      )}
      <MuteSection task={task} today={today} />
      <section>
        <h2>{one.history}</h2>
        <History
          events={task.moves.map((move, at) => ({
            id: `${task.moves.length - at}`,
            when: format.dayTime(move.at),
            what: (
              <>
                {said(move, moves[move.move as keyof typeof moves] ?? move.move)}
                {move.decisionSymbol &&
                  `, ${one.decision(move.decisionSymbol, format.day(move.decisionOn ?? move.onDay))}`}
              </>
            ),
            by: told(move.reason),
          }))}
        />
        <HistoryLink kind="task" id={task.id} />
      </section>
    </aside>
  )
}
