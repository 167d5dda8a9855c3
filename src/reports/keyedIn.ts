import { actsOn } from '#src/access/index.ts'
import { invalid, refused } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { askedFigures } from './asked.ts'
import { keepFigures } from './consolidation/keeping.ts'
import { type Content, filesOf } from './content.ts'
import { writeFigures } from './figures.ts'
import { keepFiles } from './files.ts'
import { demandFits } from './fitting.ts'
import { keepOwnTasks } from './ownTasks.ts'
import { demandAsked } from './pinning.ts'
import { demandReady } from './readiness.ts'
import { type LoadedReport, reportFor } from './report.ts'
import { store } from './saving.ts'
import { moved, step } from './step.ts'

type Paper = { version: number; cameInOn: string; content: Content }

/** Nhập thay: the receiver's coordinator enters the paper of a unit that has nobody to write; dated the day it came in. */
export async function keyInReport(work: Work, id: string, { version, cameInOn, content }: Paper) {
  const report = await reportFor(work, id, 'report.keyIn', version)
  if (cameInOn > work.today) throw invalid([{ path: 'body.cameInOn', problem: 'after-today' }])
  if (await hasWriters(work, report)) throw refused('report.unit-has-account')
  demandFits(report.sections, await askedFigures(work.tx, report), content)
  await demandAsked(work, report, content)
  await demandReady(work, report, content)
  const versionId = await store(work, report, content, true)
  await keepFiles(work, report, versionId, filesOf(content))
  const set = { current_version_id: versionId, ...(report.firstReceivedAt ? {} : { approved_on: cameInOn }) }
  const keyed = await step(work, report, 'keyIn', { onDay: cameInOn, versionId, set, payload: { versionId } })
  await writeFigures(work, keyed, content)
  await keepOwnTasks(work, keyed)
  await keepFigures(work, keyed)
  return moved(keyed)
}

/** Whether somebody at the unit has an account that writes: then nobody writes in their place. */
export const hasWriters = async (view: View, { unitId }: Pick<LoadedReport, 'unitId'>): Promise<boolean> =>
  (await unitsWithWriters(view, [unitId])).has(unitId)

export async function unitsWithWriters({ db, today }: View, units: readonly string[]): Promise<Set<string>> {
  if (units.length === 0) return new Set()
  const found = await db
    .selectFrom('role_grant as t')
    .innerJoin('account as a', 'a.id', 't.account_id')
    .select('t.unit_id')
    .distinct()
    .where('t.unit_id', 'in', units)
    .where('t.role', '=', 'focal')
    .where(actsOn(today, 't'))
    .where('a.active', '=', true)
    .execute()
  return new Set(found.map((row) => row.unit_id))
}
