import { describe, expect, test } from 'vitest'
import { inShort, tasksOf } from '#test/plan-units.ts'

const SYT = 'Sở Y tế'
const SGD = 'Sở Giáo dục và Đào tạo'
const STC = 'Sở Tài chính'
const SLD = 'Sở Lao động - Thương binh và Xã hội'
const BHXH = 'Bảo hiểm xã hội tỉnh'
const districts =
  'Ủy ban nhân dân huyện Tuần Giáo+Ủy ban nhân dân huyện Điện Biên+Ủy ban nhân dân huyện Điện Biên Đông+Ủy ban nhân dân thị xã Mường Lay'

type Form = readonly [passage: string, ...tasks: string[]]
/** Each task in few words: who | with whom | when | what. */
const reads = (forms: readonly Form[]) =>
  test.each(forms.map(([passage, ...tasks]) => ({ passage, tasks })))('$passage', ({ passage, tasks }) => {
    expect(tasksOf(passage).map(inShort)).toEqual(tasks)
    expect(tasksOf(passage.normalize('NFD')).map(inShort)).toEqual(tasks)
  })

describe('who is told by word, and with whom', () => {
  reads([
    [
      'Giao Sở Y tế chủ trì, phối hợp với Sở Tài chính, Công an tỉnh lập dự án.',
      `${SYT} | ${STC}+Công an tỉnh |  | Lập dự án`,
    ],
    ['Sở Y tế chủ trì cùng Sở Tài chính lập dự án.', `${SYT} | ${STC} |  | Lập dự án`],
    [
      'Sở Y tế chủ trì; Sở Tài chính, Công an tỉnh phối hợp kiểm tra bếp ăn.',
      `${SYT} | ${STC}+Công an tỉnh |  | Kiểm tra bếp ăn`,
    ],
    ['Đề nghị BHXH tỉnh cấp thẻ cho trẻ em.', `${BHXH} |  |  | Cấp thẻ cho trẻ em`],
    ['Yêu cầu UBND các huyện, thị xã rà soát đối tượng.', `${districts} |  |  | Rà soát đối tượng`],
    ['Giao Sở Y tế làm đầu mối tổng hợp số liệu.', `${SYT} |  |  | Tổng hợp số liệu`],
    [
      'Về vốn: Sở Tài chính cấp phát. Về y tế: Sở Y tế mua thuốc.',
      `${STC} |  |  | Cấp phát`,
      `${SYT} |  |  | Mua thuốc`,
    ],
    ['Trước ngày 15/6 Sở Y tế gửi báo cáo.', `${SYT} |  | 2021-06-15 | Gửi báo cáo`],
    ['Việc cấp thẻ do BHXH tỉnh chịu trách nhiệm.', `${BHXH} |  |  | Việc cấp thẻ`],
    [
      'Lập bản đồ số (Sở Y tế chủ trì; Sở Tài chính phối hợp) - tháng 5/2021.',
      `${SYT} | ${STC} | 2021-05-31 | Lập bản đồ số`,
    ],
    ['Lập bản đồ số [chủ trì: Sở Y tế; thời hạn: tháng 5/2021].', `${SYT} |  | 2021-05-31 | Lập bản đồ số`],
    ['Công bố kết quả (Sở GD&ĐT).', `${SGD} |  |  | Công bố kết quả`],
  ])
})

describe('names that hold "và" or commas, are shortened, unknown or of another level', () => {
  reads([
    [
      'Sở NN và PTNT, Sở VHTT&DL và Sở KHCN trồng rừng.',
      'Sở Nông nghiệp và Phát triển nông thôn+Sở Văn hóa, Thể thao và Du lịch+Sở Khoa học và Công nghệ |  |  | Trồng rừng',
    ],
    [
      'Sở TC, ĐTN tỉnh, Hội LHPN tỉnh vận động ủng hộ.',
      `${STC}+Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh+Hội Liên hiệp Phụ nữ tỉnh |  |  | Vận động ủng hộ`,
    ],
    ['Các sở: Y tế, Tài chính xây dựng kế hoạch.', `${SYT}+${STC} |  |  | Xây dựng kế hoạch`],
    ['Công an huyện, Huyện đoàn tuần tra.', 'Công an huyện+Huyện đoàn |  |  | Tuần tra'],
    ['Công ty Điện lực Điện Biên kéo điện.', 'Công ty Điện lực Điện Biên |  |  | Kéo điện'],
    [
      'Sở Y tế phối hợp với Ban Quản lý dự án các công trình giao thông tỉnh xây trạm.',
      `${SYT} | Ban Quản lý dự án các công trình giao thông tỉnh |  | Xây trạm`,
    ],
    ['Các trường THPT, các cơ quan báo chí đưa tin.', 'Các trường THPT+các cơ quan báo chí |  |  | Đưa tin'],
    ['UBND các xã biên giới lập danh sách.', 'UBND các xã biên giới |  |  | Lập danh sách'],
    ['Thủ trưởng các đơn vị liên quan bố trí cán bộ.', 'các đơn vị liên quan |  |  | Bố trí cán bộ'],
    ['Đồng chí Giám đốc Sở Y tế báo cáo.', `${SYT} |  |  | Báo cáo`],
  ])
})

describe('several tasks in one paragraph', () => {
  reads([
    [
      'Sở Y tế tập huấn; đo thân nhiệt cho học sinh; trưng bày tranh cổ động.',
      `${SYT} |  |  | Tập huấn`,
      `${SYT} |  |  | Đo thân nhiệt cho học sinh`,
      `${SYT} |  |  | Trưng bày tranh cổ động`,
    ],
    [
      'Sở Y tế: (i) lập danh sách; (ii) tiêm vắc xin, xong trong quý II.',
      `${SYT} |  |  | Lập danh sách`,
      `${SYT} |  | 2021-06-30 | Tiêm vắc xin`,
    ],
    [
      'Sở Y tế lập danh sách; Sở Tài chính cấp kinh phí.',
      `${SYT} |  |  | Lập danh sách`,
      `${STC} |  |  | Cấp kinh phí`,
    ],
    ['Sở Y tế soạn đề án; trình trong quý IV/2021.', `${SYT} |  | 2021-12-31 | Soạn đề án`],
    [
      'UBND tỉnh giao Sở Y tế mua thuốc; đồng thời giao Sở Tài chính cấp vốn.',
      `${SYT} |  |  | Mua thuốc`,
      `${STC} |  |  | Cấp vốn`,
    ],
  ])
})

describe('sections, lists and labels', () => {
  reads([
    [
      '1. Sở Y tế (cơ quan thường trực)\n- Tập huấn.\n- Phối hợp với Công an tỉnh kiểm tra.\n2. Sở Tài chính\nCấp kinh phí.',
      `${SYT} |  |  | Tập huấn`,
      `${SYT} | Công an tỉnh |  | Kiểm tra`,
      `${STC} |  |  | Cấp kinh phí`,
    ],
    [
      '3. Phân công\n- Giáo viên chủ nhiệm: nhắc học sinh mặc ấm.\n- Bộ phận văn thư: gửi giấy mời.',
      'Giáo viên chủ nhiệm |  |  | Nhắc học sinh mặc ấm',
      'Bộ phận văn thư |  |  | Gửi giấy mời',
    ],
    [
      '1. Làm sạch dữ liệu\n- Đơn vị chủ trì: Sở Y tế. Phối hợp: BHXH tỉnh\n- Thời gian: quý I/2021',
      `${SYT} | ${BHXH} | 2021-03-31 | Làm sạch dữ liệu`,
    ],
    ['2. Khám sức khỏe\nThực hiện: Sở Y tế. Từ tháng 4 đến tháng 8/2021.', `${SYT} |  | 2021-08-31 | Khám sức khỏe`],
    [
      'Điều 4. Trách nhiệm của người sử dụng lao động\n1. Báo cáo nhu cầu.',
      'người sử dụng lao động |  |  | Báo cáo nhu cầu',
    ],
    [
      'UBND các huyện, thị xã thực hiện các nội dung sau:\n- Tuyên truyền đến bản.\n- Thu phí.',
      `${districts} |  |  | Tuyên truyền đến bản`,
      `${districts} |  |  | Thu phí`,
    ],
  ])
})

describe('annex tables', () => {
  reads([
    [
      'TT\tViệc\tLàm chính\tCùng làm\tXong trước\nI\tNHÓM MỘT\n1\tLập dự án đầu tư\tSở Y tế\tSở Tài chính\t30/6/2021\n2\tThẩm định dự án\tnt\t\tQuý III',
      `${SYT} | ${STC} | 2021-06-30 | Lập dự án đầu tư`,
      `${SYT} | ${STC} | 2021-09-30 | Thẩm định dự án`,
    ],
    [
      'STT\tNhiệm vụ\tPhân công\tKỳ báo cáo\nA. MỤC MỘT\n1\tThống kê số trạm\tChủ trì: Sở Y tế; phối hợp: BHXH tỉnh\tQuý',
      `${SYT} | ${BHXH} | quarter | Thống kê số trạm`,
    ],
    [
      'Nội dung | Đơn vị | Bắt đầu | Kết thúc\nChấm thi | Sở GD&ĐT | 02/5/2021 | 16/6/2021',
      `${SGD} |  | 2021-06-16 | Chấm thi`,
    ],
  ])
})

describe('what gives nobody work', () => {
  reads([
    ['Năm 2020, Sở Y tế chủ trì, phối hợp với Công an tỉnh khám 1.000 học sinh.'],
    ['Sở Y tế đã chủ trì, phối hợp với Sở Tài chính, Công an tỉnh khảo sát.'],
    ['Yêu cầu các sở, ban, ngành, các đơn vị liên quan nghiêm túc triển khai Chỉ thị này.'],
    ['Giám đốc các sở, Chủ tịch UBND các huyện chịu trách nhiệm thi hành Quyết định này.'],
    ['Căn cứ Nghị quyết số 20 của Chính phủ, trong đó giao Sở Y tế mua thuốc;'],
    ['Văn phòng UBND tỉnh thông báo để các đơn vị biết, thực hiện.'],
    ['Nhận được Công văn này, yêu cầu các đơn vị triển khai thực hiện.'],
    ['IV. KINH PHÍ\nSở Tài chính cân đối ngân sách.'],
    ['Thành phần: lãnh đạo Sở Y tế, Sở Tài chính dự họp.'],
    ['Kế hoạch này được phổ biến đến các sở, ngành.'],
    ['BÁO CÁO\nKết quả năm 2020\nSở Y tế mở 10 lớp tập huấn.'],
  ])
})

describe('scans, lost marks, broken lines', () => {
  reads([
    [
      'Sở Y tế tham mưu kiện toàn Ban Chỉ đạo phòng, chống dịch trước ngày\n28/02/2021; tổng kết công tác phòng, chống dịch của tỉnh trong quý\nIV/2021.',
      `${SYT} |  | 2021-02-28 | Tham mưu kiện toàn Ban Chỉ đạo phòng, chống dịch`,
      `${SYT} |  | 2021-12-31 | Tổng kết công tác phòng, chống dịch của tỉnh`,
    ],
    [
      '1. Sớ Y tế chủ tri, phôi hợp vói Sở Tài chính mua thuốc, xong truớc ngày 30/6.',
      `${SYT} | ${STC} | 2021-06-30 | Mua thuốc`,
    ],
    [
      'So Y te chu tri, phoi hop voi BHXH tinh kham suc khoe cho hoc sinh truoc ngay 15/9/2021.',
      `${SYT} | ${BHXH} | 2021-09-15 | Kham suc khoe cho hoc sinh`,
    ],
    ['Sở Lao động, TB&XH hổ trợ hoà giải.', `${SLD} |  |  | Hổ trợ hoà giải`],
    [
      '1. Sở Nông nghiệp và Phát triển nông thôn chủ trì, phối hợp với Sở\nGiáo dục và Đào tạo lập danh mục các công trình ưu tiên của các huyện\n\n- 2 -\n\nvùng cao, trình Ủy ban nhân dân tỉnh trước ngày 31 tháng 8 năm 2021.',
      `Sở Nông nghiệp và Phát triển nông thôn | ${SGD} | 2021-08-31 | Lập danh mục các công trình ưu tiên của các huyện vùng cao, trình Ủy ban nhân dân tỉnh`,
    ],
  ])
})
