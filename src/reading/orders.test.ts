import { describe, expect, test } from 'vitest'
import { inShort, tasksOf } from '#test/plan-units.ts'

const SYT = 'Sở Y tế'
const SGD = 'Sở Giáo dục và Đào tạo'
const STC = 'Sở Tài chính'

const read = (passage: string) => tasksOf(passage).map(inShort)

describe('what a document says in its own name is no work', () => {
  test.each([
    'Sở Y tế báo cáo: tỷ lệ bao phủ bảo hiểm đạt 97%.',
    'UBND tỉnh báo cáo kết quả như sau:\n1. Sở Tài chính thẩm định xong danh mục.',
    'UBND tỉnh kính báo cáo Bộ Y tế.',
    'Đã kiện toàn Ban Chỉ đạo, giao Sở Y tế làm cơ quan thường trực.',
    'CHỦ TỊCH UBND TỈNH điện:\nSở Y tế; Sở Tài chính.\nTừ đêm qua mưa to trên diện rộng.',
    'Phòng Khoa giáo thông báo kết luận của đồng chí Trưởng ban như sau:',
    'II. Các đơn vị phát biểu\n- Sở Y tế cho biết còn thiếu thuốc.',
    'Thực hiện Chỉ thị, năm 2020 Sở Y tế đã tập huấn; Sở Tài chính cấp đủ kinh phí.',
    'Sở Y tế chưa kịp thời báo cáo.',
    'Sở Y tế là cơ quan chuyên môn thuộc UBND tỉnh, tham mưu quản lý về y tế.',
    'Chỉ tiêu: trạm nào cũng có bác sĩ; Sở Y tế đạt loại tốt.',
    'Bài học kinh nghiệm\n- Sở Y tế phải chủ động từ sớm.',
    '1. Địa điểm: Hội trường tỉnh.\n2. Nội dung: Sở Y tế trình bày đề án.',
    'UBND tỉnh yêu cầu các sở, ngành tập trung thực hiện các nội dung sau:',
    '- Thời gian: 8 giờ ngày 06/10/2021.\n- Chủ trì: đồng chí Giám đốc Sở Y tế.',
  ])('%s', (passage) => {
    expect(read(passage)).toEqual([])
  })

  test('but what a report asks for by word is', () => {
    expect(
      read(
        'UBND tỉnh báo cáo kết quả như sau:\n1. Sở Tài chính cấp 2 tỷ đồng.\nUBND tỉnh đề nghị Sở Y tế:\n- Cấp thuốc.',
      ),
    ).toEqual([`${SYT} |  |  | Cấp thuốc`])
  })
})

describe('who is named behind the work, or beside others', () => {
  test.each([
    ['Bảo đảm an ninh kỳ thi: giao Công an tỉnh.', 'Công an tỉnh |  |  | Bảo đảm an ninh kỳ thi'],
    ['Biên soạn tài liệu - Sở Y tế - Tháng 12/2021.', `${SYT} |  | 2021-12-31 | Biên soạn tài liệu`],
    ['Sửa trạm y tế; do Sở Y tế thực hiện.', `${SYT} |  |  | Sửa trạm y tế`],
    ['Sở Y tế chủ trì, Sở Tài chính phối hợp lập dự án.', `${SYT} | ${STC} |  | Lập dự án`],
    ['Sở Y tế cùng với Sở Tài chính kiểm tra bếp ăn.', `${SYT} | ${STC} |  | Kiểm tra bếp ăn`],
    ['Mời chuyên gia (Sở Y tế phối hợp với Sở Tài chính).', `${SYT} | ${STC} |  | Mời chuyên gia`],
    ['Sở Y tế theo chức năng, nhiệm vụ được giao xây dựng đề án.', `${SYT} |  |  | Xây dựng đề án`],
    ['Nếu có ca mắc, hiệu trưởng báo cáo trạm y tế.', 'hiệu trưởng |  |  | Báo cáo trạm y tế'],
    ['Sở Y tế (chủ trì), Sở Tài chính (phối hợp): lập dự án.', `${SYT} | ${STC} |  | Lập dự án`],
    [
      'Sở Y tế xây dựng kế hoạch với sự phối hợp của Sở Tài chính.',
      `${SYT} | ${STC} |  | Xây dựng kế hoạch với sự phối hợp của Sở Tài chính`,
    ],
    ['Sở Y tế, trong tháng 3/2021, tổ chức khám.', `${SYT} |  | 2021-03-31 | Tổ chức khám`],
    ['Thứ nhất, Sở Y tế khẩn trương cấp thuốc.', `${SYT} |  |  | Khẩn trương cấp thuốc`],
    ['1, Sở Y tế cấp thuốc.', `${SYT} |  |  | Cấp thuốc`],
    ['Kiểm tra bếp ăn.\n(Sở Y tế chủ trì; quý II/2021)', `${SYT} |  | 2021-06-30 | Kiểm tra bếp ăn`],
    ['- Quý I/2021: Sở Y tế tập huấn.', `${SYT} |  | 2021-03-31 | Tập huấn`],
    [
      '- Về tiến độ: yêu cầu Sở Y tế hoàn thành trước 30/6/2021.',
      `${SYT} |  | 2021-06-30 | Hoàn thành trước 30/6/2021`,
    ],
    ['Hiệu trưởng các trường THPT ôn tập cho học sinh.', 'Hiệu trưởng các trường THPT |  |  | Ôn tập cho học sinh'],
    ['Chủ tịch UBND tỉnh ủy quyền cho Sở Y tế cấp phép.', `${SYT} |  |  | Cấp phép`],
  ])('%s', (passage, task) => {
    expect(read(passage)).toEqual([task])
  })
})

describe('what headings say for what stands below them', () => {
  test('a heading of nothing but a time is when all of it is due, unless a task says so itself', () => {
    expect(read('1. Trước ngày 20/5/2021\n- Sở Y tế cấp thuốc.\n- Sở Tài chính cấp vốn trong tháng 4/2021.')).toEqual([
      `${SYT} |  | 2021-05-20 | Cấp thuốc`,
      `${STC} |  | 2021-04-30 | Cấp vốn`,
    ])
  })

  test('a level is a heading and no work', () => {
    expect(read('4. Trách nhiệm của các cấp, các ngành\n4.1. Cấp tỉnh\n- Sở Y tế: cấp thuốc.')).toEqual([
      `${SYT} |  |  | Cấp thuốc`,
    ])
  })

  test('a numbered label names who does what follows', () => {
    expect(read('1. Cơ quan chủ trì Đề án: Sở Y tế\nCó trách nhiệm hướng dẫn, kiểm tra.')).toEqual([
      `${SYT} |  |  | Hướng dẫn, kiểm tra`,
    ])
  })

  test('each of those who are named above does what each is to do', () => {
    expect(read('1. Sở Y tế, Sở Giáo dục và Đào tạo\n- Mỗi đơn vị ra mắt một mô hình.')).toEqual([
      `${SYT}+${SGD} |  |  | Ra mắt một mô hình`,
    ])
  })

  test('of two bullets the first stands over the other, whichever they are', () => {
    expect(read('* Sở Y tế\n- Cấp thuốc.\n* Sở Tài chính\n- Cấp vốn.')).toEqual([
      `${SYT} |  |  | Cấp thuốc`,
      `${STC} |  |  | Cấp vốn`,
    ])
    expect(read('- Sở Y tế\n* Cấp thuốc.\n- Sở Tài chính\n* Cấp vốn.')).toEqual([
      `${SYT} |  |  | Cấp thuốc`,
      `${STC} |  |  | Cấp vốn`,
    ])
  })

  test('work that begins as a quiet heading does is work below somebody, and where somebody is named for it', () => {
    expect(read('1. Sở Y tế\na) Đánh giá tiến độ các dự án.\nb) Căn cứ dự toán, cấp thuốc.')).toHaveLength(2)
    expect(read('1. Đánh giá chất lượng: Sở Y tế chủ trì.')).toHaveLength(1)
    expect(read('1. Đánh giá chung\n- Sở Y tế tập huấn tốt.')).toEqual([])
  })

  test('sentences behind a label are read as sentences', () => {
    expect(read('Phân công: Sở Y tế ra quyết định; Sở Tài chính lo kinh phí.')).toEqual([
      `${SYT} |  |  | Ra quyết định`,
      `${STC} |  |  | Lo kinh phí`,
    ])
  })
})

test('a paper to carry out is work of who is given it by name, and a wish to all others', () => {
  expect(read('Giao Sở Y tế tổ chức triển khai Nghị quyết.')).toHaveLength(1)
  expect(read('Các cơ quan, đơn vị nghiêm túc triển khai thực hiện Nghị quyết.')).toEqual([])
})

test('what closes a plan is read under whatever heading it stands, as far as it reports back', () => {
  const under = (closing: string) => read(`V. KINH PHÍ\nTừ ngân sách tỉnh.\n${closing}`)
  expect(under('Định kỳ trước ngày 05/12, Sở Y tế gửi kết quả về Sở Tài chính.')).toHaveLength(1)
  expect(under('Sở Y tế lập dự toán chung.')).toEqual([])
})

describe('names whose small words are verbs elsewhere, and heads that are other words by their marks', () => {
  test.each([
    ['Công ty Cổ phần Cấp nước Điện Biên sửa đường ống.', 'Công ty Cổ phần Cấp nước Điện Biên |  |  | Sửa đường ống'],
    ['Bệnh viện Y học cổ truyền tỉnh mở khoa mới.', 'Bệnh viện Y học cổ truyền tỉnh |  |  | Mở khoa mới'],
    ['Hội đồng thi đua - khen thưởng tỉnh xét hồ sơ.', 'Hội đồng thi đua - khen thưởng tỉnh |  |  | Xét hồ sơ'],
    ['Đoàn giám sát làm việc tại cơ sở.', 'Đoàn giám sát |  |  | Làm việc tại cơ sở'],
    ['Các đơn vị nêu tại mục IV gửi báo cáo.', 'Các đơn vị nêu tại mục IV |  |  | Gửi báo cáo'],
    ['Các phòng, trung tâm thuộc Sở lập kế hoạch.', 'Các phòng, trung tâm thuộc Sở |  |  | Lập kế hoạch'],
  ])('%s', (passage, task) => {
    expect(read(passage)).toEqual([task])
  })

  test('a quarter is no fund and a motto no ward', () => {
    expect(read('1. Nhiệm vụ\n- Quý I: tập huấn.')).toEqual([])
    expect(read('II. PHƯƠNG CHÂM\n"Bốn tại chỗ": lực lượng, phương tiện.')).toEqual([])
  })
})

test('numbers that begin below a bullet with a colon stand under it', () => {
  expect(read('- Sở Y tế:\n(1) Cấp thuốc.\n(2) Tập huấn.\n- Sở Tài chính: cấp vốn.')).toEqual([
    `${SYT} |  |  | Cấp thuốc`,
    `${SYT} |  |  | Tập huấn`,
    `${STC} |  |  | Cấp vốn`,
  ])
})

describe('a sentence that opens a list is no heading of bases, and gives nobody work itself', () => {
  test.each([
    'Căn cứ tình hình dịch, UBND tỉnh yêu cầu:\n1. Sở Y tế cấp thuốc.',
    'Tình hình nắng nóng kéo dài. Để bảo đảm sức khỏe, UBND tỉnh đề nghị:\n- Sở Y tế cấp thuốc.',
    'Từ thực trạng trên, HĐND tỉnh kiến nghị:\n1. Với Sở Y tế: cấp thuốc.',
  ])('%s', (passage) => {
    expect(read(passage)).toEqual([`${SYT} |  |  | Cấp thuốc`])
  })

  test('nor does a title in capitals', () => {
    expect(read('PHÂN CÔNG CÁC CƠ QUAN GIÚP ĐỠ XÃ NGHÈO')).toEqual([])
  })
})

test('persons are named below a heading of tasks', () => {
  expect(read('II. NHIỆM VỤ THÁNG 4\n1- Đồng chí Lò Thị Xuân: kiểm tra bếp ăn, xong trước 20/4/2021.')).toEqual([
    'Đồng chí Lò Thị Xuân |  | 2021-04-20 | Kiểm tra bếp ăn',
  ])
})

test('a coming year is meant only in the last months of the one before', () => {
  const due = (month: string) =>
    tasksOf(
      `Số: 12/KH-UBND\nĐiện Biên, ngày 20 tháng ${month} năm 2021\nKẾ HOẠCH\nCông tác năm 2022\n\n1. Sở Y tế tập huấn trong tháng 12.`,
    )[0]?.deadline
  expect(due('12')).toBe('2022-12-31')
  expect(due('01')).toBe('2021-12-31')
})

test('a ditto mark says in every column what stands above it, and a cell may say that there is none', () => {
  const rows = [
    'Rà soát\tSở Y tế\tQuý II/2021\tBáo cáo',
    'Đề xuất\t-nt-\t-nt-\t-nt-',
    'Kiểm tra\tSở Tài chính\tQuý III/2021\tKhông',
  ]
  const tasks = tasksOf(`Nội dung\tChủ trì\tHoàn thành\tSản phẩm\n${rows.join('\n')}`)
  expect(tasks.map(({ lead, deadline, product }) => [...lead, deadline, product])).toEqual([
    [SYT, '2021-06-30', 'Báo cáo'],
    [SYT, '2021-06-30', 'Báo cáo'],
    [STC, '2021-09-30', null],
  ])
})

test('a table may say how often and nothing else', () => {
  const [task] = tasksOf('TT\tNhiệm vụ\tĐơn vị\tĐịnh kỳ\n1\tCập nhật dữ liệu dân cư\tCông an tỉnh\tThường xuyên')
  expect(task?.standing).toBe(true)
})
