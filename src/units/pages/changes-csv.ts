import { call } from '#src/ui/api.ts'
import type { UnitChange } from '../comparing/shapes.ts'
import { compareUnits } from '../contract.ts'

type Query = { from: string; to: string }
const quoted = (text: string) => (/[",\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const related = (units: UnitChange['into']) =>
  units.map(({ name, share }) => (share !== null && share !== '1' ? `${name} (${share})` : name)).join('; ')

export const changesCsv = (rows: readonly UnitChange[]): string => {
  const head =
    'id,what,name_before,name_after,kind_before,kind_after,code_before,code_after,parent_before,parent_after,into,out_of'
  const lines = rows.map(({ id, what, before, after, into, outOf }) =>
    [
      id,
      what.join(' '),
      ...[before?.name, after?.name, before?.kind, after?.kind, before?.code, after?.code],
      ...[before?.parentName, after?.parentName, related(into), related(outOf)],
    ]
      .map((cell) => quoted(cell ?? ''))
      .join(','),
  )
  return `${[head, ...lines].join('\r\n')}\r\n`
}

/** Everything that was found, page after page, as one file. */
export async function saveChanges(query: Query): Promise<void> {
  const rows: UnitChange[] = []
  let after: string | null | undefined
  do {
    const page = await call(compareUnits, { query: { ...query, limit: 500, ...(after && { after }) } })
    rows.push(...page.rows)
    after = page.next
  } while (after)
  const link = document.createElement('a')
  // the mark at the start lets spreadsheets read the tone marks
  link.href = URL.createObjectURL(new Blob([`\uFEFF${changesCsv(rows)}`], { type: 'text/csv' }))
  link.download = `units-${query.from}-${query.to}.csv`
  link.click()
  URL.revokeObjectURL(link.href)
}
