import type pg from 'pg'
import { Failure } from '#src/platform/failure.ts'

/** The morning of the conference. */
export const firstMorning = new Date('2021-01-12T07:30:00+07:00')

export async function lastRecorded(client: pg.Client): Promise<Date | undefined> {
  const { rows } = await client.query<{ at: Date | null }>('select max(at) as at from audit_event')
  return rows[0]?.at ?? undefined
}

const forms = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/

function instantOf(today: string): Date {
  const local = today.length === 10 ? `${today}T07:30:00` : today
  const zoned = /(?:Z|[+-]\d{2}:\d{2})$/.test(local.slice(10)) ? local : `${local}+07:00`
  const at = new Date(zoned)
  // JavaScript takes 31 February for 3 March
  const real = new Date(`${today.slice(0, 10)}T00:00:00Z`)
  if (!forms.test(today) || Number.isNaN(at.getTime()) || !real.toJSON()?.startsWith(today.slice(0, 10)))
    throw new Failure(`--today ${today} is no day: write 2021-03-15 (07:30 of that day) or 2021-03-15T14:00+07:00.`)
  return at
}

const shown = (at: Date) => `${new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`

/** When the demonstration's clock starts: at `--today`, else on its first morning; never before what is recorded. */
export function startOf(today: string | undefined, last: Date): Date {
  if (today === undefined) return last > firstMorning ? last : firstMorning
  const at = instantOf(today)
  if (at < last)
    throw new Failure(`--today ${today} is earlier than the last recorded act: write ${shown(last)} or later.`)
  return at
}
