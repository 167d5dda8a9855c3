import { afterAll, beforeAll, expect, test } from 'vitest'
import { addIndicator, makeReporting, narrative, type Reporting, table } from '#test/reporting.ts'
import { filled } from '#test/workbook.ts'

let at: Reporting
let id = ''
beforeAll(async () => {
  at = await makeReporting()
  await addIndicator(at.world, { code: 'TX', kind: 'text', measure: 'lời', overUnits: 'none' })
  await addIndicator(at.world, { code: 'CK', kind: 'yesno', measure: 'có/không' })
  const sections = JSON.stringify([narrative, table('self', ['HS', 'TX', 'CK', 'TL', 'GV'])])
  await at.db.updateTable('form_version').set({ sections }).execute()
  id = await at.reportOf(at.commune)
})
afterAll(() => at.close())

const as = (who: keyof Reporting['people']) => at.as(at.people[who])
const out = async () => (await as('focal').get(`/reports/${id}/workbook`)).bytes

test('figures of every kind go out and come in: numbers, texts, yes or no, parts of a ratio, none and why', async () => {
  const file = await filled(await out(), [
    [{ sheet: '1. Kết quả thực hiện', row: 4, column: 1 }, '007'],
    [{ code: 'HS' }, 12.5],
    [{ code: 'TX' }, '0120'],
    [{ code: 'CK' }, 'Có'],
    [{ code: 'TL' }, 45],
    [{ code: 'TL', down: 1 }, '50'],
    [{ code: 'GV', column: 'Không có số' }, 'Không áp dụng'],
    [{ code: 'GV', column: 'Lý do' }, 'Xã không có trường'],
  ])
  const taken = await as('focal').upload(`/reports/${id}/workbooks?version=1&take=all`, 'a.xlsx', file)
  expect(taken.body).toMatchObject({ version: 2, rejected: 0 })
  const { content } = (await as('focal').get(`/reports/${id}`)).body
  const of = { unitId: at.commune, item: '' }
  expect(content.sections).toEqual({
    p1: { text: '007' },
    p2: {
      cells: [
        { ...of, indicator: 'HS', value: '12.5' },
        { ...of, indicator: 'TX', value: '0120' },
        { ...of, indicator: 'CK', value: '1' },
        { ...of, indicator: 'TL', numerator: '45', denominator: '50' },
        { ...of, indicator: 'GV', state: 'notApplicable', reason: 'Xã không có trường' },
      ],
    },
  })
  const again = await as('focal').upload(`/reports/${id}/workbook-tries`, 'a.xlsx', await out())
  expect(again.body).toMatchObject({ changes: [], rejected: [], left: 0 })
})

test('a text that was reported is kept as a text, whatever it is made of', async () => {
  await as('focal').post(`/reports/${id}/submissions`, { version: 2 })
  expect((await as('head').post(`/reports/${id}/approvals`, { version: 3 })).status).toBe(200)
  const kept = await at.db
    .selectFrom('observation as o')
    .innerJoin('indicator as i', 'i.id', 'o.indicator_id')
    .select(['i.code', 'o.value', 'o.words', 'o.state'])
    .where('o.current', '=', true)
    .orderBy('i.code')
    .execute()
  expect(kept).toEqual([
    { code: 'CK', value: '1', words: null, state: null },
    { code: 'GV', value: null, words: null, state: 'notApplicable' },
    { code: 'HS', value: '12.5', words: null, state: null },
    { code: 'TL', value: null, words: null, state: null },
    { code: 'TX', value: null, words: '0120', state: null },
  ])
})
