import { sql } from 'kysely'
import { dayBefore } from '#src/platform/day.ts'
import { byRow, type Imported, recordImport } from '#src/platform/exchange.ts'
import type { Fault, Sheet } from '#src/platform/spreadsheet.ts'
import type { Work } from '#src/platform/work.ts'
import { type Loaded, loadDirectory, lockDirectory } from '../directory.ts'
import { rowOn } from '../life.ts'
import { demandUnits } from '../permission.ts'
import { noteEffects } from '../succession/effects.ts'
import { livesOfImported } from '../succession/imported-lives.ts'
import { takeEffect } from '../succession/taking-effect.ts'
import { faultsOfSuccession, type NewSuccession, passedOnDays, passingsOf, saveSuccessions } from '../successions.ts'
import { effectOfSuccessions } from './effect.ts'
import { type Passing, readSuccessionsFile } from './read-successions.ts'
import { touching } from './touching.ts'

/** In a dissolve each row stands alone: one unit ends, one takes its work over. */
function successionsOf(group: readonly Passing[]): { s: NewSuccession; rows: readonly Passing[] }[] {
  const { on, kind, basis } = group[0]!
  if (kind === 'dissolve')
    return group.map((row) => ({
      s: { on, kind, basis, dissolves: row.from, takesOver: row.to ?? undefined },
      rows: [row],
    }))
  return [
    { s: { on, kind, basis, parts: group.map(({ from, to, share }) => ({ from, to: to!, share })) }, rows: group },
  ]
}

const columnOf: Record<string, string> = {
  'share.range': 'share',
  'share.sum': 'share',
  'dissolve.shares': 'share',
  'source.missing': 'from_code',
  'takesOver.missing': 'to_code',
  'successor.missing': 'to_code',
  'same.only': 'to_code',
  'parts.twice': 'to_code',
  'key.missing': 'to_code',
}

/** What is already entered, word for word: reading a file a second time changes nothing. */
const wordsOf = ({ on, kind, basis, parts = [], dissolves, takesOver }: NewSuccession) =>
  JSON.stringify([
    on,
    kind,
    basis || '',
    parts.map((p) => `${p.from} ${p.to} ${Number(p.share)}`).toSorted(),
    dissolves ?? null,
    takesOver ?? null,
  ])

async function entered(work: Work): Promise<Set<string>> {
  const found = await sql<NewSuccession & { dissolves: string | null; takesOver: string | null }>`
    select s.on_date::text as "on", s.kind, s.basis, s.dissolved_id as dissolves, s.takes_over_id as "takesOver",
      coalesce(jsonb_agg(jsonb_build_object('from', p.from_id, 'to', p.to_id, 'share', p.share::text))
        filter (where p.from_id is not null), '[]') as parts
    from succession s left join succession_part p on p.succession_id = s.id group by s.id`.execute(work.tx)
  return new Set(found.rows.map(wordsOf))
}

/** A merger of a unit with itself on the day on which it became another: two units whose code passed on, without a key. */
const unkeyed = ({ kind, on, parts = [] }: NewSuccession, { directory }: Loaded) =>
  kind !== 'merge'
    ? []
    : parts.flatMap(({ from, to }) => {
        const rows = directory.get(from) ?? []
        const [before, after] = [rowOn(rows, dayBefore(on)), rowOn(rows, on)]
        return from !== to || !before || !after || before === after
          ? []
          : [{ unit: from, facts: { taken: after.code, name: before.name, to: dayBefore(on) } }]
      })

/** Successions by product.md's columns. A source counts the day before, a successor on the date. */
export async function importSuccessions(work: Work, sheet: Sheet, { apply }: { apply: boolean }): Promise<Imported> {
  await lockDirectory(work.tx)
  const { passings, faults, unread } = await readSuccessionsFile(work, sheet)
  const loaded = await loadDirectory(work.db)
  const known = await entered(work)
  const passed = await passedOnDays(work)
  const all = touching(passings).flatMap(successionsOf)
  const fresh = all.filter(({ s }) => !known.has(wordsOf(s)))
  for (const { s, rows } of fresh) {
    const rowOf = new Map(rows.toReversed().flatMap((row) => [[row.to, row] as const, [row.from, row] as const]))
    const cell = (unit: string | undefined, code: string, facts: Record<string, unknown> = {}): Fault => {
      const row = rowOf.get(unit ?? null) ?? rows[0]!
      return { row: row.line, column: columnOf[code] ?? 'kind', code, facts }
    }
    // parts that were refused cell by cell are missing here: their sum says nothing
    const whole = !rows.some(({ source }) => unread.has(source))
    const found = faultsOfSuccession(s, loaded).filter(({ code }) => whole || code !== 'share.sum')
    for (const { unit, code, facts } of found) faults.push(cell(unit, code, facts))
    for (const { unit, facts } of unkeyed(s, loaded)) faults.push(cell(unit, 'key.missing', facts))
    for (const at of passingsOf(s)) {
      if (passed.has(at)) faults.push(cell(at.split(' ')[1], 'again', { day: s.on }))
      passed.add(at)
    }
  }
  const counts = { added: fresh.length, unchanged: all.length - fresh.length }
  if (faults.length) return { faults: byRow(faults), rows: sheet.rows.length, counts }
  await demandUnits(
    work,
    loaded.directory,
    passings.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
  )
  const list = fresh.map(({ s }) => s)
  const effect = effectOfSuccessions(list, loaded, work.today)
  if (apply) {
    if (list.length) {
      const ids = await saveSuccessions(work, list)
      await noteEffects(work, livesOfImported(list, ids, loaded))
    }
    await recordImport(work, 'successions', sheet, counts)
    if (list.length) await takeEffect(work)
  }
  return { faults: [], rows: sheet.rows.length, counts, effect }
}
