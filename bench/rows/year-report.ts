import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { sql } from 'kysely'
import { deleteDocument, paperOf, renderWord } from '#src/documents/index.ts'
import type { Actor } from '#src/platform/actor.ts'
import { documentSources, draftYearReport } from '#src/yearReport/index.ts'
import { type Bench, type Row, race } from '../row.ts'

const units = 139
const indicators = 60
const today = '2021-01-12'
const quarters = ['2019', '2020'].flatMap((year) => [1, 2, 3, 4].map((n) => `${year}-Q${n}`))

/** A bloc of 139 communes, each with eight quarterly reports that hold sixty figures and a page of words. */
async function fill({ db }: Bench) {
  const [province, board, person, account, bloc] = Array.from({ length: 5 }, () => randomUUID())
  const [form, version, regime] = [randomUUID(), randomUUID(), randomUUID()]
  const valid = sql`daterange('2018-01-01', null)`
  await sql`with listed as (select ${province}::uuid id, 'province' kind, null::uuid parent, 'Tỉnh Đo' as name
      union all select ${board}::uuid, 'board', ${province}::uuid, 'Ban Đo'
      union all select new_id(), 'commune', ${province}::uuid, 'Xã ' || n from generate_series(1, ${units}) n),
    made as (insert into unit (id) select id from listed),
    versions as (insert into unit_version (unit_id, valid, name, short_name, kind, parent_id)
      select id, ${valid}, name, name, kind, parent from listed)
    insert into closure (ancestor_id, descendant_id, valid, by, depth)
    select id, id, ${valid}, 'structure', 0 from listed
    union all select parent, id, ${valid}, 'structure', 1 from listed where parent is not null`.execute(db)
  await db.insertInto('person').values({ id: person!, name: 'Người Đo' }).execute()
  await db.insertInto('account').values({ id: account!, person_id: person!, login: 'do-nam' }).execute()
  await db.insertInto('bloc').values({ id: bloc!, name: 'Khối đo', coordinator_id: board! }).execute()
  await sql`with s as (insert into sector (code, name_vi, name_en, position)
      select 'S' || n, 'Lĩnh vực ' || n, 'Sector ' || n, n from generate_series(1, 8) n returning id, position),
    i as (insert into indicator (code, name_vi, kind, measure, over_units, over_time, direction, periodicity, sector_id, decimals)
      select 'Y' || n, 'Chỉ tiêu đo lường số ' || n, 'number', 'người', 'sum', 'sum', 'up', 'quarter', s.id, 0
      from generate_series(1, ${indicators}) n join s on s.position = 1 + n % 8 returning id),
    c as (insert into indicator_collection (indicator_id, kinds, valid) select id, '{commune}', daterange(null, null) from i)
    insert into target (indicator_id, unit_id, period, value, at) select id, ${province}::uuid, '2020', 280000, now() from i`.execute(
    db,
  )
  await db.insertInto('form').values({ id: form, name: 'Mẫu đo', owner_unit_id: board! }).execute()
  const sections = JSON.stringify([{ id: 'p1', title: 'Kết quả thực hiện', kind: 'narrative' }])
  await sql`insert into form_version (id, form_id, number, sections, from_day, made_by, at)
    values (${version}, ${form}, 1, ${sections}::jsonb, '2019-01-01', ${account}, now())`.execute(db)
  await sql`insert into regime (id, form_id, name, receiving_unit_id, bloc_id, rhythm, due_rule, valid)
    values (${regime}, ${form}, 'Chế độ đo', ${board}, ${bloc}, 'quarter', '{"rule": {"kind": "end"}}', ${valid})`.execute(
    db,
  )
  await sql`with due as (insert into expected_report (regime_id, form_version_id, unit_id, receiving_unit_id, period, due_on,
      opens_on, state, approved_on)
      select ${regime}::uuid, ${version}::uuid, v.unit_id, ${board}::uuid, q, '2020-12-22', '2019-01-01', 'received', '2020-12-20'
      from unit_version v, unnest(${quarters}::text[]) q where v.kind = 'commune' and v.name like 'Xã %' returning id, unit_id, period),
    written as (insert into report_version (expected_report_id, number, content, by_account_id, at)
      select id, 1, jsonb_build_object('sections', jsonb_build_object('p1', jsonb_build_object('text',
        repeat('Trong kỳ, đơn vị hoàn thành nhiệm vụ được giao. ', 40)))), ${account}::uuid, now() from due
      returning id, expected_report_id),
    sent as (insert into report_move (expected_report_id, seq, move, from_state, to_state, on_day, report_version_id,
      by_account_id, at) select expected_report_id, 1, 'approve', 'submitted', 'approved', '2020-12-20', id, ${account}::uuid, now()
      from written)
    insert into observation (indicator_id, unit_id, period, value, source_kind, source_id, owner_kind, owner_id, official, current, at)
    select i.id, d.unit_id, d.period, 100 + (random() * 900)::int, 'report', w.id, 'form', ${form}::uuid, true, true, now()
    from due d join written w on w.expected_report_id = d.id, indicator i where i.code like 'Y%'`.execute(db)
  await sql`update expected_report r set current_version_id = v.id from report_version v where v.expected_report_id = r.id`.execute(
    db,
  )
  await sql`vacuum analyze`.execute(db)
  const grants = ['coordinator', 'leader'].map((role) => ({ role, unitId: board!, actingForId: null }))
  const actor: Actor = { accountId: account!, personId: person!, name: 'Người Đo', language: 'vi', grants }
  return { actor, bloc: bloc!, province: province! }
}

/** The same figures by one query, and the least Word file that holds as many cells and paragraphs. */
async function byHand({ db }: Bench, province: string) {
  const { rows } = await sql<Record<string, string>>`
    select i.name_vi as name, i.measure, t.value as target, sum(o.value) filter (where o.period like '2020%') as result,
      sum(o.value) filter (where o.period like '2019%') as before,
      count(distinct o.unit_id) filter (where o.period like '2020%') as reported,
      array_agg(distinct o.source_id) filter (where o.period like '2020%') as sources
    from indicator i join target t on t.indicator_id = i.id and t.unit_id = ${province}::uuid
    join observation o on o.indicator_id = i.id and o.current and o.official and o.period = any(${quarters}::text[])
    join closure c on c.ancestor_id = ${province}::uuid and c.descendant_id = o.unit_id and c.by = 'structure'
    where i.code like 'Y%' group by i.id, t.value order by i.code`.execute(db)
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  const row = (of: Record<string, string>) =>
    new TableRow({
      children: ['name', 'measure', 'target', 'result', 'before', 'reported', 'name'].map((k) => cell(String(of[k]))),
    })
  // each figure stands in its sector's table and in the annex, and in a sentence
  const tables = [rows, rows].map((all) => new Table({ rows: all.map(row) }))
  const sentences = rows.map(
    (of) => new Paragraph(`${of.name} đạt ${of.result}, so với ${of.before}, kế hoạch ${of.target}.`),
  )
  return Packer.toBuffer(new Document({ sections: [{ children: [...sentences, ...tables] }] }))
}

/** The peak of resident memory while something runs, above what there was before, in MB. */
async function memoryOf(run: () => Promise<unknown>): Promise<number> {
  const read = (name: string) =>
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(fs.readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024
  fs.writeFileSync('/proc/self/clear_refs', '5')
  const before = read('VmRSS')
  await run()
  return read('VmHWM') - before
}

/** Drafted with all its citations, and as a Word file. */
export const yearReport: Row = async (bench) => {
  const { actor, bloc, province } = await fill(bench)
  const at = new Date(`${today}T07:30:00+07:00`)
  const ours = async () => {
    const { id } = await bench.unitOfWork(actor, at, today, (work) =>
      draftYearReport(work, { blocId: bloc, year: 2020 }),
    )
    const file = await renderWord(await paperOf({ db: bench.reader, actor, at, today }, id, documentSources))
    await bench.unitOfWork(actor, at, today, (work) => deleteDocument(work, id))
    return file
  }
  // the first report also loads what writes Word and draws charts
  const first = await memoryOf(ours)
  const again = await memoryOf(ours)
  const taken = await race(ours, () => byHand(bench, province), 5)
  const volume = `${units} units, ${indicators} indicators`
  const row = 'year-end report, drafted and as Word'
  return [
    { row, ...taken, goal: '≤ 12', unit: 'ms', volume },
    { row: `${row}, of 3 s`, ours: taken.ours, bare: 3000, goal: '≤ 1', unit: 'ms', volume },
    { row: `${row}, of 200 MB, the first`, ours: first, bare: 200, goal: '≤ 1', unit: 'MB', volume },
    { row: `${row}, of 200 MB, another`, ours: again, bare: 200, goal: '≤ 1', unit: 'MB', volume },
  ]
}
