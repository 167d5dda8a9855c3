import { expect, test } from 'vitest'
import { inShort, planUnits, tasksOf } from '#test/plan-units.ts'
import { extract } from './index.ts'

const SYT = 'Sở Y tế'
const STC = 'Sở Tài chính'

/** What a passage says, each task in few words: who | with whom | when | what. */
test.each([
  [
    'a sentence in which others follow is cut before them',
    '1. Sở Y tế cấp thuốc cho các xã trước 30/6/2021, Sở Tài chính cân đối nguồn kinh phí.',
    [`${SYT} |  | 2021-06-30 | Cấp thuốc cho các xã`, `${STC} |  |  | Cân đối nguồn kinh phí`],
  ],
  [
    'but not within a list of those who help',
    'Công an tỉnh chủ trì, phối hợp với Sở Y tế, Sở Tài chính rà soát danh sách.',
    [`Công an tỉnh | ${SYT}+${STC} |  | Rà soát danh sách`],
  ],
  [
    'a heading says when, and all below is due then',
    '1. Nhiệm vụ hoàn thành trong quý I/2021\n- Sở Y tế cấp thuốc.\n- Sở Tài chính cấp vốn cho các trạm trước 15/02/2021.',
    [`${SYT} |  | 2021-03-31 | Cấp thuốc`, `${STC} |  | 2021-02-15 | Cấp vốn cho các trạm`],
  ],
  [
    'a heading that only names the period of the plan does not',
    'II. Nhiệm vụ quý I/2021\n1. Sở Y tế cấp thuốc cho các xã.',
    [`${SYT} |  |  | Cấp thuốc cho các xã`],
  ],
  [
    'before a colon, for all that follows',
    '- Trước 25/6/2021: Sở Y tế cấp thuốc; Sở Tài chính bàn giao tài sản.',
    [`${SYT} |  | 2021-06-25 | Cấp thuốc`, `${STC} |  | 2021-06-25 | Bàn giao tài sản`],
  ],
  [
    'groups that bear a number and who leads',
    'Nhóm 1. Nâng cao chất lượng dân số (Sở Y tế chủ trì)\n- Tư vấn tiền hôn nhân tại 80% số xã.',
    [`${SYT} |  |  | Tư vấn tiền hôn nhân tại 80% số xã`],
  ],
  [
    'persons, and bodies called by what they do',
    'IV. Phân công\n1. Đơn vị được kiểm tra gửi hồ sơ về đoàn.\n2. Yêu cầu kế toán Trung tâm mở sổ tài sản.\n3. Mỗi Đoàn xã nhận chăm sóc 01 công trình.',
    [
      'Đơn vị được kiểm tra |  |  | Gửi hồ sơ về đoàn',
      'kế toán Trung tâm |  |  | Mở sổ tài sản',
      'Mỗi Đoàn xã |  |  | Nhận chăm sóc 01 công trình',
    ],
  ],
  [
    'what the law or a higher office says is no work, nor what was learned',
    'Theo khoản 3 Điều 24 Luật Trẻ em, Sở Y tế có trách nhiệm bố trí nơi chơi. Tại Công điện số 15, Thủ tướng Chính phủ yêu cầu Sở Y tế kiểm soát dịch.\nBài học rút ra là phải phân công rõ; Sở Y tế phải nắm chắc từng hộ.',
    [],
  ],
] as const)('%s', (_, passage, tasks) => {
  expect(tasksOf(passage).map(inShort)).toEqual(tasks)
})

test('what only opens a list is no work beside what stands below', () => {
  const said =
    'UBND tỉnh yêu cầu các đơn vị thực hiện một số nội dung sau:\n1. Sở Y tế\n- Cấp thuốc cho các xã.\n2. Ban cán sự đảng UBND tỉnh lãnh đạo, chỉ đạo:\n- Sở Tài chính cấp vốn cho các trạm.'
  expect(tasksOf(said).map(({ lead, content }) => [...lead, content])).toEqual([
    [SYT, 'Cấp thuốc cho các xã'],
    [STC, 'Cấp vốn cho các trạm'],
  ])
})

test('a board of a district is not the one of the province', () => {
  const head = (above: string) => `${above}\nBAN TUYÊN GIÁO\n*\nSố 05-KH/BTG\nKẾ HOẠCH\ncông tác khoa giáo\n`
  const units = planUnits.map((unit) => (unit.code === 'BTG' ? { ...unit, aliases: ['Ban Tuyên giáo'] } : unit))
  const issuer = (above: string) => extract({ text: head(above), units, on: '2021-03-01' }).document.issuer
  expect(issuer('TỈNH ỦY ĐIỆN BIÊN')).toBe('Ban Tuyên giáo Tỉnh ủy')
  expect(issuer('HUYỆN ỦY TUẦN GIÁO')).toBe('BAN TUYÊN GIÁO HUYỆN ỦY TUẦN GIÁO')
})

test('a fund is no quarter', () => {
  const table =
    'TT\tHoạt động\tĐơn vị thực hiện\tThời gian\n1\tPhẫu thuật tim cho 15 trẻ\tQuỹ Bảo trợ trẻ em tỉnh\tTháng 6'
  expect(tasksOf(table).map(({ lead }) => lead)).toEqual([['Quỹ Bảo trợ trẻ em tỉnh']])
})

test('rows under the name of a body are its own, where no column says who', () => {
  const table =
    'STT\tNội dung công việc\tThời hạn\tSản phẩm\nI\tSở Y tế\t\t\n1\tXây dựng kế hoạch nhân lực\t20/02/2021\tKế hoạch\nII\tSở Tài chính\t\t\n1\tCấp vốn cho 05 trạm\tHằng tuần\t-'
  expect(tasksOf(table).map((task) => [...task.lead, task.deadline, task.product, task.content])).toEqual([
    [SYT, '2021-02-20', 'Kế hoạch', 'Xây dựng kế hoạch nhân lực'],
    // a rhythm that has no code is kept with the work
    [STC, null, null, 'Cấp vốn cho 05 trạm; Hằng tuần'],
  ])
})

test('a column of months, and one of what is reached', () => {
  const table = 'TT\tNội dung\tChủ trì\tTháng\tKết quả hoàn thành\n1\tMở lớp tập huấn\tSở Y tế\t5 - 9\t30 học viên'
  expect(tasksOf(table)).toMatchObject([{ lead: [SYT], deadline: '2021-09-30', product: '30 học viên' }])
})

test.each([
  ['Sở Y tế ban hành Kế hoạch phòng dịch năm 2021, gửi các huyện.', 'Kế hoạch phòng dịch năm 2021'],
  ['Sở Y tế tổng hợp tình hình, báo cáo UBND tỉnh.', 'Báo cáo'],
  ['Sở Y tế gửi báo cáo tự kiểm tra về Sở Tài chính.', 'Báo cáo tự kiểm tra'],
  ['Sở Y tế rà soát, ban hành quy trình cấp cứu trước 30/6/2021.', 'Quy trình cấp cứu'],
  ['Sở Y tế hướng dẫn các huyện lập danh sách trẻ em.', null],
  ['Sở Y tế khám mắt cho học sinh.', null],
])('what the sentence itself makes: %s', (sentence, product) => {
  expect(tasksOf(sentence).map((task) => task.product)).toEqual([product])
})
