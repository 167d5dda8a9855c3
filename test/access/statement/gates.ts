import { statedActs } from './acts.ts'

/**
 * Which kind of act each operation is, as the domain names acts: whoever has the act nowhere is told so at the gate. An
 * operation that is not named here is asked by every signed-in person about what that person may see.
 */
const stated = `
account.write         | deactivateAccount, giveLink, reactivateAccount, registerAccount, resetSecondFactor
account.write         | listPersonSessions, revokeSession, revokeSessions, unlockAccount
activity.write        | attachToActivity, detachFromActivity, editActivity, enterActivity, removeActivity
activityType.write    | addActivityType, editActivityType
advice.write          | attachToAdvice, decideAdvice, detachFromAdvice, editAdvice, enterAdvice, removeAdvice
advice.write          | stepBackAdvice
article.publish       | addCategory, editCategory, publishArticle, returnArticle, reviseArticle, reworkArticle
article.publish       | scheduleArticle, unscheduleArticle, withdrawArticle
article.write         | draftArticle, submitArticle
audit.read            | exportAudit, listAccess, listAudit, listAuditActors
comment.moderate      | listComments, moderateComments
dashboard.write       | archiveDashboard, copyDashboard, deleteDashboard, editDashboard, makeDashboard
dashboard.write       | shareDashboard, unarchiveDashboard
directive.move        | amendDirective, moveDirective, withdrawAmendment
directive.write       | addBasis, addProvisions, attachToDirective, detachFromDirective, editDirective, editProvision
directive.write       | orderProvisions, registerDirective, removeBasis, removeProvision, setNeed
dissemination.enter   | enterSession, removeSession, sayPeopleDue
dissemination.write   | editDissemination, openDissemination, remindDissemination
document.sign         | proposeSignature, signDocument, withdrawSignature
document.write        | arrangeDocument, cite, deleteDocument, draftPaper, draftYearReport, editDocument, editSection
document.write        | readMaterial, renewCitation
erasure.confirm       | decideErasure, listErasures, readErasure
erasure.propose       | previewPersonErasure, previewPurge, proposePersonErasure, proposePurge
form.write            | addForm, addFormVersion, restoreForm, retireForm
grant.delegate        | delegate, listCandidates
grant.write           | decideGrantProposals, giveGrant, listGrantProposals, revokeGrant
indicator.write       | addActivityFeed, endActivityFeed, addIndicator, changeIndicator, listStarter, takeStarter
meeting.conclude      | addConclusion, editConclusion, orderConclusions, removeConclusion, turnIntoTasks
meeting.hold          | addQuestion, editQuestion, markAgendaItem, markContribution, removeQuestion, takeAttendance
meeting.invite        | downloadDelegates, downloadLetters, editInvited, inviteThese, orderInvited, removeInvited, sortInvited
meeting.write         | addAgendaItem, attachToMeeting, detachFromMeeting, editAgendaItem, editContribution
meeting.write         | editMeeting, findInvitees, moveMeeting, orderAgenda, orderContributions, planMeeting
meeting.write         | removeAgendaItem, removeContribution
obligation.check      | checkObligation, uncheckObligation
obligation.write      | addObligation, editObligation, endObligation, orderObligations
person.write          | editPerson, editPosition, exportPersonData, listAdministeredUnits, listPersons, readPerson, registerPerson
person.write          | registerPosition, withdrawPosition
regime.write          | addRegime, askOnce, changeRegime, endRegime, resumeRegime, setRegimeUnits, startQuickRegime
report.approve        | approveReport
report.consolidate    | leaveFigures, leaveParagraph, markParagraph
report.except         | exceptReport
report.exempt         | exemptReport
report.keyIn          | keyInReport
report.recall         | recallReport
report.receive        | listToReceive, receiveReport, receiveReports
report.remind         | downloadLate, noteReportCall, readLate, readLatePeople, remindLate
report.reopen         | reopenReport
report.require        | requireReport
report.submit         | submitReport
report.write          | acceptParagraph, insertParagraph, letFiguresFollow, removeParagraph, saveReport, takeFigures
report.write          | sayHere, takeWorkbook
review.answer         | holdReview, planReview, reportReview, stepBackAnswer
review.receive        | receiveAnswer, remindReview, returnAnswer
review.write          | editReview, endReview, openReview, reopenReview
settings.write        | addBloc, addGroupSet, joinBloc, joinGroup, leaveBloc, leaveGroup, placeInGroup
settings.write        | putNonWorkingDay, putSector, putTerm, removeTerm, setRanking, setSite, setTimeLimits, setUnitSettings
table.arrange         | addLabel, editLabel, labelTasks, removeLabel
target.write          | addTarget, assignTarget, prepareAssignment
task.cancel           | cancelTask, endSeries
task.comment          | addTaskComment, editTaskComment, findMentionable, withdrawTaskComment
task.confirm          | confirmTask
task.decideExtension  | changeDeadline, decideExtension, extendTasks
task.draft            | deleteDraft, dropReading, forgetName, listReadings, listRememberedNames, makeTasks, readFilling
task.draft            | readReading, rememberName, saveDrafts, startReading, startReadingOfFile
task.draft            | dropSheet, listSheets, matchSheet, readSheet, sheetTemplate, startSheet, takeSheet
task.handOver         | handOverTasks, proposeHandOver, withdrawHandOver
task.issue            | issueTask
task.judge            | judgeTask
task.nameResponsible  | nameForTasks, nameResponsible
task.progress         | postProgress
task.remind           | downloadReminder, getUnitsToday, noteTaskCall, readReminder, readReminderPeople, remindTasks
task.reopen           | reopenTask
task.requestExtension | requestExtension, withdrawExtension
task.return           | returnTask
task.takeLead         | decideHandOver
template.write        | addTemplate, endTemplate, listTemplates, starterFile, tryTemplate
token.write           | giveToken, listTokens, revokeToken
unit.write            | addSuccession, addUnit, changeUnit, endUnit, exportUnitFile, listUnitFiles
unit.write            | previewSuccession, takeUnitFile, undoSuccession
workYear.close        | closeYear, reopenYear
workYear.decide       | decideTasks, undoDecisions
workYear.prepare      | choosePlan
`

const actOf = new Map(
  stated
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [act = '', names = ''] = line.split('|').map((cell) => cell.trim())
      return names.split(', ').map((name) => [name, act] as const)
    }),
)

export const statedGates: ReadonlyMap<string, string> = actOf

/** The roles that are let in; undefined: every one. */
export function letIn(endpoint: string): readonly string[] | undefined {
  const act = actOf.get(endpoint)
  return act === undefined ? undefined : statedActs.filter((row) => row.act === act).flatMap((row) => row.roles)
}
