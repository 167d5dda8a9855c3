import { grantFor } from '#src/access/index.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { conflict, forbidden, notFound, refused, stale } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { type Locked, lockTask } from '../change.ts'
import type { addTaskComment, editTaskComment } from './contract.ts'
import { mentionedIn } from './mentionable.ts'
import { isEditable, takesComments } from './rules.ts'
import { tellMentioned, tellOfComment } from './telling.ts'

const subject = (id: string) => ({ kind: 'task', id })

function refuseClosed({ state }: Locked): void {
  if (!takesComments(state)) throw conflict('comment.closed', { state })
}

/** A comment on this very task that still says something. */
async function standing(work: Work, taskId: string, id: string) {
  const found = await work.tx
    .selectFrom('task_comment')
    .selectAll()
    .where('id', '=', id)
    .where('task_id', '=', taskId)
    .executeTakeFirst()
  if (!found) throw notFound()
  if (found.withdrawn_at !== null) throw conflict('comment.withdrawn')
  return found
}

/** One's own. The task is locked: two acts on a comment never cross. */
async function ownComment(work: Work, taskId: string, id: string) {
  const task = await lockTask(work, taskId, 'task.comment')
  const comment = await standing(work, taskId, id)
  if (comment.by_account_id !== work.actor.accountId) throw forbidden('task.comment')
  return { task, comment }
}

async function noteMentions(work: Work, taskId: string, commentId: string, persons: readonly string[]) {
  if (persons.length === 0) return
  await work.tx
    .insertInto('task_comment_mention')
    .values(persons.map((person_id) => ({ comment_id: commentId, person_id, task_id: taskId, at: work.at })))
    .execute()
}

/** Said for the party whose grant allows it. The task's version stays: who is writing at it is not in its way. */
export async function addComment(work: Work, taskId: string, input: Input<typeof addTaskComment>['body']) {
  const task = await lockTask(work, taskId, 'task.comment')
  refuseClosed(task)
  if (input.replyToId) await standing(work, taskId, input.replyToId)
  const mentioned = await mentionedIn(work, taskId, input.text)
  const { id } = await work.tx
    .insertInto('task_comment')
    .values({
      task_id: taskId,
      reply_to_id: input.replyToId ?? null,
      text: input.text,
      by_account_id: work.actor.accountId,
      acting_for_id: work.actingFor.id,
      unit_id: grantFor(work.actor, 'task.comment', task.parties)!.unitId,
      at: work.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await noteMentions(work, taskId, id, mentioned)
  work.record('task.commented', subject(taskId), { commentId: id, text: input.text })
  await tellMentioned(work, taskId, id, mentioned)
  await tellOfComment(work, taskId, id, mentioned)
  return { id, version: 1 }
}

/** Whoever is named anew is told; who was named before heard of it. */
export async function editComment(
  work: Work,
  taskId: string,
  id: string,
  { version, text }: Input<typeof editTaskComment>['body'],
) {
  const { task, comment } = await ownComment(work, taskId, id)
  refuseClosed(task)
  if (comment.version !== version) throw stale({ id, version: comment.version, text: comment.text })
  if (!isEditable(comment.at, work.at)) throw refused('comment.too-late')
  if (comment.text === text) return { id, version }
  const before = await work.tx
    .selectFrom('task_comment_mention')
    .select('person_id as id')
    .where('comment_id', '=', id)
    .execute()
  const known = before.map((one) => one.id)
  const mentioned = await mentionedIn(work, taskId, text, known)
  await work.tx
    .updateTable('task_comment')
    .set({ text, edited_at: work.at, version: version + 1 })
    .where('id', '=', id)
    .execute()
  const left = known.filter((person) => !mentioned.includes(person))
  if (left.length > 0)
    await work.tx
      .deleteFrom('task_comment_mention')
      .where('comment_id', '=', id)
      .where('person_id', 'in', left)
      .execute()
  const anew = mentioned.filter((person) => !known.includes(person))
  await noteMentions(work, taskId, id, anew)
  work.record('task.comment-edited', subject(taskId), { commentId: id, text, was: { text: comment.text } })
  await tellMentioned(work, taskId, id, anew)
  return { id, version: version + 1 }
}

/** What it said leaves every page at once, also of a task that is over; the audit keeps it for its auditors. */
export async function withdrawComment(work: Work, taskId: string, id: string) {
  const { comment } = await ownComment(work, taskId, id)
  const version = comment.version + 1
  await work.tx
    .updateTable('task_comment')
    .set({ text: '', withdrawn_at: work.at, version })
    .where('id', '=', id)
    .execute()
  await work.tx.deleteFrom('task_comment_mention').where('comment_id', '=', id).execute()
  work.record('task.comment-withdrawn', subject(taskId), { commentId: id })
  return { id, version }
}
