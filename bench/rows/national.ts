import { type RawBuilder, sql } from 'kysely'
import { exchangeOf } from '#src/app/exchange.ts'
import { system } from '#src/platform/actor.ts'
import { readSheet } from '#src/platform/spreadsheet.ts'
import { listedUnits, type UnitsQuery } from '#src/units/index.ts'
import { nationalFiles } from '../national-files.ts'
import { type Bench, type Measure, type Row, race } from '../row.ts'

const tasksEach = 3
const [eve, on] = ['2025-06-30', '2025-07-01']

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return (performance.now() - start) / 1000
}

async function take({ unitOfWork }: Bench, kind: string, bytes: Buffer): Promise<void> {
  const sheet = await readSheet(`${kind}.csv`, bytes)
  const { faults } = await unitOfWork(system, new Date(`${on}T08:00:00+07:00`), on, (work) =>
    exchangeOf(kind).importer(work, sheet, { apply: true }),
  )
  if (faults.length > 0) throw new Error(`${kind}: ${JSON.stringify(faults[0])}`)
}

const mine = sql`(select unit_id from unit_code where code ~ '^N(VN|P|D|C)')`
const own = (column: string) => sql`${sql.ref(column)} in ${mine}`
/** Led by a unit of the import. */
const led = sql`(select id from task where lead_unit_id in ${mine})`
/** What the import wrote, table by table. */
const written = {
  unit_version: own('unit_id'),
  unit_code: own('unit_id'),
  closure: own('descendant_id'),
  succession: sql`true`,
  succession_part: sql`true`,
  succession_effect: sql`true`,
  task: sql`id in ${led}`,
  task_unit: sql`task_id in ${led}`,
  task_move: sql`task_id in ${led}`,
  audit_event: sql`subject_kind = 'task'`,
  audit_payload: sql`seq in (select seq from audit_event where subject_kind = 'task')`,
}

/** The same rows into tables with the same indexes and exclusions, without a check and without what follows. */
async function bareRows({ db }: Bench): Promise<void> {
  for (const [table, which] of Object.entries(written)) {
    const copy = sql.table(`bare_${table}`)
    const { rows } = await sql<{ name: string }>`select attname as name from pg_attribute
      where attrelid = ${table}::regclass and attnum > 0 and attgenerated = '' and not attisdropped`.execute(db)
    const columns = sql.join(rows.map(({ name }) => sql.ref(name)))
    await sql`create table ${copy} (like ${sql.table(table)} including all)`.execute(db)
    await sql`insert into ${copy} (${columns}) overriding system value
      select ${columns} from ${sql.table(table)} where ${which}`.execute(db)
    await sql`drop table ${copy}`.execute(db)
  }
}

/** Three open tasks of each old commune, issued by its district: 31,800. */
async function giveTasks({ db }: Bench): Promise<void> {
  await sql`insert into person (name) values ('Lò Thị Đo')`.execute(db)
  await sql`insert into account (person_id, login) select id, 'do' from person where name = 'Lò Thị Đo'`.execute(db)
  await sql`with given as (
      insert into task (content, work_year, issuing_unit_id, lead_unit_id, state, deadline, made_by, made_at, changed_at)
      select 'Việc ' || n || ' của ' || v.name, 2025, v.parent_id, v.unit_id, 'inProgress', date '2025-12-31', a.id, now(), now()
      from unit_version v cross join generate_series(1, ${tasksEach}::int) n join account a on a.login = 'do'
      where v.kind = 'commune' and ${own('v.unit_id')} returning id, lead_unit_id)
    insert into task_unit (task_id, unit_id, part) select id, lead_unit_id, 'lead' from given`.execute(db)
  await sql`vacuum analyze`.execute(db)
}

/** What the tree shows of a unit, as one would ask for it by hand. */
const byHand = (where: RawBuilder<unknown>, day: string, limit: number) => sql`
  select v.unit_id, c.code, v.name, v.short_name, v.kind, v.symbol, v.parent_id, p.name as parent,
    (select count(*) from unit_version k where k.parent_id = v.unit_id and k.valid @> ${day}::date) as children,
    (select count(*) from unit_version k where k.parent_id = v.unit_id and k.valid @> ${day}::date
      and k.kind in ('district', 'commune', 'village')) as territories,
    (select min(lower(w.valid)) from unit_version w where w.unit_id = v.unit_id) as first,
    (select nullif(max(coalesce(upper(w.valid), 'infinity')), 'infinity') from unit_version w where w.unit_id = v.unit_id) as last
  from unit_version v left join unit_code c on c.unit_id = v.unit_id and c.system = 'gso' and c.valid @> ${day}::date
  left join unit_version p on p.unit_id = v.parent_id and p.valid @> ${day}::date
  where v.valid @> ${day}::date and ${where} order by v.name collate "vi-x-icu", v.unit_id limit ${limit}`

/** A province opened in the tree, the branch of a province, and the first page of a whole country. */
async function trees({ reader, db }: Bench): Promise<Measure[]> {
  const view = { db: reader, actor: system, at: new Date(), today: on }
  const idsOf = async (code: string) =>
    (await sql<{ id: string }>`select unit_id as id from unit_code where code ~ ${code}`.execute(db)).rows
  const provinces = (await idsOf('^NP')).map(({ id }) => id)
  const [country] = await idsOf('^NVN$')
  const branch = (id: string) => sql`v.unit_id in (select descendant_id from closure
    where ancestor_id = ${id}::uuid and by = 'structure' and valid @> ${eve}::date)`
  let turn = 0
  const inTurn = () => provinces[turn++ % provinces.length]!
  const measured = async (
    row: string,
    query: (id: string) => UnitsQuery,
    where: (id: string) => RawBuilder<unknown>,
    of = inTurn,
  ) => ({
    row,
    ...(await race(
      () => listedUnits(view, query(of())),
      () => byHand(where(of()), query('').on ?? on, query('').limit + 1).execute(db),
      34,
    )),
    goal: '≤ 2',
    unit: 'ms',
    volume: '14,656 units',
  })
  return [
    await measured(
      'tree: a province opened',
      (parentId) => ({ parentId, on, limit: 500 }),
      (id) => sql`v.parent_id = ${id}::uuid`,
    ),
    await measured('tree: the branch of a province', (underId) => ({ underId, on: eve, limit: 500 }), branch),
    await measured(
      'tree: a country, first page',
      (underId) => ({ underId, on: eve, limit: 100 }),
      branch,
      () => country!.id,
    ),
  ]
}

/** The national change: 10,600 communes of 700 districts become 3,321, one in sixteen split between two; open tasks go over. */
export const national: Row = async (bench) => {
  const { before, after, successions } = nationalFiles()
  await take(bench, 'units', before)
  await giveTasks(bench)
  const ours = await seconds(async () => {
    await take(bench, 'units', after)
    await take(bench, 'successions', successions)
  })
  await sql`vacuum analyze`.execute(bench.db)
  const bare = await seconds(() => bareRows(bench))
  const volume = '26,253 rows, 31,800 open tasks, in effect'
  const row = { row: '10,600 communes become 3,321', ours, bare, unit: 's', volume }
  return [{ ...row, goal: '≤ 60 s' }, { ...row, goal: '≤ 6' }, ...(await trees(bench))]
}
