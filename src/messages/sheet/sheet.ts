import type { View } from '#src/platform/work.ts'
import type { SubjectKind } from '../kinds.ts'
import { callsAbout } from './calls.ts'
import type { Item, Sheet } from './shapes.ts'
import { messageText } from './text.ts'

/** `from`: who reminds, as the text to paste names them. */
export const sheetOf = async (
  view: View,
  { kind, from, items }: { kind: SubjectKind; from: string; items: Item[] },
): Promise<Sheet> => ({
  items,
  text: messageText({ language: view.actor.language, kind, from, items }),
  calls: await callsAbout(
    view,
    kind,
    items.map(({ id }) => id),
  ),
})
