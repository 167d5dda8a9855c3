import { idList } from '#src/messages/index.ts'
import type { PeopleMeans } from '#src/people/index.ts'
import type { Slice } from '#src/platform/serve.ts'
import { cancelTask, reopenTask } from './cancelling.ts'
import { commentRoutes } from './comments/routes.ts'
import * as contract from './contract.ts'
import { countsFor } from './counts.ts'
import { changeDeadline } from './deadline-changes.ts'
import { taskFor } from './detail.ts'
import { deleteDraft, draftTask, editTask } from './drafting.ts'
import { exportedTasks } from './exports.ts'
import { decideExtension, requestExtension, withdrawExtension } from './extensions.ts'
import { fillingFor } from './filling.ts'
import { groupsFor } from './groups.ts'
import { handOverRoutes } from './hand-over/routes.ts'
import { issueTask } from './issuing.ts'
import { endSeries, judgeTask, nameResponsible } from './judgement.ts'
import { tasksFor } from './list.ts'
import { postProgress } from './progressing.ts'
import { punctualityRoutes } from './punctuality/routes.ts'
import { noteTaskCall, reminderPeople, reminderSheet, reminderWord } from './reminder-sheet.ts'
import { remindOfThese } from './reminding.ts'
import { confirmTask, recallTask, returnTask, submitTask } from './submission.ts'
import { taskTableRoutes } from './table/routes.ts'
import { muteTask, unmuteTask } from './telling/mute.ts'
import { extendThese, nameForThese } from './together.ts'

type Means = Pick<PeopleMeans, 'publicUrl' | 'noteAccess'>

export const taskRoutes =
  ({ publicUrl, noteAccess }: Means): Slice =>
  (serve) => {
    const { read, act, download } = serve
    taskTableRoutes(serve)
    handOverRoutes(serve)
    commentRoutes(serve)
    punctualityRoutes(serve)
    read(contract.listTasks, (view, { query }) => tasksFor(view, query))
    read(contract.countTasks, (view, { query }) => countsFor(view, query))
    read(contract.groupTasks, (view, { query }) => groupsFor(view, query))
    read(contract.readTask, (view, { params }) => taskFor(view, params.id))
    download(contract.exportTasks, (view, { query }) => exportedTasks(view, query))
    act(contract.remindTasks, (work, { body }) => remindOfThese(work, body.ids, publicUrl))
    read(contract.readReminder, (view, { query }) => reminderSheet(view, idList(query.ids)))
    read(contract.readReminderPeople, (view, { query }) => reminderPeople(view, idList(query.ids), noteAccess))
    download(contract.downloadReminder, (view, { query }) => reminderWord(view, idList(query.ids)))
    act(contract.noteTaskCall, (work, { body }) => noteTaskCall(work, body))
    read(contract.readFilling, (view, { query }) => fillingFor(view, query))
    act(contract.draftTask, (work, { body }) => draftTask(work, body))
    act(contract.editTask, (work, { params, body }) => editTask(work, params.id, body))
    act(contract.deleteDraft, (work, { params }) => deleteDraft(work, params.id))
    act(contract.issueTask, (work, { params, body }) => issueTask(work, params.id, body))
    act(contract.muteTask, (work, { params, body }) => muteTask(work, params.id, body.until))
    act(contract.unmuteTask, (work, { params }) => unmuteTask(work, params.id))
    act(contract.postProgress, (work, { params, body }) => postProgress(work, params.id, body))
    act(contract.submitTask, (work, { params, body }) => submitTask(work, params.id, body))
    act(contract.recallTask, (work, { params, body }) => recallTask(work, params.id, body))
    act(contract.returnTask, (work, { params, body }) => returnTask(work, params.id, body))
    act(contract.confirmTask, (work, { params, body }) => confirmTask(work, params.id, body))
    act(contract.reopenTask, (work, { params, body }) => reopenTask(work, params.id, body))
    act(contract.cancelTask, (work, { params, body }) => cancelTask(work, params.id, body))
    act(contract.requestExtension, (work, { params, body }) => requestExtension(work, params.id, body))
    act(contract.withdrawExtension, (work, { params }) => withdrawExtension(work, params.id, params.extensionId))
    act(contract.decideExtension, (work, { params, body }) =>
      decideExtension(work, params.id, params.extensionId, body),
    )
    act(contract.changeDeadline, (work, { params, body }) => changeDeadline(work, params.id, body))
    act(contract.judgeTask, (work, { params, body }) => judgeTask(work, params.id, body))
    act(contract.nameResponsible, (work, { params, body }) => nameResponsible(work, params.id, body))
    act(contract.extendTasks, (work, { body }) => extendThese(work, body))
    act(contract.nameForTasks, (work, { body }) => nameForThese(work, body))
    act(contract.endSeries, (work, { params, body }) => endSeries(work, params.id, body))
  }
