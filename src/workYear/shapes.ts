import { z } from 'zod'
import { yearStates } from './moves.ts'
import { stepNames } from './rules.ts'

const Count = z.number().int()

/** Something that is still missing in a step: a code the page words, how many, of whom, and where it is mended. */
export const Missing = z.object({
  code: z.string(),
  n: Count,
  name: z.string().nullable(),
  to: z.string().nullable(),
})
export type Missing = z.output<typeof Missing>

export const Step = z
  .object({
    name: z.enum(stepNames),
    state: z.enum(['waiting', 'going', 'done']),
    done: Count,
    /** Null: cannot begin yet. */
    total: Count.nullable(),
    /** Figures and names for the sentence that says what the step is about, by name. */
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    missing: z.array(Missing),
    who: z.string().nullable(),
    /** By when, a day or an instant. */
    by: z.string().nullable(),
    next: z.object({ code: z.string(), to: z.string() }).nullable(),
  })
  .meta({ id: 'WorkYearStep' })
export type Step = z.output<typeof Step>

/** What the year came to. */
export const YearResults = z
  .object({
    tasks: z.object({ done: Count, total: Count }),
    punctual: z.object({ onTime: Count, judged: Count }),
    targets: z.object({ met: Count, judged: Count }),
    reviews: z.object({ done: Count, total: Count }),
    advice: z.object({ accepted: Count, decided: Count }),
  })
  .meta({ id: 'WorkYearResults' })
export type YearResults = z.output<typeof YearResults>

export const Board = z
  .object({
    bloc: z.object({ id: z.uuid(), name: z.string() }),
    year: Count,
    state: z.enum(yearStates),
    version: Count,
    /** Null: nothing has been decided in it yet. */
    keptAs: z.uuid().nullable(),
    plan: z.object({ id: z.uuid(), symbol: z.string(), abstract: z.string() }).nullable(),
    years: z.array(z.object({ year: Count, state: z.enum(yearStates) })),
    steps: z.array(Step),
    closing: z.object({ refused: z.array(z.enum(stepNames)), warned: z.array(z.enum(stepNames)) }),
    moves: z.array(
      z.object({
        move: z.enum(['close', 'reopen']),
        reason: z.string().nullable(),
        by: z.string(),
        actingFor: z.string().nullable(),
        at: z.iso.datetime(),
      }),
    ),
    may: z.array(z.enum(['prepare', 'decide', 'close', 'reopen'])),
  })
  .meta({ id: 'WorkYear' })
export type Board = z.output<typeof Board>
