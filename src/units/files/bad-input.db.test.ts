import iconv from 'iconv-lite'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { faultText } from '#src/platform/exchange.ts'
import { readSheet } from '#src/platform/spreadsheet.ts'
import { makeWorld, type TestWorld } from '#test/world.ts'
import { unitExchanges } from './exchanges.ts'

const csv = (head: string, lines: readonly string[]) => `${head}\n${lines.join('\n')}\n`
const units = (lines: readonly string[]) => csv('key,code,name,kind,parent_code,valid_from,valid_to', lines)
const successions = (lines: readonly string[]) => csv('date,kind,from_code,to_code,share,basis', lines)
const directory = units([
  ',11,Tỉnh Điện Biên,province,,2019-01-01,',
  ',099,Huyện Tuần Giáo,district,11,2019-01-01,',
  ',A,Xã Ẳng Tở,commune,099,2019-01-01,2025-06-30',
  ',B,Xã Quài Nưa,commune,099,2019-01-01,2025-06-30',
  ',C,Xã Chiềng Sinh,commune,099,2019-01-01,',
  ',E,Xã Rạng Đông,commune,099,2019-01-01,2025-06-30',
  ',E,Xã Pú Nhung,commune,099,2025-07-01,',
])

let world: TestWorld
const take = async (kind: string, content: string | Buffer) => {
  const sheet = await readSheet('tep.csv', Buffer.from(content))
  const { importer } = unitExchanges.find((exchange) => exchange.kind === kind)!
  return world.act((work) => importer(work, sheet, { apply: true }))
}
/** Each fault as `import` prints it to a Vietnamese and to an English console. */
const told = async (kind: string, content: string) => {
  const { words } = unitExchanges.find((exchange) => exchange.kind === kind)!
  const say = (language: 'vi' | 'en', code: string, facts = {}) => faultText(language, words[language], code, facts)
  return (await take(kind, content)).faults.map(
    ({ row, column, code, facts }) => `${row} ${column}: ${say('vi', code, facts)} / ${say('en', code, facts)}`,
  )
}
const dump = async () =>
  (
    await sql`select unit_id::text || valid || name || coalesce(parent_id::text, '') as row from unit_version
      union all select unit_id::text || code || valid from unit_code union all select id::text || kind from succession
      union all select id::text || rows from import_batch union all select seq::text from audit_event order by 1`.execute(
      world.db,
    )
  ).rows

beforeAll(async () => {
  world = await makeWorld({ now: '2025-12-01' })
  expect((await take('units', directory)).faults).toEqual([])
})
afterAll(() => world.close())

describe('is named by row and column in both languages, and nothing of the file is taken:', () => {
  let before: Awaited<ReturnType<typeof dump>>
  beforeEach(async () => {
    before = await dump()
  })
  afterEach(async () => expect(await dump()).toEqual(before))

  test.each([
    [
      'a circle of parents',
      [',X,Huyện X,other,Y,2020-01-01,', ',Y,Huyện Y,other,X,2020-01-01,'],
      [
        '2 parent_code: thành vòng: Huyện X → Huyện Y → Huyện X; sửa đơn vị cấp trên của một trong số đó. / goes round in a circle: Huyện X → Huyện Y → Huyện X; correct the parent of one of them.',
        '3 parent_code: thành vòng: Huyện Y → Huyện X → Huyện Y; sửa đơn vị cấp trên của một trong số đó. / goes round in a circle: Huyện Y → Huyện X → Huyện Y; correct the parent of one of them.',
      ],
    ],
    [
      'a gap between two stretches',
      ['k,X,Bản X,village,C,2020-01-01,2020-12-31', 'k,X,Bản X mới,village,C,2021-02-01,'],
      [
        '3 valid_from: giữa hai giai đoạn trống từ 01/01/2021 đến 31/01/2021; nối liền lại. / leaves a gap from 2021-01-01 to 2021-01-31; close it.',
      ],
    ],
    [
      'an overlap',
      ['k,X,Bản X,village,C,2020-01-01,2021-06-30', 'k,X,Bản X mới,village,C,2021-02-01,'],
      [
        '3 valid_from: trùng ngày với giai đoạn trước (từ 01/01/2020 đến 30/06/2021); bắt đầu sau ngày cuối của giai đoạn đó. / overlaps the version before it (from 2020-01-01 to 2021-06-30); begin after its last day.',
      ],
    ],
    [
      'a code twice on one day',
      ['x,X,Bản Một,village,C,2020-01-01,2021-06-30', 'y,X,Bản Hai,village,C,2021-06-30,'],
      [
        '3 code: mã X đã là của Bản Một từ 01/01/2020 đến 30/06/2021; chọn mã hoặc ngày khác. / the code X is that of Bản Một from 2020-01-01 to 2021-06-30; choose another code or day.',
      ],
    ],
    [
      'a code that passed on to a unit without a key',
      [',A,Xã Ẳng Tở mới,commune,099,2025-07-01,'],
      [
        '2 key: mã A là của Xã Ẳng Tở đến 30/06/2025; trong tệp units, ghi khóa (key) cho đơn vị mang mã từ hôm sau: khóa riêng nếu là đơn vị khác, cùng khóa nếu vẫn là một. / the code A is that of Xã Ẳng Tở until 2025-06-30; in the file of units, give whoever bears it from the next day a key: one of its own for another unit, the same for the same.',
      ],
    ],
    [
      'a hidden character, a day that is none and a code whose zero Excel took away',
      [',X,Bản\u200b X,village,C,2020-01-01,', ',Y,Bản Y,village,C,01/07/2025,', ',Z,Xã Z,commune,99,2020-01-01,'],
      [
        '2 name: có ký tự không nhìn thấy; xóa đi và gõ lại. / holds a character that cannot be seen; delete it and type the text again.',
        '3 valid_from: “01/07/2025” không phải là ngày; ghi như 2021-01-12. / "01/07/2025" is no day; write it like 2021-01-12.',
        '4 parent_code: không có đơn vị nào mang mã 99; kiểm tra mã. / no unit ever had the code 99; check it.',
      ],
    ],
  ])('of units: %s', async (_, lines, faults) => expect(await told('units', units(lines))).toEqual(faults))

  test.each([
    [
      'shares that do not add up',
      ['2025-07-01,split,A,C,0.3,', '2025-07-01,split,A,099,0.6,'],
      [
        '2 share: các tỷ lệ của một đơn vị cộng lại được 0.9, phải bằng 1. / the shares out of one unit add up to 0.9; they must add up to 1.',
      ],
    ],
    [
      'a share with a comma, of nothing, of more than all',
      ['2025-07-01,reshape,A,C,"0,5",', '2025-07-01,reshape,B,C,0,', '2025-07-01,reshape,A,C,1.01,X'],
      ['0,5', '0', '1.01'].map(
        (share, at) =>
          `${at + 2} share: tỷ lệ ${share} không nằm trên 0 và đến 1; ghi như 0.6. / the share ${share} does not lie above 0 and up to 1; write it like 0.6.`,
      ),
    ],
    [
      'a successor that is not there on the day',
      ['2025-07-01,merge,A,B,,'],
      [
        '2 to_code: B không có vào ngày 01/07/2025 (có từ 01/01/2019 đến 30/06/2025); sửa mã hoặc ngày. / B does not exist on 2025-07-01 (it does from 2019-01-01 to 2025-06-30); correct the code or the day.',
      ],
    ],
    [
      'a unit that passes on twice that day',
      ['2025-07-01,merge,A,C,,NQ 1', '2025-07-01,merge,A,C,,NQ 2'],
      [
        '3 kind: đơn vị này đã chuyển hết vào ngày 01/07/2025 theo sự kiện khác; gộp hai sự kiện làm một. / this unit passes everything on by another succession on 2025-07-01; make them one.',
      ],
    ],
    [
      'a code that passed on by a merger, while the units know but one under two names',
      ['2025-07-01,merge,A,E,,', '2025-07-01,merge,E,E,,'],
      [
        '2 to_code: mã E là của Xã Rạng Đông đến 30/06/2025; trong tệp units, ghi khóa (key) cho đơn vị mang mã từ hôm sau: khóa riêng nếu là đơn vị khác, cùng khóa nếu vẫn là một. / the code E is that of Xã Rạng Đông until 2025-06-30; in the file of units, give whoever bears it from the next day a key: one of its own for another unit, the same for the same.',
      ],
    ],
    [
      'two that would merge into each other',
      ['2024-07-01,merge,A,B,,', '2024-07-01,merge,B,A,,'],
      [
        '2 kind: sáp nhập là nhiều đơn vị thành một; sửa đơn vị mới hoặc chọn loại khác. / a merger makes one unit out of several; correct the new unit or choose another kind.',
      ],
    ],
  ])('of successions: %s', async (_, lines, faults) =>
    expect(await told('successions', successions(lines))).toEqual(faults),
  )

  test('a hundred thousand rows, each of them wrong', async () => {
    const village = (n: number) => `,V${n},Bản ${n},village,${n === 99_999 ? 'C' : '99'},2020-01-01,2019-12-31`
    const { faults, rows } = await take('units', units(Array.from({ length: 100_000 }, (__, n) => village(n))))
    expect([rows, faults.length]).toEqual([100_000, 199_999])
    expect(faults.slice(-3).map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      '100000 parent_code unit.unknown',
      '100000 valid_to days.reversed',
      '100001 valid_to days.reversed',
    ])
    const merged = Array.from({ length: 100_000 }, (__, n) => `2025-07-01,merge,${n % 2 ? 'A' : 'V'},C,,`)
    expect((await take('successions', successions(merged))).faults.length).toBe(50_001)
  })
})

describe('is read as what was meant, so that reading it again changes nothing:', () => {
  const again = { faults: [], counts: { added: 0, changed: 0, unchanged: 6 } }
  const windows1258 = (text: string) =>
    iconv.encode(
      text
        .normalize('NFD')
        .replace(/([aeou])(\u0323?)([\u0302\u0306\u031b])/gi, '$1$3$2')
        .replace(/[aeou][\u0302\u0306\u031b]/gi, (letter) => letter.normalize('NFC')),
      'windows-1258',
    )
  const marked = `\ufeff${directory}`
  test.each<[string, string | Buffer]>([
    ['names whose tone marks stand apart (NFD)', directory.normalize('NFD')],
    [
      'stray spaces, also of the kind that does not break',
      directory.replaceAll(',', ' ,\u00a0').replace('Tuần Giáo', 'Tuần  Giáo'),
    ],
    ['UTF-8 with a mark', marked],
    ['UTF-16 with a mark, either way round', Buffer.from(marked, 'utf16le').swap16()],
    ['UTF-16 without one', Buffer.from(directory, 'utf16le')],
    ['windows-1258', windows1258(directory)],
  ])('%s', async (_, content) => expect(await take('units', content)).toMatchObject(again))

  test.each([
    ['bytes of another code page', Buffer.from(directory, 'latin1')],
    ['UTF-16 cut in the middle of a letter', Buffer.from(`${marked}x`, 'utf16le').subarray(0, -1)],
  ])('but %s are refused whole', async (_, content) =>
    expect(take('units', content)).rejects.toMatchObject({ code: 'spreadsheet.encoding' }),
  )
})
