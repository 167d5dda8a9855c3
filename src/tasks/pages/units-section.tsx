import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ask } from '#src/ui/api.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { Status } from '#src/ui/status.tsx'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { listTasks } from '../contract.ts'
import type { TaskDetail } from '../shapes.ts'
import { useTaskColumns } from './columns.tsx'
import { useTaskWords } from './standing.tsx'

const nothing: ReadonlySet<string> = new Set()

/** What each co-ordinating unit has given. */
export function CoordinatingSection({ task }: { task: TaskDetail }) {
  const { one } = useTaskWords()
  const format = useFormat()
  const units = task.units.filter((unit) => unit.part === 'coordinating')
  if (units.length === 0) return null
  const last = (id: string) => task.progress.find((post) => post.unitId === id)
  return (
    <Section title={one.coordinating} note={one.given(units.filter((unit) => unit.given > 0).length, units.length)}>
      <DataTable
        plain
        name="task-coordinating"
        label={one.coordinating}
        rows={units}
        keyOf={(unit) => unit.id}
        nameOf={(unit) => unit.name}
        columns={[
          { id: 'unit', head: one.unit, always: true, phone: 'title', cell: (unit) => unit.name },
          { id: 'what', head: one.progress, cell: (unit) => last(unit.id)?.account ?? '' },
          {
            id: 'given',
            head: one.givenHead,
            width: 150,
            phone: 'state',
            cell: (unit) => {
              const post = last(unit.id)
              return post ? (
                <Status kind="done">{format.dayOf(post.at)}</Status>
              ) : (
                <Status kind="none">{one.givenNot}</Status>
              )
            },
          },
        ]}
      />
    </Section>
  )
}

/** The tasks of its leads, or the occurrences of a series. */
export function ChildrenSection({ task }: { task: TaskDetail }) {
  const { one } = useTaskWords()
  const navigate = useNavigate()
  const of = task.children ? { parentId: task.id } : { seriesId: task.id }
  const sort = task.children ? 'lead' : '-deadline'
  const wanted = task.children !== null || task.rhythm !== null
  const found = useQuery({ ...ask(listTasks, { query: { ...of, sort, limit: 200 } }), enabled: wanted })
  const columns = useTaskColumns({ opened: nothing, toggle: () => {} })
  const rows = found.data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <Section title={task.children ? one.units : one.occurrences} note={rows.length}>
      <DataTable
        plain
        name="task-children"
        label={task.children ? one.units : one.occurrences}
        rows={rows.map((row) => ({ ...row, under: task.children !== null }))}
        columns={columns.filter((column) => !column.off && !(task.children && column.id === 'lead'))}
        keyOf={(row) => row.id}
        nameOf={(row) => row.leadName ?? row.content}
        onOpen={(row) => void navigate({ to: '/tasks/$taskId', params: { taskId: row.id } })}
      />
    </Section>
  )
}
