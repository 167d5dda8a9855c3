import type { Day } from '#src/platform/day.ts'

export type AdviceContent = {
  kind: 'toTrinh' | 'baoCao' | 'congVan' | 'deAn' | 'keHoach' | 'ketLuan' | 'quyetDinh' | 'khac'
  symbol: string
  title: string
  /** A unit's key, or an authority by name. */
  to: string
  on: Day
  askedBy?: Day
  sector?: string
  outcome?: { what: 'accept' | 'return' | 'decline'; on: Day; note: string; directive?: string }
}

const standing = 'Ban Thường vụ Tỉnh ủy'
const permanent = 'Thường trực Tỉnh ủy'

/** What the board advised in 2020 and what became of it; symbols and subjects are made up. */
export const advice: readonly AdviceContent[] = [
  {
    kind: 'keHoach',
    symbol: '03-TTr/BTGTU',
    title: 'Ban hành Kế hoạch công tác khoa giáo năm 2020',
    to: standing,
    on: '2020-01-08',
    outcome: { what: 'accept', on: '2020-01-20', note: 'Đồng ý ban hành.', directive: 'KH84' },
  },
  {
    kind: 'congVan',
    symbol: '118-CV/BTGTU',
    title: 'Dự thảo công văn về tăng cường phòng, chống dịch bệnh viêm đường hô hấp cấp',
    to: permanent,
    on: '2020-01-31',
    askedBy: '2020-02-03',
    sector: 'yTe',
    outcome: { what: 'accept', on: '2020-02-03', note: 'Đồng ý ban hành ngay.', directive: 'CV815' },
  },
  {
    kind: 'keHoach',
    symbol: '07-TTr/BTGTU',
    title: 'Ban hành Kế hoạch thực hiện Kết luận số 49-KL/TW về khuyến học, khuyến tài, xây dựng xã hội học tập',
    to: standing,
    on: '2020-03-12',
    sector: 'giaoDuc',
    outcome: { what: 'accept', on: '2020-03-26', note: 'Đồng ý ban hành.', directive: 'KH91' },
  },
  {
    kind: 'baoCao',
    symbol: '31-BC/BTGTU',
    title: 'Báo cáo tình hình học sinh vùng cao nghỉ học phòng dịch và phương án dạy học',
    to: permanent,
    on: '2020-03-25',
    sector: 'giaoDuc',
    outcome: { what: 'accept', on: '2020-03-30', note: 'Giao Sở Giáo dục và Đào tạo thực hiện phương án.' },
  },
  {
    kind: 'toTrinh',
    symbol: '11-TTr/BTGTU',
    title: 'Tổ chức tuyên truyền phòng, chống dịch bằng tiếng dân tộc tại 129 xã, phường, thị trấn',
    to: standing,
    on: '2020-04-03',
    sector: 'yTe',
    outcome: { what: 'accept', on: '2020-04-09', note: 'Đồng ý; kinh phí trong dự toán được giao.' },
  },
  {
    kind: 'deAn',
    symbol: '02-ĐA/BTGTU',
    title: 'Đề án nâng cao chất lượng đội ngũ báo cáo viên, tuyên truyền viên khối khoa giáo giai đoạn 2020–2025',
    to: standing,
    on: '2020-04-20',
    outcome: {
      what: 'return',
      on: '2020-05-18',
      note: 'Làm rõ nguồn kinh phí và lộ trình; hoàn thiện trình lại trong quý IV.',
    },
  },
  {
    kind: 'baoCao',
    symbol: '44-BC/BTGTU',
    title: 'Báo cáo kết quả kiểm tra việc sắp xếp trường phổ thông dân tộc bán trú',
    to: permanent,
    on: '2020-05-14',
    sector: 'giaoDuc',
    outcome: { what: 'accept', on: '2020-05-22', note: 'Đồng ý kiến nghị; giao UBND tỉnh chỉ đạo.' },
  },
  {
    kind: 'congVan',
    symbol: '402-CV/BTGTU',
    title: 'Dự thảo công văn về lãnh đạo, chỉ đạo tổ chức Kỳ thi tốt nghiệp trung học phổ thông năm 2020',
    to: permanent,
    on: '2020-06-22',
    askedBy: '2020-06-30',
    sector: 'giaoDuc',
    outcome: { what: 'accept', on: '2020-06-29', note: 'Đồng ý ban hành.', directive: 'CV902' },
  },
  {
    kind: 'toTrinh',
    symbol: '18-TTr/BTGTU',
    title: 'Thành lập đoàn giám sát công tác dân số tại các xã vùng cao',
    to: standing,
    on: '2020-06-24',
    sector: 'danSo',
    outcome: {
      what: 'decline',
      on: '2020-07-10',
      note: 'Chưa thành lập đoàn riêng; lồng ghép kế hoạch kiểm tra chung.',
    },
  },
  {
    kind: 'baoCao',
    symbol: '58-BC/BTGTU',
    title: 'Báo cáo công tác khoa giáo 6 tháng đầu năm 2020',
    to: 'Ban Tuyên giáo Trung ương',
    on: '2020-06-26',
    outcome: { what: 'accept', on: '2020-07-08', note: 'Ghi nhận kết quả; tổng hợp vào báo cáo toàn quốc.' },
  },
  {
    kind: 'ketLuan',
    symbol: '22-TTr/BTGTU',
    title: 'Dự thảo kết luận về phát triển người tham gia bảo hiểm xã hội tự nguyện, bảo hiểm y tế',
    to: standing,
    on: '2020-08-03',
    sector: 'baoHiem',
    outcome: { what: 'accept', on: '2020-08-24', note: 'Đồng ý ban hành.', directive: 'KL18' },
  },
  {
    kind: 'congVan',
    symbol: '517-CV/BTGTU',
    title: 'Bảo đảm điều kiện khai giảng năm học 2020–2021 trong phòng, chống dịch',
    to: permanent,
    on: '2020-08-18',
    sector: 'giaoDuc',
    outcome: { what: 'accept', on: '2020-08-21', note: 'Đồng ý; giao các huyện, thị, thành ủy thực hiện.' },
  },
  {
    kind: 'toTrinh',
    symbol: '25-TTr/BTGTU',
    title: 'Khen thưởng tập thể, cá nhân tiêu biểu trong phòng, chống dịch đợt 1',
    to: 'UBND',
    on: '2020-08-27',
    sector: 'yTe',
    outcome: { what: 'accept', on: '2020-09-15', note: 'Đồng ý khen thưởng 12 tập thể, 30 cá nhân.' },
  },
  {
    kind: 'baoCao',
    symbol: '73-BC/BTGTU',
    title: 'Báo cáo tình hình tảo hôn, hôn nhân cận huyết thống và giải pháp',
    to: standing,
    on: '2020-09-21',
    sector: 'danSo',
    outcome: { what: 'return', on: '2020-10-05', note: 'Bổ sung số liệu đến từng xã, trình lại.' },
  },
  {
    kind: 'baoCao',
    symbol: '80-BC/BTGTU',
    title: 'Tham gia ý kiến nội dung khoa giáo trong dự thảo Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIV',
    to: 'TU',
    on: '2020-09-25',
    outcome: { what: 'accept', on: '2020-10-16', note: 'Tiếp thu vào nghị quyết.', directive: 'NQDH14' },
  },
  {
    kind: 'toTrinh',
    symbol: '31-TTr/BTGTU',
    title: 'Bổ sung kinh phí mở lớp xóa mù chữ tại các xã biên giới',
    to: 'UBND',
    on: '2020-10-12',
    sector: 'giaoDuc',
    outcome: {
      what: 'decline',
      on: '2020-11-02',
      note: 'Chưa cân đối được ngân sách năm 2020; xem xét trong năm 2021.',
    },
  },
  {
    kind: 'quyetDinh',
    symbol: '34-TTr/BTGTU',
    title: 'Dự thảo quyết định kiện toàn Ban Chỉ đạo xây dựng xã hội học tập của tỉnh',
    to: 'UBND',
    on: '2020-11-05',
    sector: 'giaoDuc',
    outcome: { what: 'accept', on: '2020-11-26', note: 'Đồng ý; UBND tỉnh sẽ ban hành quyết định.' },
  },
  {
    kind: 'keHoach',
    symbol: '41-TTr/BTGTU',
    title: 'Ban hành Kế hoạch công tác khoa giáo năm 2021',
    to: standing,
    on: '2020-12-10',
    outcome: { what: 'accept', on: '2020-12-28', note: 'Đồng ý ban hành.', directive: 'KH12' },
  },
  {
    kind: 'deAn',
    symbol: '05-ĐA/BTGTU',
    title: 'Đề án nâng cao chất lượng đội ngũ báo cáo viên, tuyên truyền viên khối khoa giáo (trình lại)',
    to: standing,
    on: '2020-12-15',
    askedBy: '2021-01-05',
  },
  {
    kind: 'toTrinh',
    symbol: '45-TTr/BTGTU',
    title: 'Đưa sản phẩm nghiên cứu khoa học cấp tỉnh vào sản xuất tại các hợp tác xã',
    to: 'UBND',
    on: '2020-12-24',
    askedBy: '2021-01-20',
    sector: 'khoaHoc',
  },
]
