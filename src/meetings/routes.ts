import type { Slice } from '#src/platform/serve.ts'
import * as agenda from './agenda.ts'
import { answerQuestion } from './answers.ts'
import { answerInvitation, takeAttendance } from './attendance.ts'
import { calendarFor, entryFor } from './calendar.ts'
import * as conclusions from './conclusions.ts'
import * as contract from './contract.ts'
import * as contributions from './contributions.ts'
import { meetingFor } from './detail.ts'
import { attachToMeeting, detachFromMeeting } from './files.ts'
import { moveMeeting } from './history.ts'
import { editInvited, inviteesFor, inviteThese, removeInvited } from './invited.ts'
import { meetingsFor } from './list.ts'
import { draftPaper } from './papers/drafting.ts'
import { delegateList, invitationLetters } from './papers/handing-out.ts'
import { editMeeting, planMeeting } from './planning.ts'
import { orderInvited, sortInvited } from './precedence.ts'
import * as questions from './questions.ts'
import { turnIntoTasks } from './turning.ts'

const meeting: Slice = ({ read, act, download }) => {
  read(contract.listMeetings, (view, { query }) => meetingsFor(view, query))
  read(contract.readMeeting, (view, { params }) => meetingFor(view, params.id))
  act(contract.planMeeting, (work, { body }) => planMeeting(work, body))
  act(contract.editMeeting, (work, { params, body }) => editMeeting(work, params.id, body))
  act(contract.moveMeeting, (work, { params, body }) => moveMeeting(work, params.id, body))
  act(contract.attachToMeeting, (work, { params, body }) => attachToMeeting(work, params.id, body.fileIds))
  act(contract.detachFromMeeting, (work, { params }) => detachFromMeeting(work, params.id, params.fileId))
  act(contract.draftPaper, (work, { params, body }) => draftPaper(work, params.id, body.purpose))
  download(contract.downloadLetters, (view, { params }) => invitationLetters(view, params.id))
  download(contract.downloadDelegates, (view, { params }) => delegateList(view, params.id))
  download(contract.downloadCalendarEntry, (view, { params }) => entryFor(view, params.id))
  download(contract.downloadCalendar, (view) => calendarFor(view))
}

const program: Slice = ({ act }) => {
  act(contract.addAgendaItem, (work, { params, body }) => agenda.addAgendaItem(work, params.id, body))
  act(contract.editAgendaItem, (work, { params, body }) => agenda.editAgendaItem(work, params.id, params.itemId, body))
  act(contract.removeAgendaItem, (work, { params }) => agenda.removeAgendaItem(work, params.id, params.itemId))
  act(contract.orderAgenda, (work, { params, body }) => agenda.orderAgenda(work, params.id, body.ids))
  act(contract.markAgendaItem, (work, { params, body }) =>
    agenda.markAgendaItem(work, params.id, params.itemId, body.done),
  )
  act(contract.addContribution, (work, { params, body }) => contributions.addContribution(work, params.id, body))
  act(contract.editContribution, (work, { params, body }) =>
    contributions.editContribution(work, params.id, params.contributionId, body),
  )
  act(contract.removeContribution, (work, { params }) =>
    contributions.removeContribution(work, params.id, params.contributionId),
  )
  act(contract.sendContribution, (work, { params, body }) =>
    contributions.sendContribution(work, params.id, params.contributionId, body),
  )
  act(contract.orderContributions, (work, { params, body }) =>
    contributions.orderContributions(work, params.id, body.ids),
  )
  act(contract.markContribution, (work, { params, body }) =>
    contributions.markContribution(work, params.id, params.contributionId, body.presented),
  )
  act(contract.addQuestion, (work, { params, body }) => questions.addQuestion(work, params.id, body))
  act(contract.editQuestion, (work, { params, body }) =>
    questions.editQuestion(work, params.id, params.questionId, body),
  )
  act(contract.answerQuestion, (work, { params, body }) => answerQuestion(work, params.id, params.questionId, body))
  act(contract.removeQuestion, (work, { params }) => questions.removeQuestion(work, params.id, params.questionId))
}

const invited: Slice = ({ read, act }) => {
  read(contract.findInvitees, (view, { query }) => inviteesFor(view, query))
  act(contract.inviteThese, (work, { params, body }) => inviteThese(work, params.id, body))
  act(contract.editInvited, (work, { params, body }) => editInvited(work, params.id, params.invitedId, body))
  act(contract.removeInvited, (work, { params }) => removeInvited(work, params.id, params.invitedId))
  act(contract.orderInvited, (work, { params, body }) => orderInvited(work, params.id, body.ids))
  act(contract.sortInvited, (work, { params }) => sortInvited(work, params.id))
  act(contract.answerInvitation, (work, { params, body }) => answerInvitation(work, params.id, params.invitedId, body))
  act(contract.takeAttendance, (work, { params, body }) => takeAttendance(work, params.id, params.invitedId, body))
}

const outcome: Slice = ({ act }) => {
  act(contract.addConclusion, (work, { params, body }) => conclusions.addConclusion(work, params.id, body))
  act(contract.editConclusion, (work, { params, body }) =>
    conclusions.editConclusion(work, params.id, params.conclusionId, body),
  )
  act(contract.removeConclusion, (work, { params }) =>
    conclusions.removeConclusion(work, params.id, params.conclusionId),
  )
  act(contract.orderConclusions, (work, { params, body }) => conclusions.orderConclusions(work, params.id, body.ids))
  act(contract.turnIntoTasks, (work, { params, body }) => turnIntoTasks(work, params.id, body))
}

export const meetingsRoutes: Slice = (serve) => {
  for (const slice of [meeting, program, invited, outcome]) slice(serve)
}
