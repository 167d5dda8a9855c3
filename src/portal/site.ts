import { sql } from 'kysely'
import type { z } from 'zod'
import { mayOf } from '#src/access/index.ts'
import { rows } from '#src/platform/database.ts'
import { stale } from '#src/platform/problem.ts'
import type { View, Work } from '#src/platform/work.ts'
import { demandSharedSettings, topUnits } from '#src/units/index.ts'
import type { SiteBody } from './contract.ts'
import { type Site, usualSite } from './frame.ts'

type Kept = Partial<Site> & { version?: number }
type Given = z.output<typeof SiteBody> & { version: number }

export async function readSite(view: View) {
  const [found] = await rows(view.db, sql<{ site: Kept | null }>`select settings -> 'portal' as site from workspace`)
  const { name, tagline, owner, responsible, address, phone, email, about } = { ...usualSite, ...found?.site }
  const site = { name, tagline, owner, responsible, address, phone, email, about: [...about] }
  const may = mayOf(view.actor, ['settings.write'], { branch: await topUnits(view) })
  return { ...site, version: found?.site?.version ?? 0, may }
}

/** Kept with the workspace's settings; what stands there beside it stays. */
export async function setSite(work: Work, { version, ...site }: Given) {
  await demandSharedSettings(work)
  const before = await readSite(work)
  if (before.version !== version) throw stale(before)
  const kept = JSON.stringify({ ...site, version: version + 1 })
  await sql`update workspace set settings = jsonb_set(settings, '{portal}', coalesce(settings -> 'portal', '{}') || ${kept}::jsonb)`.execute(
    work.tx,
  )
  await sql`select pg_notify('articles', 'site')`.execute(work.tx)
  work.record('site.changed', { kind: 'site', id: 'portal' }, site)
  return readSite(work)
}
