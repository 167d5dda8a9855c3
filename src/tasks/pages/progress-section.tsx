import { useState } from 'react'
import { Empty } from '#src/ui/empty.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { Section } from '#src/ui/page-head.tsx'
import { useBy } from '#src/ui/use-by.ts'
import type { TaskDetail } from '../shapes.ts'
import { Files } from './files.tsx'
import { ProgressChart } from './progress-chart.tsx'
import { useTaskWords } from './standing.tsx'

const first = 5

export function ProgressSection({ task, today }: { task: TaskDetail; today: string }) {
  const { one } = useTaskWords()
  const { history } = useUiWords()
  const said = useBy()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const shown = all ? task.progress : task.progress.slice(0, first)
  return (
    <Section title={one.progress}>
      <ProgressChart task={task} today={today} />
      {task.progress.length === 0 && <Empty title={one.noProgress}>{one.noProgressText}</Empty>}
      <ol className="task-log">
        {shown.map((post) => (
          <li key={post.id}>
            <time className="num" dateTime={post.at}>
              {format.dayOf(post.at).slice(0, 5)}
            </time>
            <div>
              <p>
                {post.percent !== null && <b className="num">{format.percent(post.percent, 0)} </b>}
                {post.account}
              </p>
              <Files files={post.files} />
              <p className="by">
                {said(post)} · {post.unitName}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {shown.length < task.progress.length && (
        <button type="button" className="linklike" onClick={() => setAll(true)}>
          {history.earlier(task.progress.length - shown.length)}
        </button>
      )}
      <Files files={task.files} />
    </Section>
  )
}
