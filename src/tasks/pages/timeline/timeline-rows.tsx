import type { Day } from '#src/platform/day.ts'
import { IconChevronDown, IconChevronRight } from '#src/ui/icons.ts'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import type { ListedTask } from '../columns.tsx'
import { useTaskWords } from '../standing.tsx'
import type { TaskGroups } from '../use-groups.tsx'
import type { useTaskPages } from '../use-list.ts'
import type { Span } from './axis.ts'
import { TaskLine } from './task-line.tsx'

type Shown = { span: Span; today: Day }
type Props = Shown & { groups: TaskGroups; pages: ReturnType<typeof useTaskPages>; total: number | undefined }

const Lines = ({ rows, span, today }: Shown & { rows: readonly ListedTask[] }) => (
  <ol className="tl-lines">
    {rows.map((task) => (
      <TaskLine key={task.id} task={task} span={span} today={today} />
    ))}
  </ol>
)

/** Page after page, or under groups that open: as in the table. */
export function TimelineRows({ groups, pages, total, ...shown }: Props) {
  const { list } = useTaskWords()
  if (!groups.by) {
    const rows = pages.data?.pages.flatMap((one) => one.rows) ?? []
    return (
      <>
        <Lines rows={rows} {...shown} />
        <div className="tl-more">
          <LoadMore has={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={pages.fetchNextPage}>
            {total !== undefined && list.shown(rows.length, total)}
          </LoadMore>
        </div>
      </>
    )
  }
  return groups.groups.map(({ id, label, count, open, rows, extra, more }) => (
    <section key={id} className="tl-group">
      <h2>
        <button type="button" className="tl-stop" aria-expanded={open} onClick={() => groups.toggle(id)}>
          {open ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
          {label} <span className="ink3 num">{count}</span>
        </button>
        {extra}
      </h2>
      {open && <Lines rows={rows} {...shown} />}
      {open && more && <div className="tl-more">{more}</div>}
    </section>
  ))
}
