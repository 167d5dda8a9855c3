import { describe, expect, test } from 'vitest'
import { inShort, tasksOf } from '#test/plan-units.ts'

const SYT = 'Sở Y tế'
const SGD = 'Sở Giáo dục và Đào tạo'
const STC = 'Sở Tài chính'
const VP = 'Văn phòng Ủy ban nhân dân tỉnh'

const read = (passage: string) => tasksOf(passage).map(inShort)

describe('what stands before the work', () => {
  test.each([
    [
      'by right of what it is done, below those who are named',
      '1. Các sở, ngành thành viên\nCăn cứ chức năng, nhiệm vụ được giao, kiểm tra bếp ăn.',
      ['Các sở, ngành thành viên |  |  | Kiểm tra bếp ăn'],
    ],
    [
      'work that begins before its first comma is whole',
      '1. Sở Y tế\nCăn cứ tình hình thực tế xây dựng kế hoạch, gửi về Sở Tài chính.',
      [`${SYT} |  |  | Căn cứ tình hình thực tế xây dựng kế hoạch, gửi về Sở Tài chính`],
    ],
    [
      'a basis that others go by',
      'Điều 2. Căn cứ chỉ tiêu được giao, Giám đốc Sở Y tế giao chỉ tiêu cho từng trạm.',
      [`${SYT} |  |  | Giao chỉ tiêu cho từng trạm`],
    ],
    [
      'an authority and its basis over those who are asked below',
      'Thực hiện Kế hoạch số 25, UBND tỉnh đề nghị các đơn vị:\n1. Treo khẩu hiệu.\n2. Mở cửa thư viện.',
      ['các đơn vị |  |  | Treo khẩu hiệu', 'các đơn vị |  |  | Mở cửa thư viện'],
    ],
    [
      'the last sentence of a paragraph over a list',
      'Qua kiểm tra, hồ sơ còn thiếu 02 bản. Yêu cầu Sở Y tế:\n+ Bổ sung hồ sơ.\n+ Lưu trữ theo quy định.',
      [`${SYT} |  |  | Bổ sung hồ sơ`, `${SYT} |  |  | Lưu trữ theo quy định`],
    ],
    [
      'a month over a list',
      'Tháng 7\n- Sở Y tế tập huấn.\nTháng 8\n- Sở Tài chính cấp vốn.',
      [`${SYT} |  | 2021-07-31 | Tập huấn`, `${STC} |  | 2021-08-31 | Cấp vốn`],
    ],
  ])('%s', (_, passage, tasks) => {
    expect(read(passage)).toEqual(tasks)
  })
})

describe('who is named by what they are', () => {
  test.each([
    [
      'Điều 5. Chủ tịch Hội đồng\n1. Điều hành các phiên họp.\nĐiều 6. Ủy viên thư ký\n1. Ghi biên bản.',
      ['Chủ tịch Hội đồng |  |  | Điều hành các phiên họp', 'Ủy viên thư ký |  |  | Ghi biên bản'],
    ],
    ['1. Đối với cơ sở khám chữa bệnh\n- Gửi dữ liệu.', ['cơ sở khám chữa bệnh |  |  | Gửi dữ liệu']],
    ['1. Đối với xã biên giới\n- Kinh phí do tỉnh cấp.', []],
    ['Đội viên có nhiệm vụ: giúp đỡ người cai nghiện.', ['Đội viên |  |  | Giúp đỡ người cai nghiện']],
    ['Các trường có tỷ lệ dưới 90% phải báo cáo.', ['Các trường có tỷ lệ dưới 90% |  |  | Báo cáo']],
    ['Các Trưởng Tiểu ban kiểm tra sân bãi.', ['Các Trưởng Tiểu ban |  |  | Kiểm tra sân bãi']],
    ['Cơ quan thường trực: Sở Y tế lập dự án.', [`${SYT} |  |  | Lập dự án`]],
    ['Ban Tuyên giáo và Dân vận Tỉnh ủy Sơn La mở lớp.', ['Ban Tuyên giáo và Dân vận Tỉnh ủy Sơn La |  |  | Mở lớp']],
    ['Yêu cầu công an viên lập danh sách.', ['công an viên |  |  | Lập danh sách']],
    ['UBND tỉnh đề nghị khối dân vận các xã vận động Nhân dân.', ['khối dân vận các xã |  |  | Vận động Nhân dân']],
    ['Nhóm 1 gồm Sở Y tế, Sở Tài chính: kiểm tra chợ.', [`${SYT}+${STC} |  |  | Kiểm tra chợ`]],
    ['Xã, thị trấn: thu phí vệ sinh.', ['Xã, thị trấn |  |  | Thu phí vệ sinh']],
    ['Các sở, ngành khi soạn thảo phải lấy ý kiến.', ['Các sở, ngành |  |  | Khi soạn thảo phải lấy ý kiến']],
    ['Kiến nghị Sở Y tế ban hành quy trình.', [`${SYT} |  |  | Ban hành quy trình`]],
  ])('%s', (passage, tasks) => {
    expect(read(passage)).toEqual(tasks)
  })

  test('below a heading that divides work, what is to be made may stand before nothing but names', () => {
    const divided = '- Bài phát biểu: Văn phòng UBND tỉnh.\n- Phim tư liệu: Sở Giáo dục và Đào tạo.'
    expect(read(`IV. Phân công chuẩn bị\n${divided}`)).toEqual([
      `${VP} |  |  | Bài phát biểu`,
      `${SGD} |  |  | Phim tư liệu`,
    ])
    expect(read(`IV. Thành phần\n${divided}`)).toEqual([])
  })

  test('of each clause before brackets at the end', () => {
    expect(read('Tuyên truyền về bảo hiểm; kiểm tra nhà thuốc. (Sở Y tế, Sở Tài chính; hằng năm).')).toEqual([
      `${SYT}+${STC} |  | year | Tuyên truyền về bảo hiểm`,
      `${SYT}+${STC} |  | year | Kiểm tra nhà thuốc`,
    ])
  })
})

describe('what gives nobody work', () => {
  test.each([
    'Tại cuộc họp, đại diện Công an tỉnh đề nghị bổ sung đối tượng.',
    'Cấp ủy các cấp xác định đây là nhiệm vụ thường xuyên.',
    'Giám đốc Sở Y tế chịu trách nhiệm nếu để sót đối tượng.',
    'Ngày 25/3/2021, Bộ Y tế có Công văn số 15 yêu cầu các địa phương rà soát số trẻ.',
    'Đồng chí Bí thư Tỉnh ủy nhấn mạnh: chất lượng là then chốt.',
    'Theo khoản 2 Điều 7 Nghị định 116, UBND tỉnh quy định khoảng cách; Sở Tài chính cấp kinh phí.',
    'Nhiệm vụ của các tiểu ban phục vụ Hội thi',
    'Các nhà tài trợ: được quảng bá thương hiệu.',
    'Tổ chức giao ban báo chí tại phòng họp số 1.',
    'TỜ TRÌNH\nVề Đề án\nĐề án được duyệt, Sở Y tế sẽ hướng dẫn.',
    'STT\tHọ và tên\tĐơn vị\tHình thức khen thưởng\n1\tLò Văn Mẫu\tSở Y tế\tBằng khen',
    'STT\tTên đề tài\tChủ trì\tKết quả nghiệm thu\n1\tNuôi cá tầm tại Tuần Giáo\tSở Y tế\tĐạt',
    'Ngày\tĐơn vị được kiểm tra\tTrưởng đoàn\tThành phần\n04/3\tSở Y tế\tTrưởng ban\tPhòng Khoa giáo',
  ])('%s', (passage) => {
    expect(read(passage)).toEqual([])
  })

  test('a report tells, but for the part that plans', () => {
    const report = (heading: string) => read(`BÁO CÁO\nCông tác quý III\nII. ${heading}\n1. Sở Y tế mua thuốc.`)
    expect(report('KẾT QUẢ')).toEqual([])
    expect(report('NHIỆM VỤ QUÝ IV')).toHaveLength(1)
  })
})

test('other bullets behind a plus with a colon stand below it', () => {
  expect(read('- Phân công:\n+ Sở Y tế:\n* Mở chuyên mục.\n* Phát 04 tin mỗi tháng.\n+ Sở Tài chính cấp vốn.')).toEqual(
    [`${SYT} |  |  | Mở chuyên mục`, `${SYT} |  | month | Phát 04 tin mỗi tháng`, `${STC} |  |  | Cấp vốn`],
  )
})

test('labels that were written line by line are no paragraph broken by hand', () => {
  const lines = [
    '3. Tổ chức cuộc thi sáng tạo thanh thiếu niên, nhi đồng',
    'Cơ quan chủ trì: Sở Giáo dục và Đào tạo tỉnh Điện Biên',
    'Cơ quan phối hợp: Sở Y tế; Sở Khoa học và Công nghệ',
    'Thời gian nhận hồ sơ dự thi: đến hết ngày 30/4/2021',
    'Kết quả: lựa chọn 12 giải pháp dự thi toàn quốc',
  ]
  expect(tasksOf(lines.join('\n'))).toMatchObject([
    { lead: [SGD], deadline: '2021-04-30', product: 'lựa chọn 12 giải pháp dự thi toàn quốc' },
  ])
})

test('who looks on is not who does it, and a column may say what there must be', () => {
  const table =
    'Việc\tLãnh đạo phụ trách\tĐơn vị thực hiện\tXong trước\tPhải có\n1. Lập danh sách trẻ em\tĐ/c Lò Văn Mẫu\tSở Y tế\tT5-T6\tDanh sách'
  expect(tasksOf(table)).toMatchObject([{ lead: [SYT], deadline: '2021-06-30', product: 'Danh sách' }])
})
