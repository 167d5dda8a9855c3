import { type Field, fields, type Label, type TaskLabel } from './label.ts'
import { foldName, nameKey, sameNames, sameWords, shared } from './names.ts'

/** What `mach extract` prints of a task, as far as it is judged. */
export type ReadTask = Pick<TaskLabel, 'lead' | Field> & { source: { start: number; end: number } }
export type Case = { text: string; label: Label; document: Label['document']; tasks: readonly ReadTask[] }
export type Fact = keyof Label['document']
export const facts = ['symbol', 'issuer', 'date', 'kind', 'abstract'] as const satisfies readonly Fact[]
/** Names of a saved group stand for its members that day. */
export type Expand = (name: string, on: string) => readonly string[]

/** `filled`: of these, where the label or the reading says anything; all else is agreement on nothing. */
export type Accuracy = { of: number; right: number; filled: number; filledRight: number }
export type Score = {
  documents: number
  /** Tasks that are there, tasks that were read, and those of both with the right place and leads. */
  due: number
  read: number
  right: number
  /** In the right place, whatever the leads. */
  placed: number
  /** Read where no task is. */
  invented: number
  recall: number
  precision: number
  facts: Record<Fact, Accuracy>
  fields: Record<Field, Accuracy>
  /** Coordinating units counted one by one over the right tasks. */
  coordinatingUnits: { due: number; read: number; right: number }
}

type Placed = { task: TaskLabel; start: number; end: number }
type Pair = { label: Placed; read: ReadTask }

const placed = ({ text, label }: Case): Placed[] =>
  label.tasks.map((task) => {
    const start = text.indexOf(task.source)
    return { task, start, end: start + task.source.length }
  })
const overlap = (a: Placed, { source }: ReadTask) => a.start < source.end && source.start < a.end

/** One to one; where several would do, those that begin nearest to each other. */
function match(labels: readonly Placed[], reads: readonly ReadTask[], same: (pair: Pair) => boolean): Pair[] {
  const pairs = labels
    .flatMap((label) => reads.map((read) => ({ label, read })))
    .filter((pair) => overlap(pair.label, pair.read) && same(pair))
  const far = ({ label, read }: Pair) => Math.abs(label.start - read.source.start)
  const taken = new Set<Placed | ReadTask>()
  return pairs
    .toSorted((a, b) => far(a) - far(b))
    .filter(({ label, read }) => {
      if (taken.has(label) || taken.has(read)) return false
      taken.add(label).add(read)
      return true
    })
}

const emptyAccuracy = (): Accuracy => ({ of: 0, right: 0, filled: 0, filledRight: 0 })
const says = (value: unknown) => (Array.isArray(value) ? value.length > 0 : Boolean(value))

function agrees(
  field: Field,
  task: TaskLabel,
  read: ReadTask,
  members: (names: readonly string[]) => string[],
): boolean {
  if (field === 'coordinating' || field === 'watching') return sameNames(members(task[field]), members(read[field]))
  if (field === 'product') return sameWords(task.product, read.product)
  return task[field] === read[field]
}

/** A document that the sentence itself makes is left open: neither column nor "Sản phẩm: …" says it, the work's own words do. */
function isMade(
  due: string | null,
  given: string | null,
  text: string,
  { start, end }: Placed,
  read: ReadTask,
): boolean {
  if (due !== null || given === null) return false
  return foldName(text.slice(Math.min(start, read.source.start), Math.max(end, read.source.end))).includes(
    foldName(given),
  )
}

function count(sum: Accuracy, ok: boolean, filled: boolean): void {
  sum.of += 1
  sum.right += Number(ok)
  sum.filled += Number(filled)
  sum.filledRight += Number(filled && ok)
}

function judgeFacts(score: Score, { label, document }: Case): void {
  for (const fact of facts) {
    const [due, read] = [label.document[fact], document[fact]]
    const exact = fact === 'symbol' || fact === 'date' || fact === 'kind'
    count(score.facts[fact], exact ? due === read : sameWords(due, read), due !== null || read !== null)
  }
}

function judgeOne(score: Score, one: Case, expand: Expand): void {
  const members = (names: readonly string[]) => names.flatMap((name) => expand(name, one.label.on))
  const labels = placed(one)
  const rightLeads = ({ label: { task }, read }: Pair) =>
    task.open?.includes('lead') ? read.lead.length > 0 : sameNames(members(task.lead), members(read.lead))
  const right = match(labels, one.tasks, rightLeads)
  const used = new Set<Placed | ReadTask>(right.flatMap(({ label, read }) => [label, read]))
  const beside = match(
    labels.filter((l) => !used.has(l)),
    one.tasks.filter((r) => !used.has(r)),
    () => true,
  )
  const judged = right.filter(({ label }) => !label.task.optional)
  const excused = [...right, ...beside].filter(({ label }) => label.task.optional).length
  score.documents += 1
  judgeFacts(score, one)
  score.due += labels.filter(({ task }) => !task.optional).length
  score.read += one.tasks.length - excused
  score.right += judged.length
  score.placed += judged.length + beside.filter(({ label }) => !label.task.optional).length
  score.invented += one.tasks.filter((read) => !labels.some((label) => overlap(label, read))).length
  for (const { label, read } of judged) {
    const { task } = label
    const open = (field: Field) =>
      task.open?.includes(field) || (field === 'product' && isMade(task.product, read.product, one.text, label, read))
    for (const field of fields.filter((f) => !open(f)))
      count(score.fields[field], agrees(field, task, read, members), says(task[field]) || says(read[field]))
    if (task.open?.includes('coordinating')) continue
    const [due, given] = [task.coordinating, read.coordinating].map((names) => new Set(members(names).map(nameKey)))
    score.coordinatingUnits.due += due!.size
    score.coordinatingUnits.read += given!.size
    score.coordinatingUnits.right += shared(due!, given!)
  }
}

/** How well documents were read, all together. Where nothing is due nothing is missed, where nothing is read nothing is wrong: 1. */
export function scoreOf(cases: readonly Case[], expand: Expand = (name) => [name]): Score {
  const score: Score = {
    documents: 0,
    due: 0,
    read: 0,
    right: 0,
    placed: 0,
    invented: 0,
    recall: 1,
    precision: 1,
    facts: Object.fromEntries(facts.map((fact) => [fact, emptyAccuracy()])) as Record<Fact, Accuracy>,
    fields: Object.fromEntries(fields.map((field) => [field, emptyAccuracy()])) as Record<Field, Accuracy>,
    coordinatingUnits: { due: 0, read: 0, right: 0 },
  }
  for (const one of cases) judgeOne(score, one, expand)
  if (score.due > 0) score.recall = score.right / score.due
  if (score.read > 0) score.precision = score.right / score.read
  return score
}

export const scoreBySplit = (cases: readonly Case[], expand?: Expand): Record<Label['split'], Score> => ({
  design: scoreOf(
    cases.filter(({ label }) => label.split === 'design'),
    expand,
  ),
  test: scoreOf(
    cases.filter(({ label }) => label.split === 'test'),
    expand,
  ),
})
