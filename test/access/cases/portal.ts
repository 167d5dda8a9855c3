import { sql } from 'kysely'
import { act, cases, seen } from '../case.ts'
import type { Scene } from '../scene.ts'
import { administers, everyone } from '../standing.ts'

const versionOf = async ({ world }: Scene) => {
  const { rows } = await sql<{ version: number | null }>`
    select (settings -> 'portal' ->> 'version')::int as version from workspace`.execute(world.db)
  return rows[0]?.version ?? 0
}
const site = { tagline: '', owner: '', responsible: '', address: '', phone: '', email: '', unitId: null, about: [] }

export const portalCases = cases({
  readSite: seen('the public site', everyone, () => ({})),
  setSite: act('the public site', administers('province'), everyone, async (s) => ({
    body: { ...site, name: `Trang ${s.next()}`, version: await versionOf(s) },
  })),
})
