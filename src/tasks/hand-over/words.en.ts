import type { Words } from '#src/platform/words.ts'
import type { vi } from './words.vi.ts'

const count = (n: number) => `${n} ${n === 1 ? 'task' : 'tasks'}`

export const en: Words<typeof vi> = {
  title: 'Hand-over',
  what: 'What is handed over',
  sides: { lead: 'Leading it', issuing: 'Following it up' },
  to: 'Unit that is to take it',
  toFault: 'Choose the unit that is to take it.',
  help: {
    lead: 'The present lead answers for it until the new one has accepted.',
    issuing: 'The present unit confirms and decides extensions until the new one has accepted.',
  },
  propose: 'Propose the hand-over',
  titleOf: (n) => `Hand over ${count(n)}`,
  proposed: (n, unit) => `${unit} is asked to take ${count(n)}.`,
  asked: (by, from, to) => `${by} proposes to hand it over from ${from} to ${to}:`,
  takesLead: 'Once accepted your unit leads it; its head names anew who answers for it.',
  takesFollowing: 'Once accepted your unit follows it up, confirms it and decides extensions.',
  take: 'Accept',
  refuse: 'Refuse',
  noteFault: 'Say why it is refused.',
  withdraw: 'Withdraw the hand-over?',
  withdrawText: 'The task stays with the unit that has it.',
  events: {
    proposed: (from, to) => `${to} is to take it from ${from}`,
    accepted: (from, to) => `${to} took it from ${from}`,
    refused: (_, to) => `${to} refused it`,
    withdrawn: (_, to) => `Hand-over to ${to} withdrawn`,
    lapsed: (_, to) => `Hand-over to ${to} lapsed`,
  },
  lapses: {
    ended: (unit) => `${unit} has ended and has no successor.`,
    has: (unit) => `The successor of ${unit} has the task already.`,
    leads: (unit) => `The successor of ${unit} leads another part of the same task already.`,
  },
  firstAsked: (unit) => `${unit} was asked at first; passed on to its successor.`,
  problems: {
    'hand-over.same': 'That unit has it already. Choose another.',
    'hand-over.open': 'A hand-over is waiting for its answer. Withdraw it first.',
    'hand-over.child': 'A child is followed up by the unit of its parent. Hand the parent over.',
    'hand-over.several-leads': 'The task has several leads. Hand over the part of each.',
    'hand-over.leads-already': 'That unit leads a part of the same task already. Choose another.',
  },
}
