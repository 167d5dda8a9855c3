import type { Labelled, TaskLabel } from './label.ts'
import { foldName } from './names.ts'
import type { ListedName } from './units.ts'

const count = (text: string, part: string) => text.split(part).length - 1

/** The names of the units file by what may be written for them. */
export const byName = (units: readonly ListedName[]) =>
  Map.groupBy(
    units.flatMap((unit) => [unit.name, ...unit.others].map((written) => ({ unit, written: foldName(written) }))),
    ({ written }) => written,
  )
type Index = ReturnType<typeof byName>

/** The name the units file gives to what is written here, if it lists it on that day. */
const listedAs = (listed: Index, written: string, on: string) =>
  listed.get(foldName(written))?.find(({ unit }) => unit.from <= on && on <= unit.to)?.unit.name

function faultsOfTask(task: TaskLabel, { text, label }: Labelled, written: string, listed: Index): string[] {
  const names = [...task.lead, ...task.coordinating, ...task.watching]
  const times = [task.deadline, task.rhythm, task.standing || null].filter((time) => time !== null)
  return [
    count(text, task.source) !== 1 && `found ${count(text, task.source)} times`,
    new Set(names.map(foldName)).size < names.length && 'a unit named twice',
    times.length > 1 && 'more than one of deadline, rhythm and standing',
    task.deadline !== null && task.deadline < (label.document.date ?? label.on) && 'due before the document',
    task.product !== null &&
      !task.open?.includes('product') &&
      !written.includes(foldName(task.product)) &&
      'the product is not in the text',
    ...names.map((name) => {
      const known = listedAs(listed, name, label.on)
      if (known === undefined) return !written.includes(foldName(name)) && `${name} is neither listed nor in the text`
      return foldName(known) !== foldName(name) && `${name} is listed as ${known}`
    }),
  ]
    .filter((fault) => fault !== false)
    .map((fault) => `"${task.source}": ${fault}`)
}

/** What is wrong with a document's label, in words. */
export function faultsOf(one: Labelled, listed: Index): string[] {
  const { name, text, label } = one
  const number = Number(/^(\d{2,3})-[a-z0-9-]+$/.exec(name)?.[1])
  const starts = label.tasks.map(({ source }) => ({
    start: text.indexOf(source),
    end: text.indexOf(source) + source.length,
  }))
  const { symbol, abstract } = label.document
  const written = foldName(text)
  const facts = [
    [symbol, abstract].some((fact) => fact !== null && !written.includes(foldName(fact))) &&
      'symbol or abstract not in the text',
    !(number > 0) && 'no number',
    label.split !== (number % 2 ? 'design' : 'test') && 'in the wrong half',
    label.document.date !== null && label.document.date > label.on && 'read before it was written',
    starts.some((a, i) => starts.some((b, j) => i < j && a.start < b.end && b.start < a.end)) && 'two sources overlap',
  ].filter((fault) => fault !== false)
  return [...facts, ...label.tasks.flatMap((task) => faultsOfTask(task, one, written, listed))].map(
    (fault) => `${name}: ${fault}`,
  )
}

const sentences = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\s*\n(?=\p{Ll})/gu, ' ')
    .split(/[\n\t.;]/)
    .map((sentence) => foldName(sentence))
    .filter((sentence) => sentence.split(' ').length >= 15)

/** Sentences of at least fifteen words that stand in more than one document. */
export function sharedSentences(all: readonly Labelled[]): string[] {
  const places = Map.groupBy(
    all.flatMap(({ name, text }) => [...new Set(sentences(text))].map((sentence) => ({ name, sentence }))),
    ({ sentence }) => sentence,
  )
  return [...places.values()]
    .filter((p) => p.length > 1)
    .map((p) => `${p.map(({ name }) => name).join(', ')}: ${p[0]!.sentence}`)
}
