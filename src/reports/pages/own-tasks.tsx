import { useFormat } from '#src/ui/language.tsx'
import type { OwnTask } from '../content.ts'
import { useReportWords } from './words.ts'

/** The unit's tasks of the period, as a section fills them in. */
export function OwnTasks({ tasks }: { tasks: readonly OwnTask[] }) {
  const words = useReportWords()
  const format = useFormat()
  if (tasks.length === 0) return <p className="ink3">{words.tasks.none}</p>
  return (
    <div className="scroll">
      <table className="keyfigures owntasks">
        <thead>
          <tr>
            <th scope="col">{words.tasks.content}</th>
            <th scope="col">{words.due}</th>
            <th scope="col">{words.tasks.percent}</th>
            <th scope="col">{words.tasks.completedOn}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task.id}>
              <th scope="row">
                <a href={`/app/tasks/${task.id}`}>{task.content}</a>
              </th>
              <td>{task.deadline ? format.day(task.deadline) : words.tasks.ongoing}</td>
              <td>{format.percent(task.percent, 0)}</td>
              <td>{task.completedOn ? format.day(task.completedOn) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
