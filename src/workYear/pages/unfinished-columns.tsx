import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormat } from '#src/ui/language.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import { useBy } from '#src/ui/use-by.ts'
import type { UnfinishedRow } from '../shapes-tasks.ts'
import { LightStatus } from './light-status.tsx'
import { useYearWords } from './use-words.ts'

function Decided({ task }: { task: UnfinishedRow }) {
  const words = useYearWords()
  const format = useFormat()
  const said = useBy()
  if (!task.decision) return <span className="ink3">{words.list.undecided}</span>
  return (
    <>
      {task.decision === 'closed'
        ? words.list.closed
        : task.plan && (
            <Link to="/directives/$directiveId" params={{ directiveId: task.plan.id }}>
              {words.list.carriedTo(task.plan.symbol)}
            </Link>
          )}
      <small className="year-note">
        {[
          task.decidedBy && said({ by: task.decidedBy, actingFor: task.decidedFor }),
          task.decidedAt && format.dayOf(task.decidedAt),
          task.decisionReason,
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </>
  )
}

type Acts = { decides: boolean; onDecide: (task: UnfinishedRow) => void; onUndo: (task: UnfinishedRow) => void }

export function useUnfinishedColumns({ decides, onDecide, onUndo }: Acts): Column<UnfinishedRow>[] {
  const { list } = useYearWords()
  const format = useFormat()
  return [
    {
      id: 'content',
      head: list.content,
      always: true,
      phone: 'title',
      cell: (t) => (
        <>
          <Link to="/tasks/$taskId" params={{ taskId: t.id }} className="year-task">
            {t.content}
          </Link>{' '}
          {t.symbol && <span className="ink3 nowrap">{t.symbol}</span>}
          {t.children && <small className="year-note">{list.units(t.children.total, t.children.done)}</small>}
        </>
      ),
    },
    { id: 'lead', head: list.lead, width: 116, phone: 'line', cell: (t) => t.leadName ?? '–' },
    {
      id: 'deadline',
      head: list.deadline,
      width: 108,
      align: 'end',
      phone: 'date',
      cell: (t) => (t.deadline ? <span className="num">{format.day(t.deadline)}</span> : '–'),
    },
    {
      id: 'light',
      head: list.light,
      width: 150,
      phone: 'state',
      cell: (t) => (
        <>
          <LightStatus task={t} />
          <small className="year-note num">{list.progress(format.percent(t.percent, 0))}</small>
        </>
      ),
    },
    { id: 'decision', head: list.decision, width: 178, always: true, phone: 'line', cell: (t) => <Decided task={t} /> },
    ...(decides
      ? [
          {
            id: 'act',
            head: list.act,
            width: 122,
            always: true,
            phone: 'end' as const,
            cell: (t: UnfinishedRow) =>
              t.decision === 'closed' ? null : t.decision === 'carriedOver' ? (
                <Button size="compact-xs" aria-label={list.undoOf(t.content)} onClick={() => onUndo(t)}>
                  {list.undo}
                </Button>
              ) : (
                <Button size="compact-xs" aria-label={list.decideOf(t.content)} onClick={() => onDecide(t)}>
                  {list.decide}
                </Button>
              ),
          },
        ]
      : []),
  ]
}
