import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { NotFound } from '#src/app/office/failed.tsx'
import { RecordThread } from '#src/app/office/thread-strip.tsx'
import { ask } from '#src/ui/api.ts'
import { useFormat } from '#src/ui/language.tsx'
import { NotYet } from '#src/ui/not-yet.tsx'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { Status } from '#src/ui/status.tsx'
import { readTask } from '../contract.ts'
import type { TaskDetail } from '../shapes.ts'
import { TaskActs } from './acts.tsx'
import { TaskAxes } from './axes.tsx'
import { CommentsSection } from './comments/section.tsx'
import { ProgressSection } from './progress-section.tsx'
import { saidOf } from './said.ts'
import { TaskSide } from './side.tsx'
import { SixClears } from './six-clears.tsx'
import { useTaskWords } from './standing.tsx'
import { ChildrenSection, CoordinatingSection } from './units-section.tsx'
import './tasks.css'

const route = getRouteApi('/office/tasks/$taskId')
const office = getRouteApi('/office')

function facts(task: TaskDetail, { one, verbs }: ReturnType<typeof useTaskWords>, day: (d: string) => string) {
  const lead = task.units.find((unit) => unit.part === 'lead')
  return [
    lead && one.lead(lead.name),
    task.issuedOn && one.issued(verbs[task.verb ?? 'giao'], task.authority ?? task.issuingName, day(task.issuedOn)),
  ]
    .filter(Boolean)
    .join(' · ')
}

export function TaskPage() {
  const words = useTaskWords()
  const format = useFormat()
  const { taskId } = route.useParams()
  const { me } = office.useRouteContext()
  const found = useQuery(ask(readTask, { params: { id: taskId } }))
  const task = found.data
  if (found.error?.status === 404) return <NotFound />
  if (!task) return <NotYet found={found} />
  const clear = task.unclear.length === 0
  return (
    <>
      <PageHead
        title={task.content}
        facts={facts(task, words, format.day)}
        acts={<TaskActs task={task} today={me.today} />}
      />
      <RecordThread kind="task" id={task.id} here={words.one.here} />
      <TaskAxes task={task} />
      <div className="two">
        <div className="body">
          <Section
            title={words.one.six}
            note={
              <Status kind={clear ? 'done' : 'warning'}>
                {clear ? words.one.sixAll : words.one.sixOf(6 - task.unclear.length)}
              </Status>
            }
          >
            <SixClears unclear={task.unclear} said={saidOf(task, words, format)} />
          </Section>
          <ChildrenSection task={task} />
          {task.state !== 'draft' && <ProgressSection task={task} today={me.today} />}
          <CoordinatingSection task={task} />
          {task.state !== 'draft' && <CommentsSection key={task.id} task={task} />}
        </div>
        <TaskSide task={task} today={me.today} />
      </div>
    </>
  )
}
