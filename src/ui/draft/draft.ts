import { Problem } from '#src/platform/problem.ts'

/** What the server says stands there when a save came too late. Perhaps nobody has saved anything yet. */
export type Theirs<C> = { version: number; content: C | null; savedAt: string | null; savedBy: string | null } & InName
/** The same of a record that begins with content. */
export type Saved<C> = { version: number; content: C; savedAt: string; savedBy: string } & InName
/** Whose delegated grant stood behind the save. */
type InName = { savedFor?: string | null }
export type DraftState<C, T = Saved<C>> =
  | { kind: 'saved'; at: string }
  | { kind: 'saving' }
  | { kind: 'offline'; at: string }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'conflict'; theirs: T }
export type Draft<C, T = Saved<C>> = { content: C; version: number; state: DraftState<C, T> }

type Sending<C> = { version: number; content: C; key: string }
type Copy<C> = { version: number; content: C; at: string; sending?: Sending<C> }
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

type Begun<C> = { version: number; content: C; savedAt: string }
export type Outside<C, T = Saved<C>> = {
  /** Where this machine keeps it: one name for an account and a record. */
  name: string
  shelf: Shelf
  /** Saves under a key; the same key a second time happens once. */
  save: (version: number, content: C, key: string) => Promise<{ version: number }>
  tell: (draft: Draft<C, T>) => void
  /** The domain's clock, as an ISO instant. */
  now: () => string
  rest?: number
  retry?: number
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const noAnswer = ({ code, status }: Problem) => code === 'offline' || status >= 500

/** A shelf that is closed, full or spoilt holds nothing, and breaks nothing. */
function quietly<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}

/**
 * Something that is written over a longer time. Every change lies on this machine at once, goes to the server when the hand
 * rests, and leaves the machine when the server has it. A save that got no answer is sent again first, unchanged and under
 * its key. `begun` is what the server had when the page was opened.
 */
export function keepDraft<C, T extends Theirs<C> = Saved<C>>(
  begun: Begun<C>,
  { name, shelf, save, tell, now, rest = 1_200, retry = 5_000 }: Outside<C, T>,
) {
  const copy = quietly(() => JSON.parse(shelf.getItem(name) ?? 'null') as Copy<C> | null) ?? undefined
  const restored = copy !== undefined && (copy.sending !== undefined || !same(copy.content, begun.content))
  let content = restored ? copy.content : begun.content
  let version = restored ? copy.version : begun.version
  let state: DraftState<C, T> = { kind: 'saved', at: begun.savedAt }
  let dirty = restored
  let pending = restored ? copy.sending : undefined
  let busy: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const say = (next: DraftState<C, T>) => {
    state = next
    tell({ content, version, state })
  }
  const later = (after: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), after)
  }
  const keep = () =>
    quietly(() =>
      shelf.setItem(name, JSON.stringify({ version, content, at: now(), ...(pending && { sending: pending }) })),
    )
  const drop = () => quietly(() => shelf.removeItem(name))

  const send = (): Promise<void> => {
    clearTimeout(timer)
    busy ??= attempt().finally(() => {
      busy = undefined
    })
    return busy
  }

  async function attempt() {
    if ((!dirty && !pending) || state.kind === 'conflict') return
    const sending = pending ?? { version, content, key: crypto.randomUUID() }
    pending = sending
    dirty = !same(sending.content, content)
    keep()
    say({ kind: 'saving' })
    try {
      version = (await save(sending.version, sending.content, sending.key)).version
      pending = undefined
      if (dirty) keep()
      else drop()
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
      const theirs = problem.details.theirs as T
      if (same(theirs.content, content)) take(theirs)
      else say({ kind: 'conflict', theirs })
    } else say({ kind: 'failed', problem })
  }

  /** Goes on with the server's version, or with one's own on top of it. */
  function take(theirs: T, mine = false) {
    version = theirs.version
    state = { kind: 'saving' }
    dirty = mine
    if (mine) return void send()
    content = theirs.content ?? begun.content
    drop()
    say({ kind: 'saved', at: theirs.savedAt ?? now() })
  }

  return {
    first: { content, version, state } satisfies Draft<C, T> as Draft<C, T>,
    restored,
    send,
    take,
    change(edit: (content: C) => C) {
      const next = edit(content)
      if (next === content) return
      content = next
      dirty = true
      keep()
      say(state.kind === 'failed' ? { kind: 'saving' } : state)
      later(rest)
    },
    /** What was written elsewhere meanwhile is taken over where nothing of one's own waits to be sent. */
    follow(theirs: T) {
      if (theirs.version > version && !dirty && !pending) take(theirs)
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
