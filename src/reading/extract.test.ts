import { expect, test } from 'vitest'
import { inShort, planUnits, tasksOf } from '#test/plan-units.ts'
import { extract } from './index.ts'

test.each([
  'Căn cứ Nghị quyết số 29-NQ/TW ngày 04/11/2013, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
  'I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nNâng cao nhận thức.\n2. Yêu cầu\nCác sở, ban, ngành xác định rõ trách nhiệm, tổ chức thực hiện nghiêm túc.',
  'II. NHIỆM VỤ\n1. Đẩy mạnh tuyên truyền về bảo hiểm y tế trong nhân dân.',
  'Báo cáo UBND tỉnh, trình Tỉnh ủy xem xét, quyết định.',
  'Sở Y tế đã tổ chức 12 lớp tập huấn cho cán bộ thôn, bản.',
  'Trên đây là Kế hoạch năm 2021, yêu cầu các sở, ban, ngành nghiêm túc thực hiện.',
  'Nơi nhận:\n- Sở Y tế;\n- UBND các huyện, thị xã;\n- Lưu: VT.',
])('gives nobody work: %s', (passage) => {
  expect(tasksOf(passage)).toEqual([])
})

test.each([
  [
    'Giao Sở Giáo dục và Đào tạo chủ trì, phối hợp với Sở Tài chính, BHXH tỉnh xây dựng Đề án trường nội trú, trình UBND tỉnh trước ngày 30/6/2021.',
    'Sở Giáo dục và Đào tạo | Sở Tài chính+Bảo hiểm xã hội tỉnh | 2021-06-30 | Xây dựng Đề án trường nội trú, trình UBND tỉnh',
  ],
  [
    'Đề nghị Ủy ban MTTQ Việt Nam tỉnh vận động nhân dân tham gia.',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh |  |  | Vận động nhân dân tham gia',
  ],
  [
    'Chủ tịch UBND tỉnh yêu cầu Giám đốc Sở Y tế rà soát trang thiết bị, hoàn thành trong tháng 6/2021.',
    'Sở Y tế |  | 2021-06-30 | Rà soát trang thiết bị',
  ],
  [
    'Trong quý II/2021, Sở Y tế, Sở Tài chính có trách nhiệm cân đối kinh phí mua vắc xin.',
    'Sở Y tế+Sở Tài chính |  | 2021-06-30 | Cân đối kinh phí mua vắc xin',
  ],
])('%s', (passage, task) => {
  expect(tasksOf(passage).map(inShort)).toEqual([task])
  expect(tasksOf(passage.normalize('NFD')).map(inShort)).toEqual([task])
})

test('a paragraph is cut at semicolons, each part with its own time', () => {
  const passage =
    'Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra vệ sinh thực phẩm; báo cáo kết quả chậm nhất ngày 15 tháng cuối quý.'
  expect(tasksOf(passage)).toMatchObject([
    { lead: ['Sở Y tế'], coordinating: ['Công an tỉnh'], deadline: null, rhythm: null },
    { lead: ['Sở Y tế'], coordinating: [], rhythm: 'quarter', due: { day: 15, month: 'last' } },
  ])
})

test('below the name of a unit, every dash is its work', () => {
  const passage =
    'IV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Hướng dẫn y tế trường học.\n- Chủ trì, phối hợp với Sở Xây dựng sửa chữa trạm y tế.\n2. Công an tỉnh: Bảo đảm an ninh trật tự.'
  expect(tasksOf(passage).map((task) => [task.provision, inShort(task)])).toEqual([
    ['IV.1', 'Sở Y tế |  |  | Hướng dẫn y tế trường học'],
    ['IV.1', 'Sở Y tế | Sở Xây dựng |  | Sửa chữa trạm y tế'],
    ['IV.2', 'Công an tỉnh |  |  | Bảo đảm an ninh trật tự'],
  ])
})

test('a name alone above dashes needs no number; dashes that only name are a list of names', () => {
  expect(tasksOf('Sở Y tế\n- Hướng dẫn y tế trường học.').map(inShort)).toEqual([
    'Sở Y tế |  |  | Hướng dẫn y tế trường học',
  ])
  expect(tasksOf('Gửi:\n- Sở Y tế;\n- Công an tỉnh.\nRà soát lại các báo cáo.')).toEqual([])
})

test('labels below an item say who, with whom, when and what comes out', () => {
  const passage =
    '2. Xây dựng Kế hoạch tổ chức Tuần lễ học tập suốt đời.\n- Đơn vị chủ trì: Sở GDĐT; phối hợp: Sở Văn hoá, Thể thao và Du lịch, Sở LĐ-TB&XH.\n- Thời gian hoàn thành: Quý III/2021.\n- Sản phẩm: Kế hoạch của UBND tỉnh.'
  expect(tasksOf(passage)).toMatchObject([
    {
      lead: ['Sở Giáo dục và Đào tạo'],
      coordinating: ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Lao động - Thương binh và Xã hội'],
      deadline: '2021-09-30',
      product: 'Kế hoạch của UBND tỉnh',
      provision: '2',
    },
  ])
})

test('the committees of all districts are those that live on that day; open groups stay as written', () => {
  const passage = 'Giao UBND các huyện, thị xã, thành phố chủ trì, phối hợp với các đơn vị liên quan rà soát hộ nghèo.'
  const [task] = tasksOf(passage)
  expect(task).toMatchObject({
    lead: ['Tuần Giáo', 'Điện Biên', 'Điện Biên Đông']
      .map((n) => `Ủy ban nhân dân huyện ${n}`)
      .concat('Ủy ban nhân dân thị xã Mường Lay'),
    coordinating: ['các đơn vị liên quan'],
  })
  expect(tasksOf('Giao UBND các xã, phường rà soát hộ nghèo.', '2025-08-01')[0]!.lead).toEqual([
    'Xã Tuần Giáo',
    'Phường Mường Lay',
  ])
})

test('the source is the passage itself, by its places in the text', () => {
  const text = `${'Đoạn mở đầu.'.normalize('NFD')}\nGiao Sở Y tế tiêm vắc xin.\n`
  const { tasks } = extract({ text, units: planUnits, on: '2021-03-01' })
  expect(tasks.map(({ source }) => text.slice(source.start, source.end))).toEqual(['Giao Sở Y tế tiêm vắc xin'])
})

test('an annex table is read by its columns; group rows are no tasks', () => {
  const passage = [
    'STT\tNội dung nhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành\tSản phẩm',
    'I\tTuyên truyền\t\t\t\t',
    '1\tTổ chức hội nghị quán triệt\tSở GD&ĐT\tSở Y tế, Công an tỉnh\tTháng 6\tHội nghị',
    '2\tBiên soạn tài liệu\tSở Tài chính\tCác đơn vị liên quan\tHằng năm\tTài liệu',
  ].join('\n')
  expect(tasksOf(passage).map((task) => [task.provision, task.product, inShort(task)])).toEqual([
    ['I.1', 'Hội nghị', 'Sở Giáo dục và Đào tạo | Sở Y tế+Công an tỉnh | 2021-06-30 | Tổ chức hội nghị quán triệt'],
    ['I.2', 'Tài liệu', 'Sở Tài chính | Các đơn vị liên quan | year | Biên soạn tài liệu'],
  ])
})

test('what is unsure says so: a unit not in the directory, wrong tone marks, no deadline', () => {
  const sure = (passage: string) => tasksOf(passage)[0]!.confidence
  const best = sure('Giao Sở Y tế rà soát trang thiết bị trước ngày 30/6/2021.')
  expect(best).toBeGreaterThan(0.9)
  expect(sure('Giao Sở Ngoại vụ rà soát trang thiết bị trước ngày 30/6/2021.')).toBeLessThan(best - 0.1)
  expect(sure('Giao Sở Y tê rà soát trang thiết bị trước ngày 30/6/2021.')).toBeLessThan(best)
  expect(sure('Giao Sở Y tế rà soát trang thiết bị.')).toBeLessThan(best)
})
