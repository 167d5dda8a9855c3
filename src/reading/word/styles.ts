import type { NumberingOf } from './numbering.ts'
import { attribute, eventsOf } from './xml.ts'

/** The numbering that paragraphs have by their style, its own or that of the style it stands on. */
export function numberedStyles(xml: string | undefined): (style: string) => NumberingOf | null {
  const own = new Map<string, { on: string; numId: string | null; level: number }>()
  let style = ''
  for (const event of xml ? eventsOf(xml) : []) {
    if (event.at !== 'open') continue
    const value = attribute(event.attributes, 'w:val') ?? ''
    const at = own.get(style)
    if (event.name === 'w:style') {
      style = attribute(event.attributes, 'w:styleId') ?? ''
      own.set(style, { on: '', numId: null, level: 0 })
    } else if (event.name === 'w:basedOn' && at) at.on = value
    else if (event.name === 'w:numId' && at) at.numId = value
    else if (event.name === 'w:ilvl' && at) at.level = Number(value)
  }
  return (asked) => {
    let at = own.get(asked)
    for (let steps = 0; at && steps < 20; steps++) {
      if (at.numId !== null) return { numId: at.numId, level: at.level }
      at = own.get(at.on)
    }
    return null
  }
}
