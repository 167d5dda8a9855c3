import { isDeepStrictEqual } from 'node:util'
import { may } from '#src/access/index.ts'
import type { When } from '#src/tasks/contract.ts'
import type { Rewriting } from '#src/tasks/index.ts'
import { textsOf } from '../annex/line.ts'
import { saidWhen } from '../annex/when-text.ts'
import type { Field } from '../fields.ts'
import { provisionOf } from './basis.ts'
import { peopleOf, whenIn } from './cells.ts'
import { extensionIn } from './deadline.ts'
import type { Existing } from './existing.ts'
import type { Change, Checked, Fault } from './fault.ts'
import type { Ground } from './ground.ts'
import type { TaskRow } from './rows.ts'

const spaced = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
const sameIds = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id) => b.includes(id))
const inWork: readonly Existing['state'][] = ['issued', 'inProgress', 'returned']

export const whenOfTask = ({ deadline, standing, rhythm, due }: Existing): When | null => {
  if (deadline) return { kind: 'deadline', deadline }
  if (rhythm) return { kind: 'rhythm', rhythm, due: due ?? { kind: 'end' } }
  return standing ? { kind: 'standing' } : null
}

type Read = { changes: Change[]; faults: Fault[]; to: Omit<Rewriting, 'id' | 'version'> }

/** What the row says otherwise than the task; a cell left empty leaves the task as it is. */
function differences(ground: Ground, row: TaskRow, task: Existing): Read {
  const { texts } = row
  const now = textsOf(task)
  const read: Read = { changes: [], faults: [], to: {} }
  const differs = (field: keyof typeof now) => texts[field] !== undefined && spaced(texts[field]) !== spaced(now[field])
  const change = (field: keyof typeof now, text: string, to: Read['to']) => {
    read.changes.push({ field, from: now[field], to: text })
    Object.assign(read.to, to)
  }
  if (differs('content')) change('content', texts.content!, { content: texts.content! })
  if (differs('product')) change('product', texts.product!, { deliverable: texts.product! })
  if (differs('outsideCode')) change('outsideCode', texts.outsideCode!, { outsideCode: texts.outsideCode! })
  for (const part of ['lead', 'coordinating', 'watching'] as const) {
    if (!differs(part)) continue
    const { ids, names, faults } = peopleOf(ground, part, texts[part])
    read.faults.push(...faults)
    const before = task[`${part}Ids`]
    if (faults.length === 0 && !sameIds(ids, before))
      change(part, names.join('; '), { [part === 'lead' ? 'leads' : part]: ids })
  }
  if (differs('when')) {
    const { when, faults } = whenIn(ground, texts.when)
    read.faults.push(...faults)
    if (when && !isDeepStrictEqual(when, whenOfTask(task))) change('when', saidWhen(when), { when })
  }
  if (differs('basis')) readBasis(ground, row, task, read)
  return read
}

/** Another provision of the same document; of another document a sheet says nothing. */
function readBasis(ground: Ground, row: TaskRow, task: Existing, { faults, changes, to }: Read) {
  if (task.directiveId === null || task.directiveId !== ground.directiveId) {
    faults.push({ field: 'basis', code: 'basis-fixed' })
    return
  }
  const { provisionId, faults: wrong } = provisionOf(ground, row)
  faults.push(...wrong)
  if (wrong.length > 0 || provisionId === task.provisionId || provisionId === null) return
  changes.push({ field: 'basis', from: textsOf(task).basis, to: row.texts.basis! })
  to.provisionId = provisionId
}

const only = (changes: readonly Change[], fields: readonly Field[], code: string, facts?: Record<string, unknown>) =>
  changes.flatMap(({ field }): Fault[] => (fields.includes(field) ? [{ field, code, ...(facts && { facts }) }] : []))

/** What may not be changed by this person, in this state: each refused at its own cell. */
function refusals({ view }: Ground, row: TaskRow, task: Existing, { changes, to }: Read): Fault[] {
  const parties = { issuing: task.issuingUnitId, lead: task.leadUnitId, coordinating: task.coordinatingIds }
  const able = (act: 'task.draft' | 'task.reword' | 'task.decideExtension') => may(view.actor, act, parties)
  const { state } = task
  if (state === 'draft') {
    if (!able('task.draft')) return [{ field: 'code', code: 'not-yours' }]
    const { when } = to
    const late = when?.kind === 'deadline' && task.parentDeadline !== null && when.deadline > task.parentDeadline
    return late ? [{ field: 'when', code: 'after-parent', facts: { deadline: task.parentDeadline } }] : []
  }
  if (!inWork.includes(state)) return changes.map(({ field }) => ({ field, code: 'settled', facts: { state } }))
  const wording = changes.filter(({ field }) => field !== 'when')
  return [
    ...(wording.length > 0 && !able('task.reword') ? [{ field: 'code', code: 'not-yours' } as const] : []),
    ...only(changes, ['lead'], 'lead-fixed'),
    ...only(changes, ['basis'], 'basis-issued'),
    ...(to.when ? extensionIn(task, to.when, row.texts.reason, able('task.decideExtension')) : []),
  ]
}

/** A row with a code: the task as it is, changed, or refused by cell. */
export function checkKnown(ground: Ground, row: TaskRow, task: Existing): Omit<Checked, 'row' | 'texts'> {
  const read = differences(ground, row, task)
  const named = { task: { id: task.id, code: task.code }, changes: read.changes }
  const faults = [...read.faults, ...(read.changes.length > 0 ? refusals(ground, row, task, read) : [])]
  if (faults.length > 0) return { ...named, faults, state: 'refused' }
  if (read.changes.length === 0) return { ...named, faults, state: 'same' }
  const { when, ...wording } = read.to
  const { id, version } = task
  const moved =
    when && task.state !== 'draft' && when.kind === 'deadline'
      ? { extension: { to: when.deadline, reason: row.texts.reason! } }
      : when && { when }
  return { ...named, faults, state: 'change', change: { id, version, ...wording, ...moved } }
}
