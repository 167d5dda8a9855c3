import type { Format } from '#src/platform/format.ts'
import type { TaskDetail } from '../shapes.ts'
import type { Clear } from '../sixClears.ts'
import type { useTaskWords } from './standing.tsx'

type W = ReturnType<typeof useTaskWords>
const names = (task: TaskDetail, part: string) =>
  task.units.filter((unit) => unit.part === part).map((unit) => unit.shortName)

/** What each of the six clears says of this task. */
export function saidOf(task: TaskDetail, { one, rhythms }: W, format: Format): Partial<Record<Clear, string>> {
  const coordinating = names(task, 'coordinating')
  const who = task.responsiblePerson
    ? `${task.responsiblePerson.name}, ${task.responsiblePosition ?? ''}`
    : (task.responsiblePosition ?? '')
  const leads = one.leads(names(task, 'lead').join(', '))
  return {
    who,
    what: task.content,
    when: task.deadline ? one.until(format.day(task.deadline)) : task.rhythm ? rhythms[task.rhythm] : one.standing,
    responsibility: coordinating.length > 0 ? `${leads}. ${one.coordinates(coordinating.join(', '))}` : leads,
    product: task.deliverable ?? '',
    authority: one.confirms(task.confirmingPosition ?? ''),
  }
}
