import type { Slice } from '#src/platform/serve.ts'
import type { Storage } from '#src/platform/storage.ts'
import { demandToWrite } from './article.ts'
import { draftArticle } from './begin.ts'
import { addCategory, articleChoices, editCategory } from './categories.ts'
import { commentList } from './comments/list.ts'
import { moderateComments } from './comments/moderate.ts'
import * as contract from './contract.ts'
import * as comments from './contract-comments.ts'
import * as moves from './contract-moves.ts'
import { articleFor } from './detail.ts'
import { editArticle } from './editing.ts'
import { articleList } from './list.ts'
import { keepPicture } from './pictures/keep.ts'
import { type MadePicture, makePicture } from './pictures/make.ts'
import { pictureFor } from './pictures/open.ts'
import * as publication from './publication.ts'
import { versionFor } from './versions.ts'

export const articlesRoutes =
  (storage: Storage): Slice =>
  ({ read, act, upload, download }) => {
    read(contract.listArticles, (view, { query }) => articleList(view, query))
    read(contract.readArticle, (view, { params }) => articleFor(view, params.id))
    read(contract.readArticleVersion, (view, { params }) => versionFor(view, params))
    read(contract.listArticleChoices, (view) => articleChoices(view))
    act(contract.draftArticle, (work, { body }) => draftArticle(work, body))
    act(contract.editArticle, (work, { params, body }) => editArticle(work, params.id, body))
    upload(
      contract.addPicture,
      (work, { params }, { name }, made: MadePicture) => keepPicture(work, params.id, name, made),
      async (view, { params }, { path }) => {
        await demandToWrite(view, params.id)
        return makePicture(storage, path)
      },
    )
    download(contract.openPicture, (view, { params }) => pictureFor(view, storage, params.id, params.size))
    act(contract.addCategory, (work, { body }) => addCategory(work, body))
    act(contract.editCategory, (work, { params, body }) => editCategory(work, params.id, body))

    act(moves.submitArticle, (work, { params, body }) => publication.submitArticle(work, params.id, body))
    act(moves.returnArticle, (work, { params, body }) => publication.returnArticle(work, params.id, body))
    act(moves.publishArticle, (work, { params, body }) => publication.publishArticle(work, params.id, body))
    act(moves.reviseArticle, (work, { params, body }) => publication.reviseArticle(work, params.id, body))
    act(moves.withdrawArticle, (work, { params, body }) => publication.withdrawArticle(work, params.id, body))
    act(moves.scheduleArticle, (work, { params, body }) => publication.scheduleArticle(work, params.id, body))
    act(moves.unscheduleArticle, (work, { params, body }) => publication.unscheduleArticle(work, params.id, body))
    act(moves.reworkArticle, (work, { params, body }) => publication.reworkArticle(work, params.id, body))

    read(comments.listComments, (view, { query }) => commentList(view, query))
    act(comments.moderateComments, (work, { body }) => moderateComments(work, body))
  }
