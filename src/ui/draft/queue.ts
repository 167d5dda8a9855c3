/**
 * What one draft still owes the server, as data: changes, then perhaps its submission. One act is on its way at a time, under
 * a key made once; it stays as it is until the server has answered, so that however often it is sent it happens once.
 */
export type Sending<C> =
  | { act?: 'save'; version: number; content: C; key: string }
  | { act: 'submit'; version: number; key: string }
export type Queue<C> = {
  /** The server's version that the content stands on. */
  version: number
  content: C
  /** The content holds what no act has taken along yet. */
  dirty: boolean
  /** Since when something waits. */
  since?: string | undefined
  /** To be submitted as it stands, once it is saved. */
  submit?: boolean | undefined
  sending?: Sending<C> | undefined
}

export const waits = (queue: Queue<unknown>): boolean =>
  queue.dirty || queue.submit === true || queue.sending !== undefined

const settled = <C>(queue: Queue<C>): Queue<C> => (waits(queue) ? queue : { ...queue, since: undefined })

/** Who goes on writing takes back the wish to submit: what is submitted is what was seen then. */
export const wrote = <C>(queue: Queue<C>, content: C, at: string): Queue<C> => ({
  ...queue,
  content,
  dirty: true,
  submit: false,
  since: queue.since ?? at,
})

/** `anew`: saves also what is unchanged first, as a returned report must be a draft again before it is submitted. */
export const toSubmit = <C>(queue: Queue<C>, at: string, anew = false): Queue<C> => ({
  ...queue,
  submit: true,
  dirty: queue.dirty || anew,
  since: queue.since ?? at,
})
export const notToSubmit = <C>(queue: Queue<C>): Queue<C> => settled({ ...queue, submit: false })

/** The next act is on its way: the one that had no answer first, unchanged; else what is written; the submission last. */
export function next<C>(queue: Queue<C>, key: () => string): Queue<C> {
  const { version, content, dirty, submit, sending } = queue
  if (sending) return queue
  if (dirty) return { ...queue, dirty: false, sending: { version, content, key: key() } }
  return submit ? { ...queue, sending: { act: 'submit', version, key: key() } } : queue
}

/** The server has done what was on its way. */
export const answered = <C>(queue: Queue<C>, version: number): Queue<C> =>
  settled({
    ...queue,
    version,
    sending: undefined,
    ...(queue.sending?.act === 'submit' && { submit: false }),
  })

/** The server has refused it for good: it is still to be saved, and is submitted only when that is asked for again. */
export const refused = <C>(queue: Queue<C>): Queue<C> =>
  settled({
    ...queue,
    dirty: queue.dirty || (queue.sending !== undefined && queue.sending.act !== 'submit'),
    submit: false,
    sending: undefined,
  })

/** Somebody saved meanwhile, and one of both was chosen: one's own on top of theirs, or theirs. */
export const chose = <C>(queue: Queue<C>, version: number, theirs?: C): Queue<C> =>
  theirs === undefined
    ? { ...queue, version, dirty: true, submit: false, sending: undefined }
    : { version, content: theirs, dirty: false }
