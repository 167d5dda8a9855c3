import { sql } from 'kysely'
import { type Reader, rows } from '#src/platform/database.ts'
import type { Clock } from '#src/platform/world.ts'
import { type Consent, type Frame, type Section, type Site, usualSite } from '../frame.ts'

type Row = {
  settings: { portal?: Partial<Site> | null }
  demonstration: boolean
  sections: Section[]
  consent: Consent | null
}

/** What stands around every page: who publishes, the sections, what commenters agree to, the day. */
export async function readFrame(db: Reader, clock: Clock): Promise<Frame> {
  // the head shows the day, not the minute: a page stays the same until the day changes
  const today = clock.today()
  const [found] = await rows(
    db,
    sql<Row>`select settings, demonstration, coalesce((select jsonb_agg(jsonb_build_object('id', id, 'slug', slug,
        'nameVi', name_vi, 'nameEn', name_en, 'active', active) order by position, name_vi) from category), '[]') as sections,
        (select jsonb_build_object('version', version, 'vi', vi, 'en', en) from consent_text
          where from_day <= ${today}::date order by version desc limit 1) as consent
      from workspace`,
  )
  const { settings, demonstration = false, sections = [], consent = null } = found ?? {}
  const site = { ...usualSite, ...settings?.portal }
  return { site, sections, consent, today, now: `${today}T05:00:00.000Z`, demonstration }
}
