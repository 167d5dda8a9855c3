import type { Slice } from '#src/platform/serve.ts'
import { holdReview, planReview, receiveAnswer, reportReview, returnAnswer, stepBackAnswer } from './answers.ts'
import { editReview, endReview, openReview, reopenReview } from './campaign.ts'
import * as contract from './contract.ts'
import { answerFor, reviewFor } from './detail.ts'
import { reviewsFor } from './list.ts'
import { remindReview } from './reminding.ts'

export const reviewsRoutes: Slice = ({ read, act }) => {
  read(contract.listReviews, (view, { query }) => reviewsFor(view, query))
  read(contract.readReview, (view, { params }) => reviewFor(view, params.id))
  read(contract.readAnswer, (view, { params }) => answerFor(view, params.id, params.unitId))
  act(contract.openReview, (work, { body }) => openReview(work, body))
  act(contract.editReview, (work, { params, body }) => editReview(work, params.id, body))
  act(contract.endReview, (work, { params, body }) => endReview(work, params.id, body.version))
  act(contract.reopenReview, (work, { params, body }) => reopenReview(work, params.id, body.version, body.reason))
  act(contract.planReview, (work, { params, body }) => planReview(work, params, body))
  act(contract.holdReview, (work, { params, body }) => holdReview(work, params, body))
  act(contract.reportReview, (work, { params, body }) => reportReview(work, params, body))
  act(contract.stepBackAnswer, (work, { params, body }) => stepBackAnswer(work, params, body))
  act(contract.receiveAnswer, (work, { params, body }) => receiveAnswer(work, params, body))
  act(contract.returnAnswer, (work, { params, body }) => returnAnswer(work, params, body))
  act(contract.remindReview, (work, { params, body }) => remindReview(work, params.id, body))
}
