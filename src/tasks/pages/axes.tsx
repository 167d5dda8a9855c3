import { Axes } from '#src/ui/facts.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { ProgressLine } from '#src/ui/progress-line.tsx'
import { Status, type StatusKind } from '#src/ui/status.tsx'
import { useBy } from '#src/ui/use-by.ts'
import type { TaskDetail } from '../shapes.ts'
import { isBehind, StateStatus, TimeStatus, toneOfLight, useTaskWords } from './standing.tsx'

const kinds: Record<NonNullable<TaskDetail['judgement']>, StatusKind> = {
  onCourse: 'onTrack',
  atRisk: 'warning',
  offCourse: 'overdue',
}

/** The three axes, never one mixed state, and the superior's own word beside them. */
export function TaskAxes({ task }: { task: TaskDetail }) {
  const { one, judgements } = useTaskWords()
  const said = useBy()
  const format = useFormat()
  const behind = isBehind(task) && one.behindBy(format.figure(Math.round(task.expected! - task.percent)))
  const mean = task.children && (task.percentByHand ? one.byHand : one.meanOf)
  const approval =
    (task.completedOn && one.completedOn(format.day(task.completedOn))) ||
    (task.submittedOn && one.submittedOn(format.day(task.submittedOn)))
  const deadline = [
    task.deadline && format.weekdayDay(task.deadline),
    task.extensionCount > 0 && one.extended(task.extensionCount),
  ]
  const judged = task.moves.find((move) => move.move === 'judge')
  return (
    <div className="task-axes">
      <Axes
        axes={[
          {
            label: one.progress,
            value: (
              <ProgressLine
                wide
                percent={task.percent}
                {...(task.expected !== null && { expected: task.expected })}
                tone={toneOfLight[task.light]}
                label={one.progress}
              />
            ),
            note: [behind, mean].filter(Boolean).join(', '),
          },
          { label: one.approval, value: <StateStatus state={task.state} />, note: approval },
          { label: one.time, value: <TimeStatus task={task} />, note: deadline.filter(Boolean).join(', ') },
          {
            label: one.judgement,
            value: task.judgement ? (
              <Status kind={kinds[task.judgement]}>{judgements[task.judgement]}</Status>
            ) : (
              <span className="ink3">{one.notJudged}</span>
            ),
            note:
              task.judgement &&
              `${judged ? `${said(judged)}, ${format.dayOf(judged.at)}: ` : ''}“${task.judgementNote}”`,
          },
        ]}
      />
    </div>
  )
}
