import type { Day } from '#src/platform/day.ts'

/** Tasks of 2019, all finished: the year before stands closed on the board. */
export const tasksOf2019: readonly {
  content: string
  lead: string
  sector: string
  /** The programme from which it comes, by symbol. */
  directive: string
  deadline: Day
  submitted: Day
}[] = [
  {
    content: 'Hoàn thành sắp xếp mạng lưới trường, lớp năm học 2019–2020',
    lead: 'SGDDT',
    sector: 'giaoDuc',
    directive: '05-CTr/TU',
    deadline: '2019-08-31',
    submitted: '2019-08-26',
  },
  {
    content: 'Tổ chức tiêm chủng mở rộng tại 100% xã vùng cao',
    lead: 'SYT',
    sector: 'yTe',
    directive: '21-CTr/TU',
    deadline: '2019-11-30',
    submitted: '2019-11-28',
  },
  {
    content: 'Đào tạo nghề cho 8.000 lao động nông thôn',
    lead: 'SLDTBXH',
    sector: 'ngheNghiep',
    directive: '05-CTr/TU',
    deadline: '2019-12-15',
    submitted: '2019-12-20',
  },
  {
    content: 'Phát triển 1.500 người tham gia bảo hiểm xã hội tự nguyện',
    lead: 'BHXH',
    sector: 'baoHiem',
    directive: '30-CTr/TU',
    deadline: '2019-12-31',
    submitted: '2019-12-27',
  },
  {
    content: 'Nghiệm thu 10 đề tài khoa học cấp tỉnh',
    lead: 'SKHCN',
    sector: 'khoaHoc',
    directive: '05-CTr/TU',
    deadline: '2019-12-31',
    submitted: '2019-12-30',
  },
]

/** Drafts of 2021, each from a provision of the year's plan. */
export const draftsOf2021: readonly {
  content: string
  lead: string
  coordinating?: readonly string[]
  sector: string
  provision: string
  product: string
  deadline: Day
}[] = [
  {
    content: 'Xây dựng thêm 12 trường học đạt chuẩn quốc gia',
    lead: 'SGDDT',
    coordinating: ['SKHDT', 'STC'],
    sector: 'giaoDuc',
    provision: '1',
    product: 'Quyết định công nhận',
    deadline: '2021-11-30',
  },
  {
    content: 'Tuyển sinh, đào tạo nghề cho 8.200 lao động, gắn với nhu cầu của doanh nghiệp',
    lead: 'SLDTBXH',
    sector: 'ngheNghiep',
    provision: '1',
    product: 'Báo cáo kết quả đào tạo',
    deadline: '2021-12-15',
  },
  {
    content: 'Nâng cao năng lực xét nghiệm tại trung tâm y tế các huyện biên giới',
    lead: 'SYT',
    sector: 'yTe',
    provision: '2.1',
    product: 'Danh mục trang thiết bị được cấp',
    deadline: '2021-06-30',
  },
  {
    content: 'Phát triển 3.000 người tham gia bảo hiểm xã hội tự nguyện',
    lead: 'BHXH',
    coordinating: ['SLDTBXH'],
    sector: 'baoHiem',
    provision: '2.2',
    product: 'Báo cáo kết quả phát triển đối tượng',
    deadline: '2021-12-20',
  },
  {
    content: 'Chọn 10 nhiệm vụ khoa học và công nghệ cấp tỉnh gắn với cây mắc ca, cà phê, lúa gạo Điện Biên',
    lead: 'SKHCN',
    sector: 'khoaHoc',
    provision: '3',
    product: 'Quyết định phê duyệt danh mục',
    deadline: '2021-04-30',
  },
  {
    content: 'Thu gom, xử lý chất thải rắn sinh hoạt tại 20 xã nông thôn mới',
    lead: 'STNMT',
    sector: 'moiTruong',
    provision: '3',
    product: 'Báo cáo kết quả thu gom',
    deadline: '2021-10-31',
  },
]

/** How the year's unfinished tasks are told from their first words: which are closed, and why. */
export const closedOf2020: readonly (readonly [start: string, reason: string])[] = [
  [
    'Giới thiệu các bản văn hóa du lịch cộng đồng',
    'Nội dung đã đưa vào đề án du lịch cộng đồng của tỉnh, không làm riêng nữa.',
  ],
]
