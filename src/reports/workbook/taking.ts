import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { refused } from '#src/platform/problem.ts'
import type { Upload } from '#src/platform/serve.ts'
import type { View, Work } from '#src/platform/work.ts'
import { demandEditable } from '../editing.ts'
import { readReport, reportFor } from '../report.ts'
import { saveReport } from '../saving.ts'
import type { TriedWorkbook } from '../workbookContract.ts'
import type { makeWorkbookAside } from './aside/aside.ts'
import type { ReadBook } from './aside/task.ts'
import { type Facts, factsOfAll, fillingOf } from './facts.ts'
import { placeOf } from './flat.ts'
import type { TakenOut } from './keys.ts'
import { answersIn, type Spot } from './read.ts'
import { type Tried, tryAnswers } from './trying.ts'

/** What the workbook says of this report; one of another form, version, unit or period is refused by what it is of. */
function keysOf({ report }: Facts, keys: readonly TakenOut[]): TakenOut {
  const own = keys.find(({ reportId }) => reportId === report.id)
  if (own && own.formVersionId !== report.formVersionId)
    throw refused('workbook.version', { file: own.formNumber, now: report.formNumber })
  if (own) return own
  const [other] = keys
  if (!other) throw refused('workbook.foreign')
  const { regime, unit, period } = other
  const what = other.unitId !== report.unitId ? 'unit' : period !== report.period ? 'period' : 'form'
  throw refused('workbook.other', { what, regime, unit, period })
}

function tryOn(facts: Facts, { sheets, keys }: ReadBook): { tried: Tried; own: TakenOut } {
  const own = keysOf(facts, keys)
  const given = answersIn(sheets, facts.indicators).get(facts.report.id)
  const none = { answers: new Map(), spots: new Map(), faults: [] }
  return { tried: tryAnswers(facts, own, given ?? none), own }
}

export const spotOf = ({ sheet, cell }: Spot, key: string) => {
  const place = placeOf(key)!
  const { sectionId, part } = place
  const of = 'unitId' in place ? { unitId: place.unitId, indicator: place.code, item: place.item } : {}
  return { sheet, cell, sectionId, part, ...of }
}

export type WorkbookMeans = { asideWorkbook: ReturnType<typeof makeWorkbookAside> }

/** Read before the transaction begins, beside the server's own thread. Refuses what is no workbook that was taken out here. */
export const prepareWorkbook =
  ({ asideWorkbook }: WorkbookMeans) =>
  async (view: View, { params }: { params: { id: string } }, upload: Upload): Promise<ReadBook> => {
    // who may not fill it in learns nothing about their file
    await fillingOf(view, await readReport(view, params.id))
    return asideWorkbook({ bytes: new Uint8Array(await readFile(upload.path)) })
  }

export async function tryWorkbook(view: View, id: string, book: ReadBook): Promise<TriedWorkbook> {
  const report = await readReport(view, id)
  const filling = await fillingOf(view, report)
  const [facts] = await factsOfAll(view, [report])
  const { tried, own } = tryOn(facts!, book)
  return {
    filling,
    takenVersion: own.version,
    takenOn: own.on,
    version: report.version,
    changes: tried.changes.map(({ key, from, to, ...spot }) => ({ ...spotOf(spot, key), from, to })),
    rejected: tried.rejected.map(({ key, code, facts: of, ...spot }) => ({ ...spotOf(spot, key), code, facts: of })),
    left: tried.left.length,
    content: tried.content,
  }
}

export const fileNameOf = ({ name }: Upload) => path.basename(name.replaceAll('\\', '/')).normalize('NFC').slice(0, 200)

type Asked = { version: number; take: 'all' | 'right' }

/** Into the draft: all of it where all is right, or what is right where that is asked for. */
export async function takeWorkbook(work: Work, id: string, { version, take }: Asked, upload: Upload, book: ReadBook) {
  const report = await reportFor(work, id, 'report.write', version)
  await demandEditable(work, report)
  const [facts] = await factsOfAll(work, [report])
  const { changes, rejected, content } = tryOn(facts!, book).tried
  if (take === 'all' && rejected.length > 0) throw refused('workbook.not-right', { rejected: rejected.length })
  if (changes.length === 0) throw refused('workbook.nothing')
  const saved = await saveReport(work, id, { version, content })
  const counts = { changed: changes.length, rejected: rejected.length }
  const fileName = fileNameOf(upload)
  work.record(
    'report.workbookTaken',
    { kind: 'report', id },
    { fileName, digest: upload.sha256.toString('hex'), ...counts },
  )
  return { ...saved, ...counts }
}
