import { Problem } from '#src/platform/problem.ts'
import { answered, chose, next, notToSubmit, type Queue, refused, toSubmit, waits, wrote } from './queue.ts'

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
/** `submitting`: to be submitted once everything is saved; `sure`: that act is perhaps done already. */
export type Draft<C, T = Saved<C>> = {
  content: C
  version: number
  state: DraftState<C, T>
  submitting: false | 'waits' | 'sure'
}

type Copy<C> = Omit<Queue<C>, 'dirty'> & { dirty?: boolean; at: string }
/** Where a machine keeps texts: at once, or, where it tells so by a promise, soon. */
export type Shelf = {
  getItem(name: string): string | null
  setItem(name: string, text: string): unknown
  removeItem(name: string): unknown
}

type Begun<C> = { version: number; content: C; savedAt: string }
export type Outside<C, T = Saved<C>> = {
  /** Where this machine keeps it: one name for an account and a record. */
  name: string
  shelf: Shelf
  /** Saves under a key; the same key a second time happens once. */
  save: (version: number, content: C, key: string) => Promise<{ version: number }>
  /** Submits what is saved, in the same way. */
  submit?: (version: number, key: string) => Promise<{ version: number }>
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
 * rests, and leaves the machine when the server has it. An act that got no answer is sent again first, unchanged and under
 * its key. `begun` is what the server had when the page was opened.
 */
export function keepDraft<C, T extends Theirs<C> = Saved<C>>(
  begun: Begun<C>,
  { name, shelf, save, submit, tell, now, rest = 1_200, retry = 5_000 }: Outside<C, T>,
) {
  const copy = quietly(() => JSON.parse(shelf.getItem(name) ?? 'null') as Copy<C> | null) ?? undefined
  const restored = copy !== undefined && (waits({ dirty: false, ...copy }) || !same(copy.content, begun.content))
  let queue: Queue<C> = restored
    ? { ...copy, dirty: copy.dirty ?? true }
    : { version: begun.version, content: begun.content, dirty: false }
  let state: DraftState<C, T> = { kind: 'saved', at: begun.savedAt }
  let busy: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  const as = (): Draft<C, T> => ({
    content: queue.content,
    version: queue.version,
    state,
    submitting: queue.sending?.act === 'submit' ? 'sure' : queue.submit ? 'waits' : false,
  })
  const say = (to: DraftState<C, T>) => {
    state = to
    tell(as())
  }
  const later = (after: number) => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void send(), after)
  }
  const keep = () =>
    quietly(() =>
      waits(queue) ? shelf.setItem(name, JSON.stringify({ ...queue, at: now() })) : shelf.removeItem(name),
    )

  const send = (): Promise<void> => {
    clearTimeout(timer)
    busy ??= attempt().finally(() => {
      busy = undefined
    })
    return busy
  }

  async function attempt() {
    if (state.kind === 'conflict') return
    queue = next(queue, () => crypto.randomUUID())
    const { sending } = queue
    if (!sending) return
    say({ kind: 'saving' })
    // the key lies on the machine before it is used for the first time
    await keep()
    if (stopped) return
    try {
      const done =
        sending.act === 'submit'
          ? await submit!(sending.version, sending.key)
          : await save(sending.version, sending.content, sending.key)
      queue = answered(queue, done.version)
      await keep()
      say({ kind: 'saved', at: now() })
      if (waits(queue)) later(queue.submit ? 0 : rest)
    } catch (error) {
      refuse(error instanceof Problem ? error : new Problem(0, 'offline'))
    }
  }

  function refuse(problem: Problem) {
    if (noAnswer(problem)) {
      say({ kind: 'offline', at: now() })
      return later(retry)
    }
    const { submit: wanted } = queue
    queue = refused(queue)
    const theirs = problem.code === 'stale' ? (problem.details.theirs as T) : undefined
    if (theirs && same(theirs.content, queue.content)) return take(theirs, false, wanted)
    void keep()
    say(theirs ? { kind: 'conflict', theirs } : { kind: 'failed', problem })
  }

  /** Goes on with the server's version, or with one's own on top of it. */
  function take(theirs: T, mine = false, wanted = false) {
    state = { kind: 'saving' }
    queue = mine ? chose(queue, theirs.version) : chose(queue, theirs.version, theirs.content ?? begun.content)
    // the same words stand there: what was to be submitted is still what was seen
    if (wanted) queue = toSubmit(queue, now())
    void keep()
    if (mine) return void send()
    say({ kind: 'saved', at: theirs.savedAt ?? now() })
  }

  /** Sends until nothing waits, or until something is in the way. */
  async function sendAll() {
    await busy
    for (let left = 3; left > 0 && waits(queue) && state.kind !== 'conflict'; left--) {
      await send()
      if (state.kind === 'offline' || state.kind === 'failed') return
    }
  }

  return {
    first: as(),
    restored,
    send,
    take,
    /** What is on its way, until it is answered. */
    rest: () => busy ?? Promise.resolve(),
    change(edit: (content: C) => C) {
      const content = edit(queue.content)
      if (content === queue.content) return
      queue = wrote(queue, content, now())
      void keep()
      say(state.kind === 'failed' ? { kind: 'saving' } : state)
      later(rest)
    },
    /** What was written elsewhere meanwhile is taken over where nothing of one's own waits to be sent. */
    follow(theirs: T) {
      if (theirs.version > queue.version && !waits(queue)) take(theirs)
    },
    /** Waits until the server has everything; undefined where it could not be brought there. `anew`: saves also what is unchanged. */
    async settle(anew = false): Promise<number | undefined> {
      await busy
      if (anew) queue = { ...queue, dirty: true }
      await sendAll()
      return waits(queue) ? undefined : queue.version
    },
    /** To be submitted as it stands: now, or as soon as the server can be reached. `anew`: saved once more before. */
    async submit(anew = false): Promise<'done' | 'waits' | Problem | 'conflict'> {
      await busy
      queue = toSubmit(queue, now(), anew)
      await keep()
      await sendAll()
      if (state.kind === 'failed') return state.problem
      if (state.kind === 'conflict') return 'conflict'
      return waits(queue) ? 'waits' : 'done'
    },
    keepWriting() {
      if (queue.sending?.act === 'submit') return
      queue = notToSubmit(queue)
      void keep()
      say(state)
    },
    /** Sends nothing more by itself. What is on its way is still heard. */
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
