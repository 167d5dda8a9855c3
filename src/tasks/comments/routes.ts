import type { Slice } from '#src/platform/serve.ts'
import * as contract from './contract.ts'
import { mentionableFor } from './mentionable.ts'
import { commentsFor } from './read.ts'
import { addComment, editComment, withdrawComment } from './write.ts'

export const commentRoutes: Slice = ({ read, act }) => {
  read(contract.listTaskComments, (view, { params, query }) => commentsFor(view, params.id, query))
  read(contract.findMentionable, (view, { params, query }) => mentionableFor(view, params.id, query.q))
  act(contract.addTaskComment, (work, { params, body }) => addComment(work, params.id, body))
  act(contract.editTaskComment, (work, { params, body }) => editComment(work, params.id, params.commentId, body))
  act(contract.withdrawTaskComment, (work, { params }) => withdrawComment(work, params.id, params.commentId))
}
