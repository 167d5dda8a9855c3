import type { Fault, Row } from '#src/platform/spreadsheet.ts'
import type { Definition } from '../reading/definition.ts'
import { isDecimal, type observationColumns } from './columns.ts'

export type ObservationRow = Row<
  (typeof observationColumns.required)[number] | (typeof observationColumns.optional)[number]
>

/** What a cell may hold follows from the indicator's kind and the state. */
export function contentFault(c: ObservationRow, { kind, breakdown }: Definition): Fault | undefined {
  const wrong = (column: string, code: string, facts?: Record<string, unknown>): Fault => ({
    row: c.row,
    column,
    code,
    ...(facts && { facts }),
  })
  if (c.item !== '' && !breakdown.includes(c.item)) return wrong('item', 'choice.unknown', { known: breakdown })
  if (c.state !== '') {
    if (c.state !== 'notApplicable' && c.state !== 'notAvailable')
      return wrong('state', 'choice.unknown', { known: ['notApplicable', 'notAvailable'] })
    if (c.value !== '' || c.numerator !== '' || c.denominator !== '') return wrong('state', 'state.withValue')
    return c.note === '' ? wrong('note', 'state.reason') : undefined
  }
  if (kind === 'formula') return wrong('indicator', 'formula.computed')
  if (kind === 'ratio') {
    if (c.value !== '') return wrong('value', 'ratio.parts')
    for (const part of ['numerator', 'denominator'] as const) {
      if (c[part] === '') return wrong(part, 'cell.empty')
      if (!isDecimal(c[part])) return wrong(part, 'number.wrong')
    }
    return undefined
  }
  if (c.numerator !== '') return wrong('numerator', 'ratio.only')
  if (c.denominator !== '') return wrong('denominator', 'ratio.only')
  if (c.value === '') return wrong('value', 'cell.empty')
  if (kind === 'yesno' && c.value !== '0' && c.value !== '1') return wrong('value', 'yesno.wrong')
  return kind !== 'text' && !isDecimal(c.value) ? wrong('value', 'number.wrong') : undefined
}
