import { readFile } from 'node:fs/promises'
import { Problem, refused } from '#src/platform/problem.ts'
import type { Upload } from '#src/platform/serve.ts'
import type { View, Work } from '#src/platform/work.ts'
import { keyInReport } from '../keyedIn.ts'
import { saveReport } from '../saving.ts'
import type { AskedIndicator } from '../shapes.ts'
import type { TriedWorkbooks } from '../workbookContract.ts'
import type { ReadBook } from './aside/task.ts'
import { type Facts, type Filling, factsOfAll } from './facts.ts'
import { placeOf } from './flat.ts'
import type { TakenOut } from './keys.ts'
import { type AskedMany, theirs, toFillIn } from './many.ts'
import { answersIn } from './read.ts'
import { fileNameOf, spotOf, type WorkbookMeans } from './taking.ts'
import { type Tried, tryAnswers } from './trying.ts'

type One = { facts: Facts; filling: Filling; own: TakenOut; tried: Tried }
type Left = TriedWorkbooks['notTaken'][number]

/**
 * Read before the transaction begins. Who fills nothing of this in learns nothing about their file; whose reports are all
 * taken by now may still be told so once more.
 */
export const prepareWorkbooks =
  ({ asideWorkbook }: WorkbookMeans) =>
  async (view: View, { query }: { query: AskedMany }, upload: Upload): Promise<ReadBook> => {
    await theirs(view, query)
    return asideWorkbook({ bytes: new Uint8Array(await readFile(upload.path)) })
  }

/** Each unit's part of a file beside its draft; and of which units the file has a part that cannot be taken here and now. */
async function tryAll(view: View, asked: AskedMany, { keys, sheets }: ReadBook) {
  const told = new Map(keys.map((own) => [own.reportId, own]))
  const fillable = (await toFillIn(view, asked)).filter(({ report }) => told.has(report.id))
  const asThen = fillable.filter(({ report }) => told.get(report.id)!.formVersionId === report.formVersionId)
  const all = await factsOfAll(
    view,
    asThen.map(({ report }) => report),
  )
  const answers = answersIn(sheets, all[0]?.indicators ?? new Map())
  const none = { answers: new Map(), spots: new Map(), faults: [] }
  const found = all.map((facts, at): One => {
    const own = told.get(facts.report.id)!
    const tried = tryAnswers(facts, own, answers.get(facts.report.id) ?? none)
    return { facts, own, tried, filling: asThen[at]!.filling }
  })
  const taken = new Set(asThen.map(({ report }) => report.id))
  const other = new Set(fillable.map(({ report }) => report.id))
  const notTaken = keys.flatMap(({ reportId, unit, period }): Left[] =>
    taken.has(reportId) ? [] : [{ unit, period, code: other.has(reportId) ? 'formVersion' : 'notNow' }],
  )
  return { found: found.toSorted((a, b) => a.facts.unit.localeCompare(b.facts.unit, 'vi')), notTaken }
}

/** So many wrong cells of a unit, and places left to fill in, are told one by one. */
const mostTold = 50

type At = { sectionId: string; code?: string | undefined; item?: string | undefined }

function nameOf({ actor }: View, { report, indicators }: Facts, { sectionId, code, item }: At): string {
  if (code === undefined) return report.sections.find(({ id }) => id === sectionId)?.title ?? ''
  const of: AskedIndicator | undefined = indicators.get(code)
  const name = (actor.language === 'en' ? of?.nameEn : undefined) || of?.nameVi || code
  return [name, item].filter(Boolean).join(', ')
}

const atPath = (path: string): At => {
  const [sectionId = '', , code, item] = path.split('/')
  return { sectionId, code, item }
}

export async function tryWorkbooks(view: View, asked: AskedMany, book: ReadBook): Promise<TriedWorkbooks> {
  const { found, notTaken } = await tryAll(view, asked, book)
  return {
    reports: found.map(({ facts, own, filling, tried }) => ({
      reportId: facts.report.id,
      unit: facts.unit,
      filling,
      takenVersion: own.version,
      takenOn: own.on,
      version: facts.report.version,
      changes: tried.changes.length,
      conflicts: tried.rejected.filter(({ code }) => code === 'changedSince').length,
      wrong: tried.rejected.length,
      rejected: tried.rejected.slice(0, mostTold).map(({ key, code, facts: of, ...spot }) => ({
        ...spotOf(spot, key),
        code,
        facts: of,
        about: nameOf(view, facts, placeOf(key)!),
      })),
      left: tried.left.length,
      toDo: tried.left.slice(0, mostTold).map((one) => ({ ...one, about: nameOf(view, facts, atPath(one.path)) })),
    })),
    notTaken,
  }
}

type Take = AskedMany & { reports: readonly { id: string; version: number }[]; cameInOn?: string; paper?: string }

/**
 * The chosen reports of one file, all or none: into the draft what is right, and where one keys in for a unit, the whole
 * report, dated the day it came in. What stands in the way is told with the unit it is about.
 */
export async function takeWorkbooks(
  work: Work,
  { reports, cameInOn, paper, ...asked }: Take,
  upload: Upload,
  book: ReadBook,
) {
  const { found } = await tryAll(work, asked, book)
  const byId = new Map(found.map((one) => [one.facts.report.id, one]))
  const fileName = fileNameOf(upload)
  const taken = []
  for (const { id, version } of reports) {
    const one = byId.get(id)
    if (!one) throw refused('workbook.notNow')
    const { facts, filling, tried } = one
    try {
      const changed = tried.changes.length
      if (changed === 0) throw refused('workbook.nothing')
      const moved =
        filling === 'write'
          ? await saveReport(work, id, { version, content: tried.content })
          : await keyInReport(work, id, { version, ...paperOf(tried, cameInOn, paper) })
      const rejected = tried.rejected.length
      const payload = { fileName, digest: upload.sha256.toString('hex'), changed, rejected }
      work.record('report.workbookTaken', { kind: 'report', id }, payload)
      taken.push({ ...moved, unit: facts.unit, changed, rejected })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      throw new Problem(error.status, 'workbook.ofUnit', { unit: facts.unit, why: error.code })
    }
  }
  return { taken }
}

/** What is keyed in for a unit is sent: it must be whole, with the day it came in and the paper it came on. */
function paperOf({ content, rejected }: Tried, cameInOn: string | undefined, paper: string | undefined) {
  if (rejected.length > 0) throw refused('workbook.not-right', { rejected: rejected.length })
  if (cameInOn === undefined || paper === undefined) throw refused('workbook.paper')
  return { cameInOn, content: { ...content, paper: [paper] } }
}
