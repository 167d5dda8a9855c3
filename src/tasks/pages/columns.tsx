import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '#src/ui/api.ts'
import { IconChevronDown, IconChevronRight } from '#src/ui/icons.ts'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { ProgressLine } from '#src/ui/progress-line.tsx'
import { Status } from '#src/ui/status.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import { listSectors } from '#src/units/contract.ts'
import type { TaskRow } from '../shapes.ts'
import { LabelMarks } from './label-mark.tsx'
import { StateStatus, TimeStatus, toneOfLight, useTaskWords } from './standing.tsx'

export type ListedTask = TaskRow & { under?: boolean }

/** The task's words with its source; a task with several leads opens to its units. */
function Content({ task, open, onToggle }: { task: ListedTask; open: boolean; onToggle: () => void }) {
  const { list } = useTaskWords()
  return (
    <span className={task.under ? 'task-under' : undefined}>
      <Link to="/tasks/$taskId" params={{ taskId: task.id }} className="task-title">
        {task.under ? task.leadName : task.content}
      </Link>{' '}
      {task.symbol && !task.under && (
        <span className="ink3 nowrap">
          {task.symbol}
          {task.provision && `, ${task.provision}`}
        </span>
      )}
      {task.labels.length > 0 && !task.under && <LabelMarks labels={task.labels} />}
      {task.children && (
        <button
          type="button"
          className="linklike task-units"
          aria-expanded={open}
          aria-label={`${list.several(task.children.total, task.children.done)}: ${open ? list.hideUnits(task.content) : list.showUnits(task.content)}`}
          onClick={onToggle}
        >
          {open ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
          {list.several(task.children.total, task.children.done)}
        </button>
      )}
    </span>
  )
}

function Deadline({ task }: { task: TaskRow }) {
  const { list } = useTaskWords()
  const format = useFormat()
  if (!task.deadline) return <span className="ink3">–</span>
  const moved = task.firstDeadline && task.firstDeadline !== task.deadline
  return (
    <>
      <span className="num">{format.day(task.deadline)}</span>
      {moved && <small className="task-note">{list.firstDeadline(format.shortDay(task.firstDeadline!))}</small>}
    </>
  )
}

function useSectorName() {
  const { language } = useLanguage()
  const sectors = useQuery(ask(listSectors, {})).data ?? []
  return (id: string | null) => {
    const sector = sectors.find((one) => one.id === id)
    return language === 'en' ? sector?.nameEn : sector?.nameVi
  }
}

type Opening = { opened: ReadonlySet<string>; toggle: (id: string) => void }

export function useTaskColumns({ opened, toggle }: Opening): Column<ListedTask>[] {
  const { heads, list, one } = useTaskWords()
  const format = useFormat()
  const sectorName = useSectorName()
  return [
    {
      id: 'content',
      head: heads.content,
      sort: true,
      always: true,
      phone: 'title',
      cell: (t) => <Content task={t} open={opened.has(t.id)} onToggle={() => toggle(t.id)} />,
    },
    {
      id: 'lead',
      head: heads.units,
      width: 140,
      sort: true,
      cell: (t) => (
        <>
          {t.leadName ?? '–'} {t.coordinating > 0 && <span className="ink3 num">+{t.coordinating}</span>}
        </>
      ),
    },
    {
      id: 'deadline',
      head: heads.deadline,
      width: 108,
      align: 'end',
      sort: true,
      phone: 'date',
      cell: (t) => <Deadline task={t} />,
    },
    {
      id: 'percent',
      head: heads.percent,
      width: 116,
      sort: true,
      phone: 'foot',
      cell: (t) => (
        <ProgressLine
          percent={t.percent}
          {...(t.expected !== null && { expected: t.expected })}
          tone={toneOfLight[t.light]}
          label={one.progress}
        />
      ),
    },
    {
      id: 'state',
      head: heads.state,
      width: 136,
      sort: true,
      phone: 'end',
      cell: (t) =>
        t.extensionAsked ? <Status kind="waiting">{list.extensionAsked}</Status> : <StateStatus state={t.state} />,
    },
    {
      id: 'timeliness',
      head: heads.timeliness,
      width: 148,
      sort: true,
      phone: 'state',
      cell: (t) => <TimeStatus task={t} />,
    },
    {
      id: 'code',
      head: heads.code,
      width: 120,
      sort: true,
      off: true,
      phone: 'hide',
      cell: (t) => <span className="num">{t.code}</span>,
    },
    {
      id: 'issuing',
      head: heads.issuing,
      width: 130,
      sort: true,
      off: true,
      phone: 'hide',
      cell: (t) => t.issuingName,
    },
    {
      id: 'directive',
      head: heads.symbol,
      width: 120,
      sort: true,
      off: true,
      phone: 'hide',
      cell: (t) => t.symbol ?? '–',
    },
    {
      id: 'sector',
      head: heads.sector,
      width: 140,
      sort: true,
      off: true,
      phone: 'hide',
      cell: (t) => sectorName(t.sectorId) ?? '–',
    },
    {
      id: 'person',
      head: heads.person,
      width: 150,
      off: true,
      phone: 'hide',
      cell: (t) => t.responsibleName ?? '–',
    },
    {
      id: 'issued',
      head: heads.issued,
      width: 108,
      align: 'end',
      sort: true,
      off: true,
      phone: 'hide',
      cell: (t) => <span className="num">{t.issuedOn ? format.day(t.issuedOn) : '–'}</span>,
    },
    {
      id: 'changed',
      head: heads.changed,
      width: 110,
      align: 'end',
      sort: true,
      off: true,
      phone: 'hide',
      cell: (t) => <span className="num">{format.dayOf(t.changedAt)}</span>,
    },
  ]
}
