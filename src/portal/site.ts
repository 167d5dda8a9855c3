import { sql } from 'kysely'
import type { z } from 'zod'
import { mayOf } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import { invalid, stale } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { demandSharedSettings, topUnits, unitOn } from '#src/units/index.ts'
import type { SiteBody } from './contract.ts'
import { type Site, usualSite } from './frame.ts'

type Kept = Partial<Site> & { unitId?: string | null; version?: number }
type Given = z.output<typeof SiteBody> & { version: number }

export async function readSite(view: View) {
  const [found] = await rows(view.db, sql<{ site: Kept | null }>`select settings -> 'portal' as site from workspace`)
  const { name, tagline, owner, responsible, address, phone, email, about } = { ...usualSite, ...found?.site }
  const unitId = found?.site?.unitId ?? null
  const unit = unitId ? await unitOn(view, unitId, view.today) : undefined
  const site = { name, tagline, owner, responsible, address, phone, email, unitId, about: [...about] }
  const may = mayOf(view.actor, ['settings.write'], { branch: await topUnits(view) })
  return { ...site, unitName: unit?.name ?? null, version: found?.site?.version ?? 0, may }
}

/** Kept with the workspace's settings; what stands there beside it stays. */
export async function setSite(work: Work, { version, ...site }: Given) {
  await demandSharedSettings(work)
  // two who save at once come one after the other, so that the later one is told of the earlier
  await sql`select from workspace for update`.execute(work.tx)
  const before = await readSite(work)
  if (before.version !== version) throw stale(before)
  if (site.unitId && site.unitId !== before.unitId && !(await unitOn(work, site.unitId, work.today)))
    throw invalid([{ path: 'unitId', problem: 'unit.unknown' }])
  const kept = JSON.stringify({ ...site, version: version + 1 })
  await sql`update workspace set settings = jsonb_set(settings, '{portal}', coalesce(settings -> 'portal', '{}') || ${kept}::jsonb)`.execute(
    work.tx,
  )
  await sql`select pg_notify('articles', 'site')`.execute(work.tx)
  work.record('site.changed', { kind: 'site', id: 'portal' }, site)
  return readSite(work)
}
