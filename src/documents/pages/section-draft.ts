import type { Problem } from '#src/platform/problem.ts'
import type { DocumentText } from '#src/platform/rich-text.ts'
import type { DocumentSection } from '../shapes.ts'

export type Theirs = Pick<DocumentSection, 'content' | 'version' | 'changedBy' | 'changedAt'>
export type DraftState =
  | { kind: 'saved'; at: string }
  | { kind: 'saving' }
  | { kind: 'offline'; at: string }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'conflict'; theirs: Theirs }
export type SectionDraft = { content: DocumentText; version: number; state: DraftState; restored: boolean }

type Copy = {
  version: number
  content: DocumentText
  at: string
  sending?: { version: number; content: DocumentText; key: string }
}
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
export type Means = {
  shelf: Shelf
  /** Per account, document and section: the next person at this machine finds nothing. */
  name: string
  save: (version: number, content: DocumentText, key: string) => Promise<{ version: number }>
  tell: (draft: SectionDraft) => void
  now: () => string
  wait?: number
}

const same = (a: DocumentText, b: DocumentText) => JSON.stringify(a) === JSON.stringify(b)

/**
 * What is written in one section: kept on this machine with every change, saved a moment later from the version it
 * started from, sent again just so after a lost line. A newer version by somebody else stops it, with both versions.
 */
export function beginSection(section: DocumentSection, { shelf, name, save, tell, now, wait = 1200 }: Means) {
  const copy = read()
  const differs = copy !== undefined && !same(copy.content, section.content)
  let draft: SectionDraft = {
    content: differs ? copy.content : section.content,
    version: differs ? copy.version : section.version,
    state:
      differs && copy.version !== section.version && !copy.sending
        ? { kind: 'conflict', theirs: section }
        : { kind: 'saved', at: section.changedAt },
    restored: differs,
  }
  let saved = section.content
  let sending: Promise<void> | undefined
  let attempt = copy?.sending
  let timer: ReturnType<typeof setTimeout> | undefined
  if (copy && !differs) drop()

  function read(): Copy | undefined {
    try {
      const text = shelf.getItem(name)
      return text === null ? undefined : (JSON.parse(text) as Copy)
    } catch {
      return undefined
    }
  }
  function keep() {
    try {
      const { version, content } = draft
      shelf.setItem(name, JSON.stringify({ version, content, at: now(), ...(attempt && { sending: attempt }) }))
    } catch {
      // a closed or full shelf: the server's copy is the only one
    }
  }
  function drop() {
    try {
      shelf.removeItem(name)
    } catch {
      // nothing was kept
    }
  }
  const set = (next: Partial<SectionDraft>) => {
    draft = { ...draft, ...next }
    tell(draft)
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), wait)
  }

  async function once() {
    // an attempt whose answer was lost goes again with its key: it happens once
    attempt ??= { version: draft.version, content: draft.content, key: crypto.randomUUID() }
    keep()
    set({ state: { kind: 'saving' } })
    const { version, content, key } = attempt
    try {
      const reply = await save(version, content, key)
      attempt = undefined
      saved = content
      set({ version: reply.version, state: { kind: 'saved', at: now() } })
      if (same(draft.content, saved)) drop()
      else keep()
    } catch (error) {
      refusedBy(error as Problem)
    }
  }
  function refusedBy(problem: Problem) {
    if (problem.status === 0) {
      set({ state: { kind: 'offline', at: now() } })
      timer = setTimeout(() => void send(), 15_000)
      return
    }
    attempt = undefined
    keep()
    if (problem.code === 'stale') set({ state: { kind: 'conflict', theirs: problem.details.theirs as Theirs } })
    else set({ state: { kind: 'failed', problem } })
  }

  /** Saves what is not saved yet; resolves when there is nothing left to send, or nothing more can be done. */
  async function send(): Promise<void> {
    clearTimeout(timer)
    if (sending) return sending
    sending = (async () => {
      while (draft.state.kind !== 'conflict' && !same(draft.content, saved)) {
        await once()
        if (draft.state.kind !== 'saved') break
      }
    })().finally(() => {
      sending = undefined
    })
    return sending
  }

  return {
    first: draft,
    change(content: DocumentText) {
      if (same(content, draft.content)) return
      set({ content })
      keep()
      if (draft.state.kind !== 'conflict') later()
    },
    send,
    /** After a conflict: on from their version, with their words or with one's own. */
    take(theirs: Theirs, mine: boolean) {
      saved = theirs.content
      attempt = undefined
      set({
        version: theirs.version,
        state: { kind: 'saved', at: theirs.changedAt },
        ...(!mine && { content: theirs.content }),
      })
      if (mine) void send()
      else drop()
    },
    /** What the server itself has rewritten: a figure taken anew. */
    rewritten(theirs: Theirs) {
      if (theirs.version <= draft.version || !same(draft.content, saved)) return
      saved = theirs.content
      set({ version: theirs.version, content: theirs.content, state: { kind: 'saved', at: theirs.changedAt } })
    },
    stop() {
      clearTimeout(timer)
      if (draft.state.kind !== 'conflict') void send()
    },
  }
}
