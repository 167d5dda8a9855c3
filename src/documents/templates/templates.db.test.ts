import { randomUUID } from 'node:crypto'
import { Zip } from 'easy-template-x'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftDocument } from '#src/documents/index.ts'
import { paragraphOf } from '#src/platform/rich-text.ts'
import { documentSources } from '#src/yearReport/index.ts'
import type { Client } from '#test/client.ts'
import { wordFile as parts } from '#test/word-file.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { wordFile } from '../word-file.ts'
import { starterTemplate } from './starter.ts'

let world: TestWorld
let board: string
let coordinatorId: string
let coordinator: Client
let focal: Client
let stranger: Client
beforeAll(async () => {
  world = await makeWorld({ now: '2021-01-12' })
  const party = await world.unit('partyCommittee', 'Tỉnh ủy Điện Biên')
  board = await world.unit('board', 'Ban Tuyên giáo Tỉnh ủy', { parent: party, shortName: 'BTGTU' })
  const elsewhere = await world.unit('board', 'Ban Dân vận Tỉnh ủy', { parent: party })
  coordinatorId = await world.account('Trần Thị Ví Dụ', ['coordinator', board])
  coordinator = world.as(coordinatorId)
  focal = world.as(await world.account('Cà Văn Thử', ['focal', board]))
  stranger = world.as(await world.account('Vàng A Thử', ['leader', elsewhere]))
})
afterAll(() => world.close())

const own = 'Mẫu riêng của Ban'
/** Our layout with words of the office's own. */
async function template(change: (xml: string) => string = (xml) => xml): Promise<Buffer> {
  const zip = await Zip.load(await starterTemplate('letter', 'party', '2021-01-12'))
  const xml = await zip.getFile('word/document.xml').getContentText()
  zip.setFile('word/document.xml', change(xml.replace('ĐẢNG CỘNG SẢN VIỆT NAM', own)))
  return zip.export(Buffer)
}
const upload = async (by: Client, bytes: Buffer) => (await by.upload('/files', 'mau.docx', bytes)).body.id as string
const body = async (more: object = {}, bytes?: Buffer) => ({
  unitId: board,
  purpose: 'letter',
  name: 'Mẫu công văn 2021',
  from: '2021-02-01',
  fileId: await upload(coordinator, bytes ?? (await template())),
  ...more,
})

test('a template with a place nobody fills, or without one that must be there, is refused by their names', async () => {
  const bad = await template((xml) => xml.replace('{so}', '{so_hieu}'))
  const { status, body: answer } = await coordinator.post('/document-templates', await body({}, bad))
  expect([status, answer.code]).toEqual([422, 'template.refused'])
  expect(answer.faults).toEqual([
    { code: 'template.unknown', names: ['{so_hieu}'] },
    { code: 'template.missing', names: ['{so}'] },
  ])
})

test("neither a focal person nor another unit's leader keeps a unit's templates; a stranger's file is none", async () => {
  expect((await focal.post('/document-templates', await body())).status).toBe(403)
  expect((await stranger.post('/document-templates', await body())).status).toBe(403)
  // not even whether it would be a good one
  const { id: poor } = (await stranger.upload('/files', 'mau.txt', 'Văn bản')).body
  for (const fileId of [await upload(stranger, await template()), poor])
    expect((await coordinator.post('/document-templates', await body({ fileId }))).status).toBe(404)
})

const drafted = async (purpose: 'letter' | 'minutes') => {
  const content = { type: 'doc' as const, content: [paragraphOf('Nội dung')] }
  const { id } = await world.act(
    (work) =>
      draftDocument(work, {
        purpose,
        ownerUnitId: board,
        subject: { kind: 'task', id: randomUUID() },
        blocId: null,
        workYear: 2021,
        side: 'party',
        title: 'đôn đốc nhiệm vụ',
        recipients: [],
        place: null,
        sections: [{ key: 'mot', level: 1, annex: false, number: '', title: 'A', content }],
      }),
    coordinatorId,
  )
  return id
}
test('it is used from its day on until it ends, for its purpose alone', async () => {
  const added = await coordinator.post('/document-templates', await body())
  expect(added.status).toBe(200)
  const { body: list } = await coordinator.get('/document-templates')
  expect(list.units).toEqual([{ id: board, name: 'Ban Tuyên giáo Tỉnh ủy' }])
  expect(list.rows).toMatchObject([{ id: added.body.id, state: 'coming', from: '2021-02-01', to: null }])
  expect((await stranger.get('/document-templates')).body.rows).toEqual([])

  const words = async (purpose: 'letter' | 'minutes', on: string) => {
    const id = await drafted(purpose)
    world.clock.set(on)
    const { content } = await wordFile(await world.view(coordinatorId), world.storage, id, documentSources)
    const pages = `/documents/${id}/pages`
    const said = [(await coordinator.get(pages)).body.template, (await focal.get(pages)).body.template]
    world.clock.set('2021-01-12')
    const { text } = (await parts(content as Buffer)).document
    // the preview is in our layout, and says when the print is not; the file's name is for those who keep it
    expect(said).toEqual(text.includes(own) ? [{ name: 'Mẫu công văn 2021' }, { name: null }] : [null, null])
    return text
  }
  expect(await words('letter', '2021-01-31')).toContain('ĐẢNG CỘNG SẢN VIỆT NAM')
  expect(await words('letter', '2021-02-01')).toContain(own)
  expect(await words('minutes', '2021-02-01')).not.toContain(own)

  const ended = await coordinator.post(`/document-templates/${added.body.id}/ending`, {
    lastDay: '2021-02-28',
    version: 1,
  })
  expect(ended.body).toMatchObject({ version: 2 })
  expect(await words('letter', '2021-02-28')).toContain(own)
  expect(await words('letter', '2021-03-01')).not.toContain(own)
})

test('a new one ends the one before; where a later one is planned it is refused with its day', async () => {
  const first = await coordinator.post('/document-templates', await body({ purpose: 'minutes', from: '2021-03-01' }))
  const second = await coordinator.post('/document-templates', await body({ purpose: 'minutes', from: '2021-05-01' }))
  expect(second.status).toBe(200)
  const { rows } = (await coordinator.get('/document-templates')).body
  expect(rows.find(({ id }: { id: string }) => id === first.body.id)).toMatchObject({ to: '2021-04-30', version: 2 })
  const between = await coordinator.post('/document-templates', await body({ purpose: 'minutes', from: '2021-04-01' }))
  expect([between.status, between.body.code, between.body.from]).toEqual([422, 'template.later', '2021-05-01'])
  const early = { lastDay: '2021-04-30', version: 1 }
  expect((await coordinator.post(`/document-templates/${second.body.id}/ending`, early)).body.code).toBe(
    'template.ends-before',
  )
})

test('its file, its trial and our layout as a beginning are opened by those who keep it alone', async () => {
  const { id } = (await coordinator.post('/document-templates', await body({ purpose: 'invitation' }))).body
  const { rows } = (await coordinator.get('/document-templates')).body
  const { file } = rows.find((row: { id: string }) => row.id === id)
  const [trial, bytes] = [`/document-templates/${id}/trial`, `/files/${file.id}`]
  expect([(await coordinator.get(trial)).status, (await coordinator.get(bytes)).status]).toEqual([200, 200])
  expect([(await stranger.get(trial)).status, (await stranger.get(bytes)).status]).toEqual([404, 404])
  expect((await coordinator.get(`/document-template-starter?purpose=letter&unitId=${board}`)).status).toBe(200)
  expect((await stranger.get(`/document-template-starter?purpose=letter&unitId=${board}`)).status).toBe(404)
})
