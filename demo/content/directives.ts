import type { Day } from '#src/platform/day.ts'
import { type PlanPart, planToRead } from './plan-to-read.ts'

export type DirectiveContent = {
  key: string
  symbol: string
  issuer: string
  on: Day
  kind: 'nghiQuyet' | 'chuongTrinh' | 'keHoach' | 'congVan' | 'chiThi' | 'ketLuan' | 'quyChePhoiHop'
  abstract: string
  sector?: string
  givesEffectTo?: string[]
  /** Number and text; the number's dots make the tree. */
  provisions?: readonly (readonly [number: string, text: string])[]
  /** The whole text, as a Word file that tasks can be read out of. */
  plan?: readonly PlanPart[]
}

/**
 * Central resolutions and conclusions are real documents by symbol, date and subject; the provincial ones and every provision are made up
 * for the demonstration.
 */
export const directives: readonly DirectiveContent[] = [
  {
    key: 'NQ29',
    symbol: '29-NQ/TW',
    issuer: 'Ban Chấp hành Trung ương',
    on: '2013-11-04',
    kind: 'nghiQuyet',
    abstract: 'Về đổi mới căn bản, toàn diện giáo dục và đào tạo',
    sector: 'giaoDuc',
    provisions: [
      ['1', 'Đổi mới mục tiêu, nội dung, phương pháp giáo dục theo hướng phát triển phẩm chất và năng lực người học'],
      ['2', 'Củng cố phổ cập giáo dục, sắp xếp mạng lưới trường, lớp phù hợp với từng địa bàn'],
      ['3', 'Xây dựng đội ngũ nhà giáo và cán bộ quản lý giáo dục'],
    ],
  },
  {
    key: 'NQ20',
    symbol: '20-NQ/TW',
    issuer: 'Ban Chấp hành Trung ương',
    on: '2017-10-25',
    kind: 'nghiQuyet',
    abstract: 'Về tăng cường công tác bảo vệ, chăm sóc và nâng cao sức khỏe nhân dân trong tình hình mới',
    sector: 'yTe',
    provisions: [
      ['1', 'Nâng cao năng lực phòng, chống dịch bệnh gắn với đổi mới y tế cơ sở'],
      ['2', 'Mở rộng bao phủ bảo hiểm y tế, tiến tới bảo hiểm y tế toàn dân'],
    ],
  },
  {
    key: 'NQ21B',
    symbol: '21-NQ/TW',
    issuer: 'Ban Chấp hành Trung ương',
    on: '2017-10-25',
    kind: 'nghiQuyet',
    abstract: 'Về công tác dân số trong tình hình mới',
    sector: 'danSo',
    provisions: [['1', 'Chuyển trọng tâm công tác dân số từ kế hoạch hóa gia đình sang dân số và phát triển']],
  },
  {
    key: 'NQ21A',
    symbol: '21-NQ/TW',
    issuer: 'Bộ Chính trị',
    on: '2012-11-22',
    kind: 'nghiQuyet',
    abstract: 'Về tăng cường sự lãnh đạo của Đảng đối với công tác bảo hiểm xã hội, bảo hiểm y tế giai đoạn 2012–2020',
    sector: 'baoHiem',
    provisions: [['1', 'Mở rộng đối tượng tham gia bảo hiểm xã hội, bảo hiểm y tế']],
  },
  {
    key: 'NQ28',
    symbol: '28-NQ/TW',
    issuer: 'Ban Chấp hành Trung ương',
    on: '2018-05-23',
    kind: 'nghiQuyet',
    abstract: 'Về cải cách chính sách bảo hiểm xã hội',
    sector: 'baoHiem',
    provisions: [
      ['1', 'Phát triển hệ thống bảo hiểm xã hội linh hoạt, đa dạng, nhiều tầng'],
      ['2', 'Tăng số người tham gia bảo hiểm xã hội tự nguyện là nông dân, lao động khu vực phi chính thức'],
    ],
  },
  {
    key: 'NQDH14',
    symbol: '01-NQ/ĐH',
    issuer: 'Đại hội đại biểu Đảng bộ tỉnh Điện Biên lần thứ XIV',
    on: '2020-10-16',
    kind: 'nghiQuyet',
    abstract:
      'Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XIV, nhiệm kỳ 2020–2025 (trích nội dung khoa giáo, minh họa)',
    givesEffectTo: ['NQ29', 'NQ20'],
    provisions: [
      ['1', 'Nâng cao chất lượng giáo dục và đào tạo, phát triển nguồn nhân lực'],
      ['2', 'Nâng cao chất lượng chăm sóc sức khỏe nhân dân; bảo đảm an sinh xã hội'],
      ['3', 'Đẩy mạnh ứng dụng khoa học, công nghệ; bảo vệ môi trường'],
    ],
  },
  {
    key: 'CTR05',
    symbol: '05-CTr/TU',
    issuer: 'Tỉnh ủy Điện Biên',
    on: '2014-02-20',
    kind: 'chuongTrinh',
    abstract:
      'Chương trình hành động thực hiện Nghị quyết số 29-NQ/TW về đổi mới căn bản, toàn diện giáo dục và đào tạo (minh họa)',
    sector: 'giaoDuc',
    givesEffectTo: ['NQ29'],
    provisions: [
      ['1', 'Rà soát, sắp xếp mạng lưới trường, lớp, ưu tiên trường phổ thông dân tộc bán trú'],
      ['2', 'Duy trì phổ cập giáo dục mầm non cho trẻ 5 tuổi, nâng chuẩn xóa mù chữ'],
      ['3', 'Chuẩn hóa đội ngũ nhà giáo và cán bộ quản lý'],
    ],
  },
  {
    key: 'CTR21',
    symbol: '21-CTr/TU',
    issuer: 'Tỉnh ủy Điện Biên',
    on: '2018-01-25',
    kind: 'chuongTrinh',
    abstract: 'Chương trình hành động thực hiện các Nghị quyết số 20-NQ/TW và số 21-NQ/TW năm 2017 (minh họa)',
    sector: 'yTe',
    givesEffectTo: ['NQ20', 'NQ21B'],
    provisions: [
      ['1', 'Củng cố y tế cơ sở; xã đạt tiêu chí quốc gia về y tế'],
      ['2', 'Giảm tảo hôn, hôn nhân cận huyết thống; nâng cao chất lượng dân số'],
    ],
  },
  {
    key: 'CTR30',
    symbol: '30-CTr/TU',
    issuer: 'Tỉnh ủy Điện Biên',
    on: '2018-09-10',
    kind: 'chuongTrinh',
    abstract:
      'Chương trình hành động thực hiện Nghị quyết số 28-NQ/TW về cải cách chính sách bảo hiểm xã hội (minh họa)',
    sector: 'baoHiem',
    givesEffectTo: ['NQ28', 'NQ21A'],
    provisions: [
      ['1', 'Giao chỉ tiêu phát triển người tham gia bảo hiểm xã hội tự nguyện đến từng xã, phường, thị trấn'],
    ],
  },
  {
    key: 'KH84',
    symbol: '84-KH/TU',
    issuer: 'Tỉnh ủy Điện Biên',
    on: '2020-01-20',
    kind: 'keHoach',
    abstract: 'Kế hoạch công tác khoa giáo năm 2020 (minh họa)',
    givesEffectTo: ['CTR05', 'CTR21', 'CTR30'],
    provisions: [
      ['1', 'Giáo dục và đào tạo'],
      ['1.1', 'Rà soát, sắp xếp mạng lưới trường, lớp; củng cố trường phổ thông dân tộc bán trú'],
      ['1.2', 'Duy trì, nâng cao chất lượng phổ cập giáo dục, xóa mù chữ'],
      ['1.3', 'Chuẩn bị thực hiện chương trình giáo dục phổ thông mới đối với lớp 1'],
      ['1.4', 'Xây dựng trường đạt chuẩn quốc gia'],
      ['2', 'Giáo dục nghề nghiệp, việc làm'],
      ['2.1', 'Sắp xếp cơ sở giáo dục nghề nghiệp công lập; liên kết đào tạo'],
      ['2.2', 'Giải quyết việc làm, đưa người lao động đi làm việc ở nước ngoài theo hợp đồng'],
      ['3', 'Y tế, phòng chống dịch'],
      ['3.1', 'Phòng, chống dịch COVID-19 và các dịch bệnh khác'],
      ['3.2', 'Củng cố trạm y tế xã; hồ sơ sức khỏe điện tử'],
      ['4', 'Bảo hiểm xã hội, bảo hiểm y tế'],
      ['4.1', 'Phát triển người tham gia bảo hiểm xã hội tự nguyện'],
      ['4.2', 'Duy trì tỷ lệ bao phủ bảo hiểm y tế'],
      ['5', 'Khoa học, công nghệ và môi trường'],
      ['5.1', 'Ứng dụng kết quả nghiên cứu vào sản xuất'],
      ['5.2', 'Thu gom, xử lý chất thải; bảo vệ rừng đầu nguồn'],
      ['6', 'Dân số, gia đình, trẻ em'],
      ['6.1', 'Giảm tảo hôn, hôn nhân cận huyết thống'],
      ['6.2', 'Phòng, chống đuối nước, bạo lực, xâm hại trẻ em'],
      ['7', 'Báo cáo, sơ kết, tổng kết'],
    ],
  },
  {
    key: 'CV815',
    symbol: '815-CV/TU',
    issuer: 'Tỉnh ủy Điện Biên',
    on: '2020-02-03',
    kind: 'congVan',
    abstract:
      'Về việc tăng cường phòng, chống dịch bệnh viêm đường hô hấp cấp do chủng mới của vi rút corona (minh họa)',
    sector: 'yTe',
    givesEffectTo: ['NQ20'],
    provisions: [
      ['1', 'Chuẩn bị cơ sở cách ly, trang thiết bị, thuốc, vật tư'],
      ['2', 'Tuyên truyền đến từng thôn, bản, tổ dân phố'],
    ],
  },
  {
    key: 'KL49',
    symbol: '49-KL/TW',
    issuer: 'Ban Bí thư Trung ương Đảng',
    on: '2019-05-10',
    kind: 'ketLuan',
    abstract:
      'Về tiếp tục thực hiện Chỉ thị số 11-CT/TW về tăng cường sự lãnh đạo của Đảng đối với công tác khuyến học, khuyến tài, xây dựng xã hội học tập',
    sector: 'giaoDuc',
    givesEffectTo: ['NQ29'],
    provisions: [
      ['1', 'Quán triệt mục đích, ý nghĩa của khuyến học, khuyến tài, xây dựng xã hội học tập'],
      ['2', 'Xây dựng dòng họ, cộng đồng, đơn vị học tập từ cơ sở'],
    ],
  },
  {
    key: 'KH91',
    symbol: '91-KH/TU',
    issuer: 'Tỉnh ủy Điện Biên',
    on: '2020-03-26',
    kind: 'keHoach',
    abstract: 'Kế hoạch thực hiện Kết luận số 49-KL/TW về khuyến học, khuyến tài, xây dựng xã hội học tập (minh họa)',
    sector: 'giaoDuc',
    givesEffectTo: ['KL49'],
    provisions: [['1', 'Xây dựng gia đình, dòng họ, cộng đồng học tập; sơ kết trước ngày 15/12/2020']],
  },
  {
    key: 'CV902',
    symbol: '902-CV/TU',
    issuer: 'Tỉnh ủy Điện Biên',
    on: '2020-06-29',
    kind: 'congVan',
    abstract: 'Về lãnh đạo, chỉ đạo tổ chức Kỳ thi tốt nghiệp trung học phổ thông năm 2020 (minh họa)',
    sector: 'giaoDuc',
    givesEffectTo: ['NQ29'],
  },
  {
    key: 'KL18',
    symbol: '18-KL/TU',
    issuer: 'Tỉnh ủy Điện Biên',
    on: '2020-08-24',
    kind: 'ketLuan',
    abstract: 'Về tăng cường phát triển người tham gia bảo hiểm xã hội tự nguyện, bảo hiểm y tế (minh họa)',
    sector: 'baoHiem',
    givesEffectTo: ['CTR30'],
  },
  {
    key: 'QC01',
    symbol: '01-QCPH/BTGTU',
    issuer: 'Ban Tuyên giáo Tỉnh ủy Điện Biên',
    on: '2019-12-20',
    kind: 'quyChePhoiHop',
    abstract:
      'Quy chế phối hợp giữa Ban Tuyên giáo Tỉnh ủy với các cơ quan khối khoa giáo trong lãnh đạo, chỉ đạo công tác khoa giáo (minh họa)',
    givesEffectTo: ['CTR05', 'CTR21'],
    provisions: [
      ['5', 'Cung cấp thông tin, báo cáo'],
      ['6', 'Giao ban, hội nghị'],
      ['7', 'Phối hợp tham mưu, thẩm định văn bản'],
      ['8', 'Phối hợp kiểm tra, giám sát'],
    ],
  },
  {
    key: 'KH12',
    symbol: '12-KH/TU',
    issuer: 'Tỉnh ủy Điện Biên',
    on: '2020-12-28',
    kind: 'keHoach',
    abstract: 'Kế hoạch công tác khoa giáo năm 2021 (minh họa)',
    givesEffectTo: ['NQDH14', 'CTR05', 'CTR21', 'CTR30'],
    plan: planToRead('12-KH/TU', '28 tháng 12 năm 2020'),
    provisions: [
      ['1', 'Giáo dục, đào tạo, giáo dục nghề nghiệp'],
      ['1.1', 'Thực hiện chương trình giáo dục phổ thông mới đối với lớp 1, chuẩn bị lớp 2 và lớp 6'],
      ['1.2', 'Phổ cập giáo dục mầm non cho trẻ 5 tuổi'],
      ['2', 'Y tế, bảo hiểm'],
      ['2.1', 'Phòng, chống dịch COVID-19'],
      ['2.2', 'Phát triển người tham gia bảo hiểm xã hội tự nguyện, bảo hiểm y tế'],
      ['3', 'Khoa học, công nghệ, môi trường'],
    ],
  },
]
