import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'

/** The bounds say what is still reasonable: nobody works in three minutes, and no session lasts for days. */
export const bounds = {
  sessionHours: { min: 1, max: 24 },
  idleMinutes: { min: 5, max: 120 },
  administratorIdleMinutes: { min: 3, max: 30 },
  idleDays: { min: 14, max: 365 },
} as const
const within = ({ min, max }: { min: number; max: number }) => z.int().min(min).max(max)

export const TimeLimitsBody = z.strictObject({
  sessionHours: within(bounds.sessionHours),
  idleMinutes: within(bounds.idleMinutes),
  administratorIdleMinutes: within(bounds.administratorIdleMinutes),
  idleDays: within(bounds.idleDays),
})
const TimeLimits = z
  .object({
    sessionHours: z.number(),
    idleMinutes: z.number(),
    administratorIdleMinutes: z.number(),
    idleDays: z.number(),
    version: z.number(),
    may: z.array(z.string()),
  })
  .meta({ id: 'TimeLimits' })
export type TimeLimitsShown = z.output<typeof TimeLimits>

export const readTimeLimits = endpoint({
  name: 'readTimeLimits',
  summary: 'How long sessions last, and after how many idle days an account is closed',
  method: 'GET',
  path: '/time-limits',
  audience: 'signed-in',
  reply: TimeLimits,
})
export const setTimeLimits = endpoint({
  name: 'setTimeLimits',
  summary: 'Set how long sessions last, and after how many idle days an account is closed',
  method: 'PUT',
  path: '/time-limits',
  audience: 'settings.write',
  body: TimeLimitsBody.extend({ version: z.int().min(0) }),
  reply: TimeLimits,
})
