import { withNames } from '#src/platform/text.ts'

/** A person named in what is being written, and how the name stands there after the `@`. */
export type Named = { id: string; shown: string }

/** What is being typed after an `@` that begins a word, up to the caret: a name may have spaces, never a line's end. */
export function typedMention(text: string, caret: number): { from: number; q: string } | undefined {
  const found = /(?:^|[\s(])@([^\n@{]{0,40})$/.exec(text.slice(0, caret))
  if (!found) return undefined
  const q = found[1]!
  return { from: caret - q.length - 1, q }
}

/** Two of one name are told apart by their unit. */
export function shownAs(name: string, unitName: string, id: string, named: readonly Named[]): string {
  const taken = named.some((one) => one.id !== id && one.shown === name)
  return taken ? `${name} (${unitName})` : name
}

/** The name in place of what was typed, with a space after it; and where the caret goes. */
export function picked(text: string, from: number, caret: number, shown: string): { text: string; caret: number } {
  const after = text.slice(caret)
  const name = `@${shown}${/^\s/.test(after) ? '' : ' '}`
  const end = from + name.length + (/^\s/.test(after) ? 1 : 0)
  return { text: text.slice(0, from) + name + after, caret: end }
}

/** As it is sent: each name by the id of the person; longer names first, for one may begin another. */
export function sentText(text: string, named: readonly Named[]): string {
  const byLength = [...named].sort((a, b) => b.shown.length - a.shown.length)
  return byLength.reduce((sent, { id, shown }) => sent.replaceAll(`@${shown}`, `@{${id}}`), text)
}

/** As it is written at again. */
export function writtenText(text: string, mentions: readonly { id: string; name: string }[]) {
  const named: Named[] = []
  for (const { id, name } of mentions) {
    const same = named.filter((one) => one.shown === name || one.shown.startsWith(`${name} (`)).length
    named.push({ id, shown: same === 0 ? name : `${name} (${same + 1})` })
  }
  return { text: withNames(text, (id) => named.find((one) => one.id === id)?.shown ?? ''), named }
}
