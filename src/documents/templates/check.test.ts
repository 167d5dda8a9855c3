import { deflateRawSync } from 'node:zlib'
import { Zip } from 'easy-template-x'
import { beforeAll, describe, expect, test } from 'vitest'
import { purposes } from '../purposes.ts'
import { checkTemplate } from './check.ts'
import { limits } from './inspection.ts'
import { starterTemplate } from './starter.ts'

let starter: Buffer
beforeAll(async () => {
  starter = await starterTemplate('yearReport', 'party', '2021-01-12')
})

/** The starter with one part changed, or added. */
async function changed(name: string, change: (text: string) => string): Promise<Buffer> {
  const zip = await Zip.load(starter)
  const before = zip.isFileExist(name) ? await zip.getFile(name).getContentText() : ''
  zip.setFile(name, change(before))
  return zip.export(Buffer)
}
const body = (change: (text: string) => string) => changed('word/document.xml', change)
const relation = (tag: string) =>
  changed('word/_rels/document.xml.rels', (text) => text.replace('</Relationships>', `${tag}</Relationships>`))
const type = (name: string) => `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}`

describe('a template is refused', () => {
  test('with a place that no document fills, by its name', async () => {
    const faults = await checkTemplate(await body((text) => text.replace('{so}', '{so} {so_van_ban} {#lap}{/lap}')))
    expect(faults).toEqual([{ code: 'template.unknown', names: ['{so_van_ban}', '{#lap}', '{/lap}'] }])
  })

  test('without a place that must be there, by its name', async () => {
    const faults = await checkTemplate(
      await body((text) => text.replace('{so}', '').replace('{nguoi_ky}', 'Nguyễn Văn A')),
    )
    expect(faults).toEqual([{ code: 'template.missing', names: ['{so}', '{nguoi_ky}'] }])
  })

  test('where words beside the text would be lost', async () => {
    const faults = await checkTemplate(await body((text) => text.replace('{noi_dung}', 'Kính trình: {noi_dung}')))
    expect(faults).toEqual([{ code: 'template.misplaced', names: ['{noi_dung}'] }])
  })

  test.each([
    ['word/vbaProject.bin', () => 'macro'],
    ['word/embeddings/oleObject1.bin', () => 'object'],
    [
      '[Content_Types].xml',
      (text: string) =>
        text.replace(
          'openxmlformats-officedocument.wordprocessingml.document.main',
          'ms-word.document.macroEnabled.main',
        ),
    ],
  ])('with a macro or an object in %s', async (name, change) => {
    expect(await checkTemplate(await changed(name, change))).toEqual([{ code: 'template.macros' }])
  })

  test.each([
    [
      'a picture elsewhere',
      `<Relationship Id="x" Type="${type('image')}" Target="https://a.example/x.png" TargetMode="External"/>`,
    ],
    [
      'a template elsewhere',
      `<Relationship Id="x" Type="${type('attachedTemplate')}" Target="file:///C:/x.dotm" TargetMode="External"/>`,
    ],
    ['a foreign part', `<Relationship Id="x" Type="${type('aFChunk')}" Target="x.html"/>`],
    [
      'a link that runs something',
      `<Relationship Id="x" Type="${type('hyperlink')}" Target="file:///C:/x.exe" TargetMode="External"/>`,
    ],
    ['a path to another machine', `<Relationship Id="x" Type="${type('image')}" Target="\\\\server\\x.png"/>`],
  ])('that reaches out: %s', async (_, tag) => {
    expect(await checkTemplate(await relation(tag))).toEqual([{ code: 'template.outside' }])
  })

  test('with a field that fetches, even when its word is cut in two', async () => {
    const field = '<w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT "x"</w:instrText></w:r>'
    expect(await checkTemplate(await body((text) => text.replace('<w:r>', `${field}<w:r>`)))).toEqual([
      { code: 'template.outside' },
    ])
  })

  test('with entities that would grow', async () => {
    const entity = '<!DOCTYPE x [<!ENTITY a "aaaa">]>'
    expect(await checkTemplate(await body((text) => text.replace('?>', `?>${entity}`)))).toEqual([
      { code: 'template.not-word' },
    ])
  })

  test('when it is large, unpacks to too much, or is no Word file', async () => {
    expect(await checkTemplate(Buffer.alloc(limits.bytes + 1))).toEqual([{ code: 'template.large' }])
    expect(await checkTemplate(Buffer.from('no zip'))).toEqual([{ code: 'template.not-word' }])
    expect(await checkTemplate(bomb(70 * 1024 * 1024))).toEqual([{ code: 'template.large' }])
    expect(await checkTemplate(await changed('[Content_Types].xml', () => '<Types/>'))).toEqual([
      { code: 'template.not-word' },
    ])
  })
})

/** A zip of one file that says it is one byte large and unpacks to so many. */
function bomb(bytes: number): Buffer {
  const [name, packed] = [Buffer.from('word/document.xml'), deflateRawSync(Buffer.alloc(bytes))]
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(1, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(1, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, central, name, end])
}

test.each(purposes.flatMap((purpose) => [[purpose, 'party'] as const, [purpose, 'state'] as const]))(
  'our own layout for %s on the %s side is a template that passes',
  async (purpose, side) => {
    expect(await checkTemplate(await starterTemplate(purpose, side, '2021-01-12'))).toEqual([])
  },
)

test('a link that a reader follows may stand in a letterhead', async () => {
  const tag = `<Relationship Id="x" Type="${type('hyperlink')}" Target="https://dienbien.example" TargetMode="External"/>`
  expect(await checkTemplate(await relation(tag))).toEqual([])
})
