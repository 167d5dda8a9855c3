import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { DueRules } from './dueRules.ts'
import { Section } from './form.ts'

export const rhythms = ['day', 'week', 'month', 'quarter', 'half', 'year', 'schoolyear', '9M', '11M', 'once'] as const
export const Rhythm = z.enum(rhythms)
export type Rhythm = z.output<typeof Rhythm>
const Title = z.string().trim().min(1).max(300)

const NewForm = z.strictObject({
  name: Title,
  ownerUnitId: z.uuid(),
  sections: z.array(Section).min(1).max(60),
  fromDay: z.iso.date().optional(),
})
const NewFormVersion = z.strictObject({
  version: z.int(),
  sections: z.array(Section).min(1).max(60),
  fromDay: z.iso.date(),
})
export const Form = z
  .object({
    id: z.uuid(),
    name: z.string(),
    ownerUnitId: z.uuid(),
    version: z.int(),
    versions: z.array(z.object({ id: z.uuid(), number: z.int(), fromDay: z.iso.date(), sections: z.array(Section) })),
  })
  .meta({ id: 'Form' })

export const listForms = endpoint({
  name: 'listForms',
  summary: 'Forms of the units in reach, with their versions',
  method: 'GET',
  path: '/forms',
  audience: 'signed-in',
  reply: z.object({ forms: z.array(Form) }),
})
export const addForm = endpoint({
  name: 'addForm',
  summary: 'Add a form',
  method: 'POST',
  path: '/forms',
  audience: 'form.write',
  body: NewForm,
  reply: z.object({ id: z.uuid(), versionId: z.uuid() }),
})
export const addFormVersion = endpoint({
  name: 'addFormVersion',
  summary: 'Add a version of a form for the periods that begin from a day',
  method: 'POST',
  path: '/forms/:id/versions',
  audience: 'form.write',
  params: z.object({ id: z.uuid() }),
  body: NewFormVersion,
  reply: z.object({ versionId: z.uuid(), number: z.int() }),
})

const RegimeUnit = z.strictObject({
  unitId: z.uuid(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})
const NewRegime = z
  .strictObject({
    name: Title,
    formId: z.uuid(),
    receivingUnitId: z.uuid(),
    blocId: z.uuid().optional(),
    rhythm: Rhythm,
    /** The period of a one-off request; a span `2012-01-01..2020-12-31` is one too. */
    oncePeriod: z.string().max(40).optional(),
    windowRule: z.enum(['calendar', 'decree09']).default('decree09'),
    dueRules: DueRules,
    locks: z.boolean().default(false),
    graceDays: z.int().min(0).max(366).default(0),
    from: z.iso.date(),
    to: z.iso.date().optional(),
    units: z.array(RegimeUnit).min(1).max(10_000),
  })
  .refine((r) => (r.rhythm === 'once') === (r.oncePeriod !== undefined), { path: ['oncePeriod'], error: 'once-only' })
  .refine((r) => r.to === undefined || r.to >= r.from, { path: ['to'], error: 'before-from' })
export type NewRegime = z.output<typeof NewRegime>

export const Regime = z
  .object({
    id: z.uuid(),
    name: z.string(),
    formId: z.uuid(),
    formName: z.string(),
    receivingUnit: z.object({ id: z.uuid(), name: z.string() }),
    rhythm: Rhythm,
    oncePeriod: z.string().nullable(),
    windowRule: z.enum(['calendar', 'decree09']),
    dueRules: DueRules,
    locks: z.boolean(),
    graceDays: z.int(),
    units: z.int(),
    version: z.int(),
    may: z.array(z.enum(['regime.write'])),
  })
  .meta({ id: 'Regime' })

export const listRegimes = endpoint({
  name: 'listRegimes',
  summary: 'Reporting regimes by which the reader’s units send or receive',
  method: 'GET',
  path: '/regimes',
  audience: 'signed-in',
  reply: z.object({ regimes: z.array(Regime) }),
})
export const addRegime = endpoint({
  name: 'addRegime',
  summary: 'Set up a reporting regime, or a one-off request',
  method: 'POST',
  path: '/regimes',
  audience: 'regime.write',
  body: NewRegime,
  reply: z.object({ id: z.uuid() }),
})
export const setRegimeUnits = endpoint({
  name: 'setRegimeUnits',
  summary: 'Say which units report by a regime from a day on',
  method: 'PUT',
  path: '/regimes/:id/units',
  audience: 'regime.write',
  params: z.object({ id: z.uuid() }),
  body: z.strictObject({ version: z.int(), from: z.iso.date(), unitIds: z.array(z.uuid()).min(1).max(10_000) }),
  reply: z.object({ id: z.uuid(), version: z.int() }),
})
