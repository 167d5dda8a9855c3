import type { Draft } from '../shapes.ts'

/** A task that the reader did not find. */
export const blankDraft = (): Draft => ({
  id: crypto.randomUUID(),
  decision: 'open',
  content: '',
  lead: [],
  coordinating: [],
  watching: [],
  when: null,
  product: null,
  provision: null,
  sources: [],
  confidence: 1,
  edited: true,
})
