import { placeOf } from '../content.ts'

/** Brings the reader to the cell, or to the section, of a path: the cursor into what can be written or chosen there. */
export function goTo(path: string): void {
  const { sectionId, cell } = placeOf(path)
  const section = document.getElementById(sectionId)
  const at = cell && `${cell.unitId}|${cell.indicator}|`
  const within = (start: string) => section?.querySelector<HTMLElement>(`[data-cell^="${CSS.escape(start)}"]`)
  const figure = at && ((cell.item && within(`${at}${cell.item}|`)) || within(at))
  const field = figure || section?.querySelector<HTMLElement>('textarea, input')
  ;(figure || section)?.scrollIntoView({ block: figure ? 'center' : 'start' })
  ;(field ?? section)?.focus({ preventScroll: true })
}
