import { type Day, dayAfter } from '#src/platform/day.ts'
import type { View } from '#src/platform/work.ts'

export type UnitSettings = {
  onePerson: boolean
  headSendsTasks: boolean
  onePersonKeysIn: boolean
  escalateToHead: number | null
  escalateToLeader: number | null
}
const unset: UnitSettings = {
  onePerson: false,
  headSendsTasks: false,
  onePersonKeysIn: false,
  escalateToHead: null,
  escalateToLeader: null,
}

export async function unitSettings({ db }: Pick<View, 'db'>, unitId: string): Promise<UnitSettings> {
  const found = await db
    .selectFrom('unit_setting')
    .select(['one_person as onePerson', 'head_sends_tasks as headSendsTasks', 'one_person_keys_in as onePersonKeysIn'])
    .select(['escalate_to_head as escalateToHead', 'escalate_to_leader as escalateToLeader'])
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return found ?? unset
}

export type Sector = { id: string; code: string; nameVi: string; nameEn: string; position: number; active: boolean }
export const sectors = ({ db }: Pick<View, 'db'>): Promise<Sector[]> =>
  db
    .selectFrom('sector')
    .select(['id', 'code', 'name_vi as nameVi', 'name_en as nameEn', 'position', 'active'])
    .orderBy('position')
    .orderBy('code')
    .execute()

const isWeekend = (day: Day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** Weekends and the holidays entered for those years, from `from` to `to`, both inclusive. */
export async function nonWorkingDays({ db }: Pick<View, 'db'>, from: Day, to: Day): Promise<Set<Day>> {
  const holidays = await db
    .selectFrom('non_working_day')
    .select('day')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute()
  const found = new Set<Day>(holidays.map(({ day }) => day))
  for (let day = from; day <= to; day = dayAfter(day)) if (isWeekend(day)) found.add(day)
  return found
}

/** What was entered for a year, weekends not among it. */
export const holidaysOf = ({ db }: Pick<View, 'db'>, year: number): Promise<{ day: Day; name: string }[]> =>
  db
    .selectFrom('non_working_day')
    .select(['day', 'name'])
    .where('day', '>=', `${year}-01-01`)
    .where('day', '<=', `${year}-12-31`)
    .orderBy('day')
    .execute()
