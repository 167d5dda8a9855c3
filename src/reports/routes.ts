import type { PeopleMeans } from '#src/people/index.ts'
import type { Slice } from '#src/platform/serve.ts'
import { approveReport } from './approval.ts'
import { changesOf } from './changed-since.ts'
import { comparisonOf } from './comparison.ts'
import { consolidationRoutes } from './consolidation/routes.ts'
import * as of from './contract.ts'
import { deskOf } from './desk.ts'
import { endRegime, resumeRegime } from './ending.ts'
import { exceptReport, exemptReport, requireReport } from './exemption.ts'
import { setRetired } from './form-retiring.ts'
import { addForm, formsOf, newFormVersion } from './forms.ts'
import { whoIsHere } from './here.ts'
import { keyInReport } from './keyedIn.ts'
import { latePeople, lateSheet, lateWord, noteReportCall } from './late-sheet.ts'
import { reportsFor } from './list.ts'
import { askOnce } from './once.ts'
import { startQuickRegime } from './quick.ts'
import { reportOf } from './reading.ts'
import { receiveReport, reopenReport } from './receipt.ts'
import { receiveMany, toReceive } from './receiving-many.ts'
import { changeRegime } from './regimeChange.ts'
import { chosenFor, regimeFor, regimesFor } from './regimeReading.ts'
import { setRegimeUnits, setUpRegime } from './regimes.ts'
import { remindLate } from './reminders.ts'
import { returnReport } from './returning.ts'
import { saveReport } from './saving.ts'
import { recallReport, submitReport } from './submission.ts'
import { manyWorkbook } from './workbook/many.ts'
import { prepareWorkbook, takeWorkbook, tryWorkbook, type WorkbookMeans } from './workbook/taking.ts'
import { prepareWorkbooks, takeWorkbooks, tryWorkbooks } from './workbook/taking-many.ts'
import { reportWorkbook } from './workbook/writing.ts'

type Means = Pick<PeopleMeans, 'publicUrl' | 'noteAccess'> & WorkbookMeans

export const reportRoutes =
  ({ publicUrl, noteAccess, ...means }: Means): Slice =>
  (serve) => {
    const { read, act, upload, download } = serve
    consolidationRoutes(serve)

    read(of.listForms, (view) => formsOf(view))
    act(of.addForm, (work, { body }) => addForm(work, body))
    act(of.addFormVersion, (work, { params, body }) => newFormVersion(work, params.id, body))

    act(of.retireForm, (work, { params, body }) => setRetired(work, params.id, body.version, true))
    act(of.restoreForm, (work, { params, body }) => setRetired(work, params.id, body.version, false))

    read(of.listRegimes, (view) => regimesFor(view))
    read(of.readRegime, (view, { params }) => regimeFor(view, params.id))
    read(of.listChosenUnits, (view, { query }) => chosenFor(view, query))
    act(of.addRegime, (work, { body }) => setUpRegime(work, body))
    act(of.startQuickRegime, (work, { body }) => startQuickRegime(work, body))
    act(of.askOnce, (work, { body }) => askOnce(work, body))
    act(of.endRegime, (work, { params, body }) => endRegime(work, params.id, body))
    act(of.resumeRegime, (work, { params, body }) => resumeRegime(work, params.id, body))
    act(of.changeRegime, (work, { params, body }) => changeRegime(work, params.id, body))
    act(of.setRegimeUnits, (work, { params, body }) => setRegimeUnits(work, params.id, body))

    read(of.listReports, (view, { query }) => reportsFor(view, query))
    read(of.getReport, (view, { params }) => reportOf(view, params.id))
    read(of.compareReport, (view, { params }) => comparisonOf(view, params.id))
    read(of.readChanges, (view, { params }) => changesOf(view, params.id))
    act(of.saveReport, (work, { params, body }) => saveReport(work, params.id, body))
    act(of.sayHere, (work, { params }) => whoIsHere(work, params.id))
    act(of.submitReport, (work, { params, body }) => submitReport(work, params.id, body))
    act(of.recallReport, (work, { params, body }) => recallReport(work, params.id, body))
    act(of.approveReport, (work, { params, body }) => approveReport(work, params.id, body))
    act(of.returnReport, (work, { params, body }) => returnReport(work, params.id, body))
    act(of.receiveReport, (work, { params, body }) => receiveReport(work, params.id, body))
    act(of.reopenReport, (work, { params, body }) => reopenReport(work, params.id, body))
    act(of.exemptReport, (work, { params, body }) => exemptReport(work, params.id, body))
    act(of.requireReport, (work, { params, body }) => requireReport(work, params.id, body))
    act(of.exceptReport, (work, { params, body }) => exceptReport(work, params.id, body))
    act(of.keyInReport, (work, { params, body }) => keyInReport(work, params.id, body))
    download(of.downloadWorkbook, (view, { params }) => reportWorkbook(view, params.id))
    download(of.downloadWorkbooks, (view, { query }) => manyWorkbook(view, query))
    upload(of.tryWorkbook, (work, { params }, _, book) => tryWorkbook(work, params.id, book), prepareWorkbook(means))
    upload(
      of.takeWorkbook,
      (work, { params, query }, file, book) => takeWorkbook(work, params.id, query, file, book),
      prepareWorkbook(means),
    )
    upload(of.tryWorkbooks, (work, { query }, _, book) => tryWorkbooks(work, query, book), prepareWorkbooks(means))
    upload(
      of.takeWorkbooks,
      (work, { query }, file, book) => takeWorkbooks(work, query, file, book),
      prepareWorkbooks(means),
    )

    read(of.getDesk, (view, { query }) => deskOf(view, query))
    read(of.listToReceive, (view, { query }) => toReceive(view, query))
    act(of.receiveReports, (work, { body }) => receiveMany(work, body))
    read(of.readLate, (view, { query }) => lateSheet(view, query))
    read(of.readLatePeople, (view, { query }) => latePeople(view, query, noteAccess))
    download(of.downloadLate, (view, { query }) => lateWord(view, query))
    act(of.noteReportCall, (work, { body }) => noteReportCall(work, body))
    act(of.remindLate, (work, { body }) => remindLate(work, body, publicUrl))
  }
