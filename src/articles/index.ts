export { draftFromMeeting } from './begin.ts'
export { addCategory, categories, editCategory } from './categories.ts'
export { publishDue } from './clock.ts'
export { forgetMail, forgetSenders } from './comments/forget.ts'
export { commentLimits } from './comments/limits.ts'
export { moderateComments } from './comments/moderate.ts'
export { consentOn, receiveComment, type SentComment } from './comments/receive.ts'
export { shownComments } from './comments/shown.ts'
export { tellComments } from './comments/tell.ts'
export { beginArticle } from './drafting.ts'
export { editArticle } from './editing.ts'
export { ownedArticles } from './owned.ts'
export { keepPicture } from './pictures/keep.ts'
export { type MadePicture, makePicture } from './pictures/make.ts'
export { publicPicture } from './pictures/open.ts'
export {
  publishArticle,
  returnArticle,
  reviseArticle,
  scheduleArticle,
  submitArticle,
  withdrawArticle,
} from './publication.ts'
export { articlesRoutes } from './routes.ts'
export { articlesInSight, visibleArticles } from './visible.ts'
