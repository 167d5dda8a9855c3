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
    /** From that day on it is not offered for new regimes. */
    retiredOn: z.iso.date().nullable(),
    /** Regimes that the reader knows of and that go on by it. */
    regimes: z.array(z.object({ id: z.uuid(), name: z.string() })),
    may: z.array(z.enum(['form.write'])),
    versions: z.array(z.object({ id: z.uuid(), number: z.int(), fromDay: z.iso.date(), sections: z.array(Section) })),
  })
  .meta({ id: 'Form' })
export type Form = z.output<typeof Form>

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

export const retireForm = endpoint({
  name: 'retireForm',
  summary: 'Offer a form no longer for new regimes',
  method: 'POST',
  path: '/forms/:id/retirement',
  audience: 'form.write',
  params: z.object({ id: z.uuid() }),
  body: z.strictObject({ version: z.int() }),
  reply: z.object({ id: z.uuid(), version: z.int() }),
})
export const restoreForm = endpoint({
  name: 'restoreForm',
  summary: 'Offer a retired form again',
  method: 'DELETE',
  path: '/forms/:id/retirement',
  audience: 'form.write',
  params: z.object({ id: z.uuid() }),
  body: z.strictObject({ version: z.int() }),
  reply: z.object({ id: z.uuid(), version: z.int() }),
})

const RegimeUnit = z.strictObject({
  unitId: z.uuid(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})
const NewRegime = z
  .strictObject({
    name: Title,
    /** What the units are told about it. */
    asks: z.string().trim().max(10_000).optional(),
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

const Named = z.object({ id: z.uuid(), name: z.string() })
const Line = {
  id: z.uuid(),
  name: z.string(),
  formId: z.uuid(),
  formName: z.string(),
  receivingUnit: Named,
  rhythm: Rhythm,
  oncePeriod: z.string().nullable(),
  windowRule: z.enum(['calendar', 'decree09']),
  dueRules: DueRules,
  locks: z.boolean(),
  graceDays: z.int(),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  /** From that day on it asks nothing more. */
  endedFrom: z.iso.date().nullable(),
  units: z.int(),
  /** The next day on which a report that was made is due. */
  nextDue: z.iso.date().nullable(),
  version: z.int(),
  may: z.array(z.enum(['regime.write'])),
}
export const Regime = z.object(Line).meta({ id: 'Regime' })
export type Regime = z.output<typeof Regime>

export const RegimeDetail = z
  .object({
    ...Line,
    asks: z.string(),
    bloc: Named.nullable(),
    files: z.array(Named),
    /** The units that report today or later. */
    unitList: z.array(Named.extend({ kind: z.string(), from: z.iso.date(), to: z.iso.date().nullable() })),
    /** Reports that are still to come, by period: nobody has begun them, begun, past their day. */
    owed: z.array(
      z.object({ period: z.string(), dueOn: z.iso.date(), untouched: z.int(), begun: z.int(), overdue: z.int() }),
    ),
  })
  .meta({ id: 'RegimeDetail' })
export type RegimeDetail = z.output<typeof RegimeDetail>

export const listRegimes = endpoint({
  name: 'listRegimes',
  summary: 'Reporting regimes by which the reader’s units send or receive',
  method: 'GET',
  path: '/regimes',
  audience: 'signed-in',
  reply: z.object({ regimes: z.array(Regime) }),
})
export const readRegime = endpoint({
  name: 'readRegime',
  summary: 'One regime: who reports by it, and what is still owed',
  method: 'GET',
  path: '/regimes/:id',
  audience: 'signed-in',
  params: z.object({ id: z.uuid() }),
  reply: RegimeDetail,
})
const ids = z
  .string()
  .max(8_000)
  .default('')
  .transform((text) => text.split(',').filter((part) => part !== ''))
export const listChosenUnits = endpoint({
  name: 'listChosenUnits',
  summary: 'The units that a choice of units, groups and levels means today',
  method: 'GET',
  path: '/chosen-units',
  audience: 'signed-in',
  query: z.object({
    ownerUnitId: z.uuid(),
    unitIds: ids.pipe(z.array(z.uuid()).max(200)),
    groupIds: ids.pipe(z.array(z.uuid()).max(20)),
    levels: ids.pipe(z.array(z.string().max(40)).max(13)),
  }),
  reply: z.object({ units: z.array(Named.extend({ kind: z.string() })) }),
})
export const addRegime = endpoint({
  name: 'addRegime',
  summary: 'Set up a reporting regime, or a one-off request',
  method: 'POST',
  path: '/regimes',
  audience: 'regime.write',
  body: NewRegime,
  /** `reports`: of the periods that have begun. */
  reply: z.object({ id: z.uuid(), reports: z.int() }),
})
export const changeRegime = endpoint({
  name: 'changeRegime',
  summary: 'Change what a regime is called and says, its due days, lock and bloc',
  method: 'PUT',
  path: '/regimes/:id',
  audience: 'regime.write',
  params: z.object({ id: z.uuid() }),
  body: z.strictObject({
    version: z.int(),
    name: Title,
    asks: z.string().trim().max(10_000),
    dueRules: DueRules,
    locks: z.boolean(),
    graceDays: z.int().min(0).max(366),
    blocId: z.uuid().nullable(),
  }),
  /** `moved`: reports whose due day is another now. */
  reply: z.object({ id: z.uuid(), version: z.int(), moved: z.int() }),
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
