import { directivesInSight, provisionsOf } from '#src/directives/index.ts'
import { notFound } from '#src/platform/problem.ts'
import type { Download } from '#src/platform/serve.ts'
import { writeBook } from '#src/platform/spreadsheet.ts'
import type { View } from '#src/platform/work.ts'
import { placeOf } from '../annex/place.ts'
import { columnsOf } from '../annex/workbook.ts'
import { fields } from '../fields.ts'
import { paper } from '../paper.ts'

const empty = 500

/** "II.1", "II.1.a": where a provision stands, as a cell names it. */
function placesOf(tree: readonly { id: string; parentId: string | null; number: string }[]): string[] {
  const byId = new Map(tree.map((one) => [one.id, one]))
  return tree.flatMap(({ id }) => {
    const path: string[] = []
    for (let at = byId.get(id); at; at = at.parentId ? byId.get(at.parentId) : undefined) path.unshift(at.number)
    return path.every(Boolean) ? [placeOf(path)] : []
  })
}

/** The columns of an annex, empty, with what may be chosen; a second sheet says what each holds. In Vietnamese, for offices. */
export async function templateFile(
  view: View,
  { directiveId }: { directiveId?: string | undefined },
): Promise<Download> {
  if (directiveId && (await directivesInSight(view, [directiveId])).length === 0) throw notFound()
  const places = directiveId ? placesOf(await provisionsOf(view, directiveId)) : []
  const choices = new Map<number, readonly string[]>([
    [fields.indexOf('when'), paper.template.rhythms],
    [fields.indexOf('basis'), places],
  ])
  const help = fields.map((field) => [paper.heads[field], paper.template.help[field], paper.template.example[field]])
  const content = await writeBook([
    { name: paper.template.sheet, columns: columnsOf(fields), rows: [], choices, empty },
    {
      name: paper.template.helpSheet,
      columns: paper.template.helpHeads.map((head, at) => ({ head, width: [26, 90, 46][at]! })),
      rows: help,
    },
  ])
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name: `${paper.template.fileName}.xlsx`, mediaType, bytes: content.length, content }
}
