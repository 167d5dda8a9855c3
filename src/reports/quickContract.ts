import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { Chosen } from '#src/units/contract.ts'

const Title = z.string().trim().normalize('NFC').min(1).max(300)
/** One that there is, by its code, or the name of one that is made; `overTime`: what several days make together. */
const Figure = z.union([
  z.strictObject({ code: z.string().max(40) }),
  z.strictObject({
    name: Title,
    measure: z.string().trim().normalize('NFC').min(1).max(60),
    overTime: z.enum(['sum', 'last']).default('sum'),
  }),
])
export type QuickFigure = z.input<typeof Figure>

export const startQuickRegime = endpoint({
  name: 'startQuickRegime',
  summary: 'Begin daily figures in one act: new indicators, form, regime, and the reports of today',
  method: 'POST',
  path: '/quick-regimes',
  audience: 'regime.write',
  body: z
    .strictObject({
      title: Title,
      receivingUnitId: z.uuid(),
      figures: z.array(Figure).min(1).max(30),
      ...Chosen,
      from: z.iso.date(),
      to: z.iso.date().optional(),
      /** How many days after the day they are about the figures are due. */
      dueDays: z.int().min(0).max(7).default(0),
      asks: z.string().trim().max(10_000).default(''),
    })
    .refine((q) => q.to === undefined || q.to >= q.from, { path: ['to'], error: 'before-from' }),
  reply: z.object({ id: z.uuid(), formId: z.uuid(), reports: z.int() }),
})

export const askOnce = endpoint({
  name: 'askOnce',
  summary: 'Ask units once, by a day: text, files, and a form to answer by',
  method: 'POST',
  path: '/one-off-requests',
  audience: 'regime.write',
  body: z.strictObject({
    title: Title,
    receivingUnitId: z.uuid(),
    ...Chosen,
    dueOn: z.iso.date(),
    asks: z.string().trim().max(10_000).default(''),
    fileIds: z.array(z.uuid()).max(20).default([]),
    /** Without one they answer by text and files. */
    formId: z.uuid().optional(),
  }),
  reply: z.object({ id: z.uuid(), formId: z.uuid(), reports: z.int() }),
})
