import { expect, test } from 'vitest'
import { inShort, planUnits, tasksOf } from '#test/plan-units.ts'
import { extract } from './index.ts'

test('a letter: whom it greets has no task by that, the authority that asks neither', () => {
  const letter = [
    'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\t',
    'TỈNH ĐIỆN BIÊN\tĐộc lập - Tự do - Hạnh phúc\t',
    'Số: 812/UBND-KGVX\tĐiện Biên, ngày 22 tháng 3 năm 2021\t',
    'V/v phòng, chống dịch bệnh trong trường học',
    'Kính gửi:',
    '- Sở Y tế;',
    '- UBND các huyện, thị xã.',
    'Thực hiện Công văn số 1245/BYT-DP ngày 15/3/2021 của Bộ Y tế, Chủ tịch UBND tỉnh yêu cầu:',
    '1. Sở Y tế giám sát dịch bệnh; bảo đảm đủ thuốc; báo cáo UBND tỉnh trước ngày 05 hằng tháng.',
    '2. Sở Giáo dục và Đào tạo',
    '- Chỉ đạo các trường vệ sinh lớp học; hoàn thành trước ngày 28/3/2021.',
    '- Phối hợp với ngành Y tế theo dõi sức khỏe học sinh.',
    'Nơi nhận:',
    '- Như trên;',
    '- Sở Tài chính;',
  ].join('\n')
  const { document, tasks } = extract({ text: letter, units: planUnits, on: '2024-01-01' })
  expect(document).toEqual({
    symbol: '812/UBND-KGVX',
    issuer: 'Ủy ban nhân dân tỉnh Điện Biên',
    date: '2021-03-22',
    kind: 'congVan',
    abstract: 'phòng, chống dịch bệnh trong trường học',
  })
  expect(tasks.map(inShort)).toEqual([
    'Sở Y tế |  |  | Giám sát dịch bệnh',
    'Sở Y tế |  |  | Bảo đảm đủ thuốc',
    'Sở Y tế |  | month | Báo cáo UBND tỉnh trước ngày 05 hằng tháng',
    'Sở Giáo dục và Đào tạo |  | 2021-03-28 | Chỉ đạo các trường vệ sinh lớp học',
    'Sở Giáo dục và Đào tạo | ngành Y tế |  | Theo dõi sức khỏe học sinh',
  ])
})

test('a decision with the programme it issues: articles first, then the programme by its labels', () => {
  const decision = [
    'Số: 215/QĐ-UBND',
    'Điện Biên, ngày 09 tháng 3 năm 2021',
    'QUYẾT ĐỊNH',
    'Ban hành Chương trình sức khỏe học đường giai đoạn 2021-2025',
    'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH',
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;',
    'Theo đề nghị của Giám đốc Sở Y tế tại Tờ trình số 55/TTr-SYT ngày 01/3/2021,',
    'QUYẾT ĐỊNH:',
    'Điều 1. Ban hành kèm theo Quyết định này Chương trình sức khỏe học đường.',
    'Điều 2. Giao Sở Y tế hướng dẫn việc thực hiện; định kỳ hằng năm (trước ngày 15/12) báo cáo UBND tỉnh.',
    'Điều 3. Chánh Văn phòng UBND tỉnh, Giám đốc các Sở: Y tế, Tài chính chịu trách nhiệm thi hành Quyết định này./.',
    'Nơi nhận:',
    '- Như Điều 3;',
    'CHƯƠNG TRÌNH HÀNH ĐỘNG',
    '(Ban hành kèm theo Quyết định số 215/QĐ-UBND ngày 09/3/2021)',
    'I. MỤC TIÊU',
    '- 95% trường học có nhân viên y tế trong năm 2021.',
    'II. NHIỆM VỤ',
    'a) In 5.000 tờ rơi.',
    'Đơn vị chủ trì: Sở Y tế. Thời gian: Quý III hằng năm.',
    'III. TỔ CHỨC THỰC HIỆN',
    '1. SỞ Y TẾ',
    '1.1. Chủ trì, phối hợp với các sở, ngành liên quan và UBND các huyện:',
    '- Tổ chức tập huấn cho nhân viên y tế;',
    '- Kiểm tra bếp ăn bán trú.',
    '2. Sở Tài chính bố trí kinh phí.',
  ].join('\n')
  const huyen = ['Tuần Giáo', 'Điện Biên', 'Điện Biên Đông'].map((name) => `+Ủy ban nhân dân huyện ${name}`).join('')
  expect(tasksOf(decision).map((task) => [task.provision, inShort(task)])).toEqual([
    ['Điều 2', 'Sở Y tế |  |  | Hướng dẫn việc thực hiện'],
    ['Điều 2', 'Sở Y tế |  | year | Định kỳ hằng năm (trước ngày 15/12) báo cáo UBND tỉnh'],
    ['II.a', 'Sở Y tế |  | year | In 5.000 tờ rơi'],
    ['III.1.1', `Sở Y tế | các sở, ngành liên quan${huyen} |  | Tổ chức tập huấn cho nhân viên y tế`],
    ['III.1.1', `Sở Y tế | các sở, ngành liên quan${huyen} |  | Kiểm tra bếp ăn bán trú`],
    ['III.2', 'Sở Tài chính |  |  | Bố trí kinh phí'],
  ])
})

test('a plan issued in December for the coming year means that year', () => {
  const plan =
    'Số 27-KH/BTGTU\nĐiện Biên, ngày 18 tháng 12 năm 2020\nKẾ HOẠCH\ncông tác khoa giáo năm 2021\nI- NHIỆM VỤ\n1- Sở Y tế tổng kết Đề án, hoàn thành trước 30/9.'
  expect(tasksOf(plan).map((task) => task.deadline)).toEqual(['2021-09-30'])
})

test('without a directory names stay as written, and "và" or a comma in a name does not cut it', () => {
  const text =
    'Giao Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Sở Giáo dục và Đào tạo và Trung tâm Kiểm soát bệnh tật tỉnh tổ chức giải thể thao.'
  expect(extract({ text, on: '2021-03-01' }).tasks.map(inShort)).toEqual([
    'Sở Văn hóa, Thể thao và Du lịch | Sở Giáo dục và Đào tạo+Trung tâm Kiểm soát bệnh tật tỉnh |  | Tổ chức giải thể thao',
  ])
})

test('a saved group means its units', () => {
  const groups = [{ name: 'các sở, ban, ngành tỉnh', units: ['Sở Y tế', 'Công an tỉnh'] }]
  const text = 'Giao các sở, ban, ngành tỉnh rà soát nhân lực.'
  const { tasks } = extract({ text, units: planUnits, groups, on: '2021-03-01' })
  expect(tasks.map(inShort)).toEqual(['Sở Y tế+Công an tỉnh |  |  | Rà soát nhân lực'])
})

test("of two provinces with a department of one name, the issuer's own is meant, and its communes alone", () => {
  const other = [
    { code: '12', name: 'Tỉnh Lai Châu', kind: 'province', parentCode: '' },
    { code: 'UB12', name: 'Ủy ban nhân dân tỉnh Lai Châu', kind: 'peoplesCommittee', parentCode: '12' },
    { code: 'SYT12', name: 'Sở Y tế tỉnh Lai Châu', kind: 'department', parentCode: 'UB12' },
    { code: '03389', name: 'Xã Bum Nưa', kind: 'commune', parentCode: '12' },
  ].map((unit) => ({ ...planUnits[0]!, ...unit }))
  const text =
    'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU\nSố: 15/KH-UBND\nLai Châu, ngày 05 tháng 8 năm 2025\nKẾ HOẠCH\nTiêm chủng\nGiao Sở Y tế phối hợp với UBND các xã, phường và UBND tỉnh Điện Biên tiêm vắc xin.'
  const { document, tasks } = extract({ text, units: [...planUnits, ...other], on: '2025-08-05' })
  expect(document.issuer).toBe('Ủy ban nhân dân tỉnh Lai Châu')
  expect(tasks).toMatchObject([
    { lead: ['Sở Y tế tỉnh Lai Châu'], coordinating: ['Xã Bum Nưa', 'Ủy ban nhân dân tỉnh Điện Biên'] },
  ])
  expect(tasks[0]!.confidence).toBeGreaterThan(0.85)
})

test.each([
  'theo quy định, căn cứ chức năng, ',
  'các sở, ban, ngành, ',
  'phối hợp với ',
  'trước ngày ',
  'quý I, II, III, ',
  'Ủy ban nhân dân ',
  'chủ trì: ',
  '(',
])('what is repeated without end comes to an end: %s', (words) => {
  const tasks = tasksOf(`Giao Sở Y tế ${words.repeat(100)}`)
  expect(tasks.every(({ source }) => source.start < source.end)).toBe(true)
})
