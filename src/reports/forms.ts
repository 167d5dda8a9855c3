import { sql } from 'kysely'
import { demand, mayOf } from '#src/access/index.ts'
import { periodOf } from '#src/periods/index.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { invalid, refused, stale } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import type { addForm as addFormEndpoint, addFormVersion, listForms } from './contract.ts'
import { fixFigures } from './expectedFigures.ts'
import { codesOf, type Section } from './form.ts'
import { lockForm } from './form-retiring.ts'
import { visibleForms, visibleRegimes } from './visible.ts'

/** Codes that no indicator carries, and ids used twice: a form with either could never be answered. */
async function demandSound(work: Work, sections: readonly Section[]) {
  const ids = sections.map((section) => section.id)
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice !== undefined) throw invalid([{ path: 'body.sections', problem: `twice: ${twice}` }])
  const codes = codesOf(sections)
  if (codes.length === 0) return
  const known = await work.tx.selectFrom('indicator').select('code').where('code', 'in', codes).execute()
  const unknown = codes.filter((code) => !known.some((row) => row.code === code))
  if (unknown.length > 0) throw refused('form.unknown-indicators', { codes: unknown })
}

export async function addForm(work: Work, form: Input<typeof addFormEndpoint>['body']) {
  demand(work, 'form.write', { own: form.ownerUnitId })
  await demandSound(work, form.sections)
  const { id } = await work.tx
    .insertInto('form')
    .values({ name: form.name, owner_unit_id: form.ownerUnitId })
    .returning('id')
    .executeTakeFirstOrThrow()
  const version = await addVersion(work, id, 1, form.sections, form.fromDay ?? work.today)
  work.record('form.added', { kind: 'form', id }, { name: form.name, sections: form.sections })
  return { id, versionId: version }
}

async function addVersion(work: Work, formId: string, number: number, sections: readonly Section[], fromDay: string) {
  const { id } = await work.tx
    .insertInto('form_version')
    .values({
      form_id: formId,
      number,
      sections: JSON.stringify(sections),
      from_day: fromDay,
      made_by: work.actor.accountId,
      at: work.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Periods that begin from `fromDay` on are answered by it; a period that has begun keeps its version. */
export async function newFormVersion(
  work: Work,
  formId: string,
  { version, sections, fromDay }: Input<typeof addFormVersion>['body'],
) {
  const form = await lockForm(work, formId)
  await demandSound(work, sections)
  const last = await work.tx
    .selectFrom('form_version')
    .select(['number', 'from_day', 'sections'])
    .where('form_id', '=', formId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  if (form.version !== version) throw stale({ version: form.version, sections: last.sections })
  if (fromDay < last.from_day) throw refused('form.before-last-version', { fromDay: last.from_day })
  const number = last.number + 1
  const versionId = await addVersion(work, formId, number, sections, fromDay)
  await work.tx
    .updateTable('form')
    .set({ version: version + 1 })
    .where('id', '=', formId)
    .execute()
  await takeUp(work, formId, versionId, fromDay)
  work.record('form.versionAdded', { kind: 'form', id: formId }, { number, fromDay, sections })
  return { versionId, number }
}

/** Reports made ahead whose period has not begun take the new version up, and with it whose figures are expected. */
async function takeUp(work: Work, formId: string, versionId: string, fromDay: string) {
  const { rows } = await sql<{ id: string; period: string }>`
    update expected_report set form_version_id = ${versionId}
    where state = 'open' and opens_on >= ${fromDay}::date and opens_on > ${work.today}::date
      and form_version_id in (select id from form_version where form_id = ${formId})
    returning id, period`.execute(work.tx)
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return
  await sql`delete from expected_figure where expected_report_id = any(${ids}::uuid[])`.execute(work.tx)
  const periods = [...new Set(rows.map((row) => row.period))]
  await fixFigures(
    work,
    ids,
    periods.map((period) => ({ period, lastDay: periodOf(period).to })),
  )
}

/** Forms of the units in reach, and forms by which the reader's own units report. */
export async function formsOf(view: View): Promise<Reply<typeof listForms>> {
  const forms = await view.db
    .selectFrom('form')
    .innerJoin('form_version as v', 'v.form_id', 'form.id')
    .select(['form.id', 'form.name', 'form.owner_unit_id', 'form.version', 'form.retired_on'])
    .select(['v.id as versionId', 'v.number', 'v.from_day', 'v.sections'])
    .select(
      sql<{ id: string; name: string }[]>`coalesce((
        select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name, g.id) from regime g
        where g.form_id = form.id and ${visibleRegimes(view)}
          and (upper_inf(g.valid) or upper(g.valid) > ${view.today}::date)
          and (g.ended_from is null or g.ended_from > ${view.today}::date)), '[]')`.as('regimes'),
    )
    .where(visibleForms(view))
    .orderBy('form.name')
    .orderBy('form.id')
    .orderBy('v.number', 'desc')
    .execute()
  const byId = Map.groupBy(forms, (row) => row.id)
  return {
    forms: [...byId.values()].map((versions) => ({
      id: versions[0]!.id,
      name: versions[0]!.name,
      ownerUnitId: versions[0]!.owner_unit_id,
      version: versions[0]!.version,
      retiredOn: versions[0]!.retired_on,
      regimes: versions[0]!.regimes,
      may: mayOf(view.actor, ['form.write'], { own: versions[0]!.owner_unit_id }),
      versions: versions.map((v) => ({
        id: v.versionId,
        number: v.number,
        fromDay: v.from_day,
        sections: v.sections as unknown as Section[],
      })),
    })),
  }
}
