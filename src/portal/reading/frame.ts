import { sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import type { Clock } from '#src/platform/world.ts'
import { type Frame, type Section, type Site, usualSite } from '../frame.ts'

type Row = { settings: { portal?: Partial<Site> | null }; demonstration: boolean; sections: Section[] }

/** What stands around every page: who publishes, the sections, the day. */
export async function readFrame(db: Reader, clock: Clock): Promise<Frame> {
  const [found] = await rows(
    db,
    sql<Row>`select settings, demonstration, coalesce((select jsonb_agg(jsonb_build_object('id', id, 'slug', slug,
        'nameVi', name_vi, 'nameEn', name_en, 'active', active) order by position, name_vi) from category), '[]') as sections
      from workspace`,
  )
  const { settings, demonstration = false, sections = [] } = found ?? {}
  // the head shows the day, not the minute: a page stays the same until the day changes
  const today = clock.today()
  return { site: { ...usualSite, ...settings?.portal }, sections, today, now: `${today}T05:00:00.000Z`, demonstration }
}
