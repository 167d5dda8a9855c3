import { expect, test } from 'vitest'
import { Problem } from '#src/platform/problem.ts'
import type { Content } from '../content.ts'
import { beginDraft, type Draft } from './drafting.ts'

const words = (text: string): Content => ({ sections: { p1: { text } } })
const report = { id: 'r', version: 3, content: words('cũ'), savedAt: null }

function machine() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  }
}

/** A server that keeps what was saved under which key, and may lose its answer. */
function server() {
  const saves = new Map<string, Content>()
  let version = 3
  const answers: ('yes' | 'lost' | 'down' | 'stale')[] = []
  const save = async (from: number, content: Content, key: string) => {
    const answer = answers.shift() ?? 'yes'
    if (answer === 'down') throw new Problem(0, 'offline')
    if (answer === 'stale' || (from !== version && !saves.has(key)))
      throw new Problem(409, 'stale', {
        theirs: { version: 9, content: words('của người khác'), savedAt: null, savedBy: 'B' },
      })
    if (!saves.has(key)) {
      saves.set(key, content)
      version += 1
    }
    if (answer === 'lost') throw new Problem(0, 'offline')
    return { version }
  }
  const submissions: [from: number, key: string][] = []
  const submit = async (from: number, key: string) => {
    if (answers.shift() === 'down') throw new Problem(0, 'offline')
    submissions.push([from, key])
    return { version: from + 1 }
  }
  return { saves, save, submissions, submit, next: (...them: typeof answers) => answers.push(...them) }
}

function page(
  shelf: ReturnType<typeof machine>,
  line: Pick<ReturnType<typeof server>, 'save' | 'submit'>,
  accountId = 'a',
) {
  const told: Draft[] = []
  const { save, submit } = line
  const draft = beginDraft(report, {
    accountId,
    shelf,
    save,
    submit,
    tell: (d) => told.push(d),
    rest: 100_000,
    retry: 100_000,
  })
  return { ...draft, last: () => told.at(-1)! }
}

test('while the line is down what is typed lies on the machine, and is there when the page is opened again', async () => {
  const [shelf, line] = [machine(), server()]
  const first = page(shelf, line)
  line.next('down')
  first.change(() => words('mới'))
  await first.send()
  expect(first.last().state.kind).toBe('offline')
  first.stop()
  const again = page(shelf, line)
  expect([again.restored, again.first.content]).toEqual([true, words('mới')])
  expect(await again.settle()).toBe(4)
  expect([...line.saves.values()]).toEqual([words('mới')])
  expect(shelf.kept.size).toBe(0)
})

test('a save whose answer was lost is sent again under its key, and happens once', async () => {
  const [shelf, line] = [machine(), server()]
  const draft = page(shelf, line)
  line.next('lost')
  draft.change(() => words('một'))
  await draft.send()
  draft.change(() => words('hai'))
  draft.stop()
  // the browser was closed in between
  const again = page(shelf, line)
  expect(await again.settle()).toBe(5)
  expect([...line.saves.values()]).toEqual([words('một'), words('hai')])
})

test('another account at this machine finds nothing of it', async () => {
  const [shelf, line] = [machine(), server()]
  const draft = page(shelf, line)
  draft.change(() => words('riêng'))
  draft.stop()
  expect(page(shelf, line, 'b').first.content).toEqual(words('cũ'))
})

test('a conflict keeps both: one’s own stays on the machine until one is chosen', async () => {
  const [shelf, line] = [machine(), server()]
  const draft = page(shelf, line)
  line.next('stale')
  draft.change(() => words('của tôi'))
  await draft.send()
  const { state, content } = draft.last()
  expect(state).toMatchObject({ kind: 'conflict', theirs: { content: words('của người khác') } })
  expect(content).toEqual(words('của tôi'))
  expect(shelf.kept.size).toBe(1)
  if (state.kind === 'conflict') draft.take(state.theirs)
  expect([draft.last().content, shelf.kept.size]).toEqual([words('của người khác'), 0])
})

test('a returned report that nobody changed is saved once more before it is submitted', async () => {
  const line = server()
  const draft = page(machine(), line)
  expect([await draft.settle(), line.saves.size]).toEqual([3, 0])
  expect([await draft.submit(true), line.saves.size, line.submissions.length]).toEqual(['done', 1, 1])
})

test('a submission without a line waits on the machine, and goes once after what was written, whoever opens the page again', async () => {
  const [shelf, line] = [machine(), server()]
  const draft = page(shelf, line)
  line.next('down')
  draft.change(() => words('xong'))
  expect([await draft.submit(), draft.last().submitting]).toEqual(['waits', 'waits'])
  draft.stop()
  const again = page(shelf, line)
  expect([again.restored, again.first.submitting]).toEqual([true, 'waits'])
  expect(await again.settle()).toBe(5)
  expect([[...line.saves.values()], line.submissions, shelf.kept.size]).toEqual([
    [words('xong')],
    [[4, expect.any(String)]],
    0,
  ])
})

test('whose report somebody saved meanwhile is asked which to keep before it is submitted', async () => {
  const [shelf, line] = [machine(), server()]
  const draft = page(shelf, line)
  line.next('stale')
  draft.change(() => words('của tôi'))
  expect(await draft.submit()).toBe('conflict')
  expect([line.submissions, draft.last().submitting]).toEqual([[], false])
  draft.stop()
})
