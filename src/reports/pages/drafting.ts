import { Problem } from '#src/platform/problem.ts'
import type { Content } from '../content.ts'
import { dropCopy, keepCopy, readCopy, type Sending, type Shelf } from './local-copy.ts'

export type Theirs = { version: number; content: Content | null; savedAt: string | null; savedBy: string | null }
export type DraftState =
  | { kind: 'saved'; at: string }
  | { kind: 'saving' }
  | { kind: 'offline'; at: string }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'conflict'; theirs: Theirs }
export type Draft = { content: Content; version: number; state: DraftState }

type Begun = { id: string; version: number; content: Content | null; savedAt: string | null }
type Outside = {
  accountId: string
  shelf: Shelf
  /** Saves under a key; the same key a second time happens once. */
  save: (version: number, content: Content, key: string) => Promise<{ version: number }>
  tell: (draft: Draft) => void
  /** The domain's clock, as an ISO instant. */
  now?: () => string
  rest?: number
  retry?: number
}

const machineClock = () => new Date().toISOString()
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const noAnswer = ({ code, status }: Problem) => code === 'offline' || status >= 500

/**
 * A draft while it is written: every change lies on this machine at once, goes to the server when the hand rests, and
 * leaves the machine when the server has it. A save that got no answer is sent again first, unchanged and under its key.
 */
export function beginDraft(report: Begun, outside: Outside) {
  const { accountId, shelf, save, tell, now = machineClock, rest = 1_200, retry = 5_000 } = outside
  const copy = readCopy(shelf, accountId, report.id)
  const restored = copy !== undefined && (copy.sending !== undefined || !same(copy.content, report.content))
  let content = copy?.content ?? report.content ?? { sections: {} }
  let version = copy?.version ?? report.version
  let state: DraftState = { kind: 'saved', at: report.savedAt ?? now() }
  let dirty = restored
  let pending: Sending | undefined = copy?.sending
  let busy: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const say = (next: DraftState) => {
    state = next
    tell({ content, version, state })
  }
  const later = (after: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), after)
  }
  const keep = () =>
    keepCopy(shelf, accountId, report.id, { version, content, at: now(), ...(pending && { sending: pending }) })

  const send = (): Promise<void> => {
    clearTimeout(timer)
    busy ??= attempt().finally(() => {
      busy = undefined
    })
    return busy
  }

  async function attempt() {
    if (!dirty && !pending) return
    const sending = pending ?? { version, content, key: crypto.randomUUID() }
    pending = sending
    dirty = !same(sending.content, content)
    keep()
    say({ kind: 'saving' })
    try {
      version = (await save(sending.version, sending.content, sending.key)).version
      pending = undefined
      if (dirty) keep()
      else dropCopy(shelf, accountId, report.id)
      say({ kind: 'saved', at: now() })
      if (dirty) later(rest)
    } catch (error) {
      dirty = true
      refuse(error instanceof Problem ? error : new Problem(0, 'offline'))
    }
  }

  function refuse(problem: Problem) {
    if (!noAnswer(problem)) pending = undefined
    keep()
    if (noAnswer(problem)) {
      say({ kind: 'offline', at: now() })
      later(retry)
    } else if (problem.code === 'stale') {
      const theirs = problem.details.theirs as Theirs
      if (same(theirs.content, content)) take(theirs)
      else say({ kind: 'conflict', theirs })
    } else say({ kind: 'failed', problem })
  }

  /** Goes on with the server's version, or with one's own on top of it. */
  function take(theirs: Theirs, mine = false) {
    version = theirs.version
    dirty = mine
    if (mine) return void send()
    content = theirs.content ?? { sections: {} }
    dropCopy(shelf, accountId, report.id)
    say({ kind: 'saved', at: theirs.savedAt ?? now() })
  }

  return {
    first: { content, version, state } satisfies Draft as Draft,
    restored,
    send,
    take,
    change(edit: (content: Content) => Content) {
      const next = edit(content)
      if (next === content) return
      content = next
      dirty = true
      keep()
      say(state.kind === 'failed' ? { kind: 'saving' } : state)
      later(rest)
    },
    /**
     * Waits until the server has everything; undefined where it could not be brought there. `anew`: saves also what is
     * unchanged, as a returned report must be a draft again before it is submitted.
     */
    async settle(anew = false): Promise<number | undefined> {
      await busy
      if (anew) dirty = true
      await send()
      if (dirty || pending) await send()
      return dirty || pending ? undefined : version
    },
    stop: () => clearTimeout(timer),
  }
}
