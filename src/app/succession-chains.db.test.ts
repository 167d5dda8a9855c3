import fc from 'fast-check'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#src/platform/day.ts'
import { makeReporting, type Reporting } from '#test/reporting.ts'
import { timedRound } from './timed.ts'

let at: Reporting
let admin: ReturnType<Reporting['as']>
const failed: string[] = []
const log = pino({}, { write: (line: string) => void failed.push(line) })
const round = () =>
  timedRound({
    unitOfWork: (_actor, _at, _today, run) => at.act(run),
    clock: at.clock,
    log,
    publicUrl: 'http://mach.test',
  })

beforeAll(async () => {
  at = await makeReporting({ now: '2021-01-12' })
  admin = at.as(await at.world.account('Lường Thị Quản', ['administrator', at.province]))
})
afterAll(() => at.close())

let number = 0
const communes = async (count: number) => {
  const units: string[] = []
  for (let n = 0; n < count; n++) {
    const id = await at.world.unit('commune', `Xã ${++number}`, { parent: at.district, code: `C${number}` })
    const valid = '[2020-10-01,)'
    await at.db.insertInto('regime_unit').values({ regime_id: at.regime.id, unit_id: id, valid }).execute()
    const made = { made_by: at.people.coordinator, made_at: at.clock.now(), changed_at: at.clock.now() }
    for (const state of ['draft', 'inProgress', 'done']) {
      const task = { content: `Việc ${number}`, work_year: 2021, issuing_unit_id: at.office, lead_unit_id: id, state }
      const { id: task_id } = await at.db
        .insertInto('task')
        .values({ ...task, ...made })
        .returning('id')
        .executeTakeFirstOrThrow()
      await at.db.insertInto('task_unit').values({ task_id, unit_id: id, part: 'lead' }).execute()
    }
    units.push(id)
  }
  await partiesTo(units)
  return units
}
/** A regulation to which all of them are parties. */
async function partiesTo(units: readonly string[]) {
  const made = { owner_unit_id: at.office, made_by: at.people.coordinator, made_at: at.clock.now() }
  const facts = { symbol: `${number}-QCPH`, issuer_name: 'Huyện', issued_on: '2020-01-01', abstract: 'Phối hợp' }
  const { id: directive_id } = await at.db
    .insertInto('directive')
    .values({ ...facts, kind: 'quyChePhoiHop', state: 'inForce', ...made })
    .returning('id')
    .executeTakeFirstOrThrow()
  const asks = { kind: 'exchange', content: 'Trao đổi', rhythm: 'quarter', valid_from: '2020-01-01' }
  const { id: obligation_id } = await at.db
    .insertInto('obligation')
    .values({ directive_id, ...asks, ...made })
    .returning('id')
    .executeTakeFirstOrThrow()
  const parties = units.map((unit_id, position) => ({ obligation_id, unit_id, position }))
  await at.db.insertInto('obligation_party').values(parties).execute()
}

type Step = { kind: 'merge' | 'split' | 'dissolve'; pick: number; ahead: number; jump: number }
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('merge', 'split', 'dissolve'),
  pick: fc.nat(20),
  ahead: fc.integer({ min: 0, max: 40 }),
  jump: fc.integer({ min: 0, max: 60 }),
})

/** One succession among the units that still live, entered through the guided act; gives its id. */
async function enter(living: string[], { kind, pick, ahead }: Step): Promise<string | undefined> {
  if (living.length < 2) return
  const [a = '', b = ''] = [living[pick % living.length], living[(pick + 1) % living.length]]
  const begin = (parent: string) => {
    number++
    return { ref: crypto.randomUUID(), code: `C${number}`, name: `Xã ${number}`, kind: 'commune', parentId: parent }
  }
  const begins =
    kind === 'merge' ? [begin(at.district)] : kind === 'split' ? [begin(at.district), begin(at.district)] : []
  const part = (from: string, to: string, share: string) => ({ from, to, share })
  const [c, d] = begins.map(({ ref }) => ref)
  const parts =
    kind === 'merge' ? [part(a, c!, '1'), part(b, c!, '1')] : [part(a, c ?? '', '0.3'), part(a, d ?? '', '0.7')]
  const on = addDays(at.clock.today(), ahead)
  const { status, body } = await admin.post('/successions', {
    on,
    kind,
    ends: true,
    ...(begins.length && { begins }),
    ...(kind === 'dissolve' ? { dissolves: a, takesOver: b } : { parts }),
  })
  expect([status, body]).toEqual([200, body])
  const { to } = (await admin.get(`/successions/${body.id}`)).body
  for (const gone of kind === 'merge' ? [a, b] : [a]) living.splice(living.indexOf(gone), 1)
  if (kind !== 'dissolve') living.push(...to.map(({ id }: { id: string }) => id))
  return body.id
}

const left = async () => {
  const today = sql`${at.clock.today()}::date`
  const gone = sql`(select u.id from unit u where exists (select from unit_version v where v.unit_id = u.id and lower(v.valid) <= ${today})
    and not exists (select from unit_version v where v.unit_id = u.id and v.valid @> ${today}))`
  const { rows } = await sql<{ what: string }>`
    select 'task ' || t.id as what from task t left join task_unit u on u.task_id = t.id
      where t.state not in ('done', 'cancelled') and (t.lead_unit_id in ${gone} or u.unit_id in ${gone})
    union all select 'report ' || r.id from expected_report r
      where r.unit_id in ${gone} and r.state in ('open', 'draft', 'submitted', 'returned')
    union all select 'place ' || r.unit_id from regime_unit r where r.unit_id in ${gone} and r.valid @> ${today}
    union all select 'party ' || p.unit_id from obligation_party p where p.unit_id in ${gone} and p.valid @> ${today}
    union all select 'nobody after ' || p.unit_id from obligation_party p where not upper_inf(p.valid) and not exists (
      select from obligation_party h where h.obligation_id = p.obligation_id and h.unit_id = p.heir_id
        and h.valid @> upper(p.valid))
    union all select 'twice ' || f.unit_id || ' ' || f.period from expected_figure f
      where f.state in ('expected', 'nothingArose') group by f.unit_id, f.period, f.indicator_id having count(*) > 1`.execute(
    at.db,
  )
  return rows.map(({ what }) => what)
}
/** The tables as far as these units are concerned; the clock itself opens and freezes reports meanwhile. */
const dumpOf = async (units: readonly string[]) =>
  (
    await sql<{ row: string }>`
      select (to_jsonb(t) - 'version')::text as row from task t
      union all select to_jsonb(u)::text from task_unit u
      union all select to_jsonb(m)::text from task_move m
      union all select to_jsonb(r)::text from regime_unit r
      union all select to_jsonb(p)::text from obligation_party p
      union all select (to_jsonb(v) - 'id')::text from unit_version v
      union all select (to_jsonb(e) - 'version' - 'frozen')::text from expected_report e where e.unit_id = any(${[...units]}::uuid[])
      order by 1`.execute(at.db)
  ).rows.map(({ row }) => row)

test('after any successions no ended unit leads, reports or stands anywhere, nothing is asked twice; undone, all is as before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
      const first = await communes(4)
      await round()
      const before = await dumpOf(first)
      const living = [...first]
      const entered: string[] = []
      for (const one of steps) {
        const id = await enter(living, one)
        if (id) entered.push(id)
        // every unit that was chosen from must be there on the next day of a succession
        at.clock.set(addDays(at.clock.today(), Math.max(one.ahead + 1, one.jump)))
        await round()
        expect(await left()).toEqual([])
      }
      expect(failed).toEqual([])
      for (const id of entered.toReversed()) expect((await admin.delete(`/successions/${id}`)).status).toBe(200)
      expect(await dumpOf(first)).toEqual(expect.arrayContaining(before))
    }),
    { numRuns: 6 },
  )
}, 180_000)
