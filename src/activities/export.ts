import type { Input } from '#src/platform/endpoint.ts'
import { formatIn } from '#src/platform/format.ts'
import type { Download } from '#src/platform/serve.ts'
import { tableFile } from '#src/platform/table-file.ts'
import type { View } from '#src/platform/work.ts'
import type { exportActivities } from './contract.ts'
import { type Field, isNumber, labelOf, measureOf } from './fields.ts'
import { askedOf, pagesOf, unitNames } from './list.ts'
import { saidOf } from './said.ts'
import type { ActivityRow } from './shapes.ts'
import { activityTypesFor } from './type-list.ts'
import { amountOf } from './values.ts'
import { whereOf } from './where.ts'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

const batch = 1_000

/** A column for each field; groups have one for each group, so that a spreadsheet can add them up. */
type Column = { head: string; of: (row: ActivityRow, units: Record<string, string>) => string | number | null }

function columnsOf(field: Field, language: 'vi' | 'en'): Column[] {
  const measure = measureOf(field, language)
  const head = `${labelOf(field, language)}${measure ? ` (${measure})` : ''}`
  if (field.kind === 'groups')
    return field.choices.map((choice) => ({
      head: `${head}: ${labelOf(choice, language)}`,
      of: ({ given }) => amountOf(field, given, choice.id)?.valueOf() ?? null,
    }))
  if (isNumber(field)) return [{ head, of: ({ given }) => (given[field.id] as string | undefined) ?? null }]
  if (field.kind === 'day') return [{ head, of: ({ given }) => (given[field.id] as string | undefined) ?? null }]
  const format = formatIn(language)
  return [{ head, of: ({ given }, units) => saidOf(field, given, { language, format, units }) || null }]
}

export async function exportedActivities(
  view: View,
  { format, ...filter }: Input<typeof exportActivities>['query'],
): Promise<Download> {
  const { language } = view.actor
  const words = language === 'en' ? en : vi
  const types = await activityTypesFor(view)
  const typeNames = new Map(types.map((type) => [type.id, language === 'en' ? type.nameEn : type.nameVi]))
  const asked = await askedOf(view, filter)
  const { fields } = asked
  const columns = fields.flatMap((field) => columnsOf(field, language))
  const where = whereOf(view, filter, asked)
  async function* lines() {
    for await (const rows of pagesOf(view, where, batch)) {
      const units = await unitNames(
        view,
        fields,
        rows.map(({ given }) => given),
      )
      yield rows.map((row) => [
        ...[row.heldOn, row.untilOn, typeNames.get(row.typeId) ?? '', row.title, row.ownerName],
        ...columns.map(({ of }) => of(row, units)),
      ])
    }
  }
  const { heads } = words
  const head = [heads.heldOn, heads.untilOn, heads.type, heads.title, heads.owner, ...columns.map((one) => one.head)]
  return tableFile(format, `${words.exportName}-${view.today}`, head, lines())
}
