import { sql } from 'kysely'
import { draftDocument } from '#src/documents/index.ts'
import { rows } from '#src/platform/database.ts'
import type { Work } from '#src/platform/work.ts'
import { unitOn } from '#src/units/index.ts'
import { Citing, citationsOf } from './now.ts'
import { outlineOf } from './outline.ts'
import { type BlocYear, blocYear } from './year.ts'

/** The bloc's year as a record, made when something first belongs to it. */
async function yearId(work: Work, { blocId, year }: BlocYear): Promise<string> {
  await work.tx
    .insertInto('work_year')
    .values({ bloc_id: blocId, year, made_at: work.at })
    .onConflict((c) => c.columns(['bloc_id', 'year']).doNothing())
    .execute()
  const [found] = await rows(
    work.db,
    sql<{ id: string }>`select id from work_year where bloc_id = ${blocId}::uuid and year = ${year}`,
  )
  return found!.id
}

/** The summary report of a bloc's year, as a draft of its coordinator: outline, tables, sentences, a chart, annexes. */
export async function draftYearReport(work: Work, { blocId, year }: { blocId: string; year: number }) {
  const of = await blocYear(work, blocId, year)
  const unit = await unitOn(work, of.coordinatorId, work.today)
  const citing = new Citing()
  const sections = await outlineOf(work, of, citing)
  return draftDocument(work, {
    purpose: 'yearReport',
    ownerUnitId: of.coordinatorId,
    subject: { kind: 'workYear', id: await yearId(work, of) },
    blocId,
    workYear: year,
    side: unit?.kind === 'board' || unit?.kind === 'partyCommittee' ? 'party' : 'state',
    title: `Tổng kết công tác ${of.blocName.charAt(0).toLowerCase()}${of.blocName.slice(1)} năm ${year}; phương hướng, nhiệm vụ năm ${year + 1}`,
    recipients: [],
    place: unit?.place ?? null,
    sections,
    citations: await citationsOf(work, citing),
  })
}
