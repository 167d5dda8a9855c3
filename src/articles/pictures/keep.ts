import type { Work } from '#src/platform/work.ts'
import { articleToWrite } from '../article.ts'
import type { PictureFacts } from '../shapes.ts'
import { picturesBy } from './facts.ts'
import type { MadePicture } from './make.ts'

/** Enters a picture that was made, and ties it to the article. */
export async function keepPicture(
  work: Work,
  articleId: string,
  name: string,
  made: MadePicture,
): Promise<PictureFacts> {
  await articleToWrite(work, articleId)
  const { tx, at, actor } = work
  const { original, width, height, variants } = made
  const file = await tx
    .insertInto('file')
    .values({
      name: name.normalize('NFC').slice(0, 200),
      media_type: original.mediaType,
      bytes: original.bytes,
      sha256: original.sha256,
      storage_key: original.key,
      uploaded_by: actor.accountId,
      at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id } = await tx
    .insertInto('picture')
    .values({
      file_id: file.id,
      width,
      height,
      variants: JSON.stringify(variants),
      made_by: actor.accountId,
      made_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.insertInto('article_picture').values({ article_id: articleId, picture_id: id }).execute()
  work.record('article.pictureAdded', { kind: 'article', id: articleId }, { pictureId: id, name, width, height })
  return (await picturesBy(work.db, [id])).get(id)!
}
