import { sql } from 'kysely'
import { demand } from '#src/access/index.ts'
import { attachFiles } from '#src/documents/index.ts'
import type { Input } from '#src/platform/endpoint.ts'
import { invalid } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { chosenUnits } from '#src/units/index.ts'
import type { askOnce as ask } from './contract.ts'
import { openPeriodsOf } from './expected.ts'
import type { Section } from './form.ts'
import { addForm } from './forms.ts'
import { addRegime } from './regimes.ts'

/** What there is to answer by where no form is named. */
const answer: readonly Section[] = [
  { id: 'tra-loi', title: 'Nội dung trả lời', kind: 'narrative', required: true },
  { id: 'tep', title: 'Tệp kèm theo', kind: 'files' },
]

/** A request to answer once: from today to its due day, which no holiday moves. */
export async function askOnce(work: Work, { fileIds, dueOn, formId, ...asked }: Input<typeof ask>['body']) {
  const { title, receivingUnitId, asks } = asked
  demand(work, 'regime.write', { receiving: receivingUnitId })
  if (dueOn < work.today) throw invalid([{ path: 'body.dueOn', problem: 'before-today' }])
  const units = await chosenUnits(work, receivingUnitId, asked)
  if (units.length === 0) throw invalid([{ path: 'body.unitIds', problem: 'required' }])
  const form = formId ?? (await answerForm(work, receivingUnitId))
  const { id } = await addRegime(work, {
    ...{ name: title, formId: form, receivingUnitId, asks },
    ...{ rhythm: 'once', oncePeriod: `${work.today}..${dueOn}`, windowRule: 'calendar' },
    dueRules: { rule: { kind: 'end' }, roll: 'keep' },
    ...{ locks: false, graceDays: 0, from: work.today },
    units: units.map((unit) => ({ unitId: unit.id })),
  })
  if (fileIds.length > 0) {
    await attachFiles(work, { kind: 'regime', id }, fileIds)
    work.record('regime.filesAttached', { kind: 'regime', id }, { fileIds })
  }
  return { id, formId: form, reports: await openPeriodsOf(work, id) }
}

/** The unit's form for such answers, made with the first request and used again. */
async function answerForm(work: Work, ownerUnitId: string): Promise<string> {
  const kept = await work.tx
    .selectFrom('form as f')
    .innerJoin('form_version as v', 'v.form_id', 'f.id')
    .select('f.id')
    .where('f.owner_unit_id', '=', ownerUnitId)
    .where('f.retired_on', 'is', null)
    .where('f.version', '=', 1)
    .where(sql<boolean>`v.sections = ${JSON.stringify(answer)}::jsonb`)
    .orderBy('f.id')
    .executeTakeFirst()
  if (kept) return kept.id
  return (await addForm(work, { name: 'Trả lời yêu cầu đột xuất', ownerUnitId, sections: [...answer] })).id
}
