import { addComment } from '#src/tasks/index.ts'
import { comments } from './content/comments.ts'
import type { Stage } from './stage.ts'

const named = (stage: Stage, text: string) =>
  text.replaceAll(/@([a-z]+(?:\.[a-z]+)?)/g, (_, login: string) => `@{${stage.actor(login).personId}}`)

/** Questions and answers on a few tasks, at the hours at which they were asked. */
export async function buildComments(stage: Stage): Promise<void> {
  for (const { task, lines } of comments) {
    const { id } = await stage.act(undefined, lines[0]!.on, (work) =>
      work.tx.selectFrom('task').select('id').where('content', 'like', `${task}%`).executeTakeFirstOrThrow(),
    )
    const said: string[] = []
    for (const { on, at, by, text, answers } of lines) {
      const comment = { text: named(stage, text), replyToId: answers === undefined ? null : said[answers]! }
      said.push((await stage.act(by, on, (work) => addComment(work, id, comment), at)).id)
    }
  }
}
