import type { Day } from '#src/platform/day.ts'

export type AgendaContent = readonly [starts: string, content: string, presenter?: string]
export type TalkContent = {
  unit: string
  title: string
  speaker: string
  sentOn?: Day
  text?: string
}
export type ConclusionContent = {
  text: string
  lead: readonly string[]
  coordinating?: readonly string[]
  deadline?: Day
  product?: string
}

/** Everything of the conference of 12 January 2021 is made up. */
export const conference = {
  title: 'Hội nghị tổng kết công tác khoa giáo năm 2020, triển khai nhiệm vụ năm 2021',
  place: 'Hội trường Tỉnh ủy, phường Mường Thanh, thành phố Điện Biên Phủ',
  content:
    'Đánh giá kết quả công tác khoa giáo năm 2020; sơ kết việc thực hiện quy chế phối hợp; thảo luận phương hướng, nhiệm vụ năm 2021 của khối.',
}

export const agenda: readonly AgendaContent[] = [
  ['14:00', 'Chào cờ, tuyên bố lý do, giới thiệu đại biểu', 'Trần Thị Ví Dụ'],
  ['14:10', 'Báo cáo tổng kết công tác khoa giáo năm 2020, phương hướng năm 2021', 'Nguyễn Văn Thử'],
  ['14:35', 'Tham luận của các sở, ngành, hội', '7 tham luận'],
  ['15:25', 'Giải lao'],
  ['15:40', 'Sơ kết thực hiện quy chế phối hợp', 'Vừ A Giả Định'],
  ['15:55', 'Trao đổi, giải trình'],
  ['16:25', 'Phát biểu chỉ đạo', 'Lò Văn Minh Họa'],
  ['16:45', 'Kết luận, bế mạc', 'Nguyễn Văn Thử'],
]

export const talks: readonly TalkContent[] = [
  {
    unit: 'SKHCN',
    title: 'Ứng dụng kết quả nghiên cứu khoa học vào sản xuất cây dược liệu',
    speaker: 'Lê Thị Giả Thiết',
    sentOn: '2021-01-05',
    text: 'Năm 2020, ba đề tài về cây dược liệu dưới tán rừng được nghiệm thu, hai quy trình đã chuyển giao cho các hợp tác xã ở Tủa Chùa và Tuần Giáo.\nKhó khăn: đầu ra chưa ổn định, hợp tác xã thiếu cán bộ kỹ thuật.\nĐề nghị: bố trí vốn sự nghiệp khoa học cho nhân rộng mô hình; ngành nông nghiệp cùng tổ chức tập huấn tại xã.',
  },
  {
    unit: 'SLDTBXH',
    title: 'Tư vấn, giới thiệu việc làm và đưa lao động đi làm việc ở nước ngoài',
    speaker: 'Hà Văn Thí Dụ',
    sentOn: '2021-01-06',
    text: 'Trung tâm dịch vụ việc làm tổ chức 46 phiên tư vấn tại xã, 3.120 lượt người được tư vấn. Do dịch bệnh, số lao động đi làm việc ở nước ngoài giảm so với năm trước.\nĐề nghị: gắn dạy nghề với nhu cầu của doanh nghiệp trong tỉnh; đoàn thanh niên cùng rà soát lao động trẻ chưa có việc làm.',
  },
  {
    unit: 'STNMT',
    title: 'Thu gom, xử lý chất thải rắn và chất thải y tế ở các huyện',
    speaker: 'Cà Văn Thí Dụ',
    sentOn: '2021-01-07',
    text: 'Tỷ lệ thu gom chất thải rắn đô thị đạt kế hoạch; hai trung tâm y tế huyện chưa có hệ thống xử lý đạt quy chuẩn.\nĐề nghị: bố trí vốn năm 2021 để hoàn thành dứt điểm trong quý II.',
  },
  {
    unit: 'SYT',
    title: 'Phòng, chống dịch và nâng cao chất lượng trạm y tế xã',
    speaker: 'Phạm Văn Giả Định',
    sentOn: '2021-01-07',
    text: 'Không để dịch lây lan trong cộng đồng; các trạm y tế xã duy trì trực và giám sát người về từ vùng dịch.\nĐề nghị: ưu tiên bác sĩ cho các xã biên giới, tiếp tục đào tạo cán bộ thôn, bản.',
  },
  {
    unit: 'BHXH',
    title: 'Vận động nhân dân tham gia bảo hiểm xã hội tự nguyện, giữ vững bao phủ bảo hiểm y tế',
    speaker: 'Đỗ Văn Ví Dụ',
    sentOn: '2021-01-08',
    text: 'Tổ chức 210 hội nghị khách hàng tại thôn, bản. Một số xã ra khỏi diện được ngân sách đóng nên người dân có nguy cơ dừng tham gia.\nĐề nghị: các huyện giao chỉ tiêu cho từng xã; Hội Nông dân, Hội LHPN tỉnh cùng vận động.',
  },
  {
    unit: 'HKH',
    title: 'Xây dựng xã hội học tập, quỹ khuyến học ở cơ sở',
    speaker: 'Nguyễn Thị Phác Thảo',
    sentOn: '2021-01-11',
    text: 'Toàn tỉnh có 2.140 chi hội khuyến học; quỹ khuyến học cấp xã tăng so với năm trước.\nĐề nghị: công nhận danh hiệu gia đình, dòng họ học tập gắn với bình xét gia đình văn hóa.',
  },
  { unit: 'SGDDT', title: 'Huy động xã hội hóa xây dựng trường học vùng khó khăn', speaker: 'Quàng Văn Mẫu' },
]

export const papers: readonly (readonly [name: string, text: string])[] = [
  [
    'Dự thảo phương hướng, nhiệm vụ năm 2021 (minh họa).txt',
    'Dự thảo phương hướng, nhiệm vụ công tác khoa giáo năm 2021.',
  ],
  ['Phụ lục số liệu năm 2020 (minh họa).txt', 'Phụ lục số liệu công tác khoa giáo năm 2020.'],
]

/** Persons named from the directory; the other units of the province name their own. */
export const namedDelegates = ['giaoduc.ld', 'yte.ld', 'tuangiao.ld'] as const
export const ownDelegates: readonly string[] = [
  'VPTU',
  'BDVTU',
  'BTCTU',
  'VPUB',
  ...['SLDTBXH', 'SKHCN', 'STNMT', 'SVHTTDL', 'STTTT', 'STC', 'SKHDT', 'SNNPTNT', 'SNV', 'STP', 'BDTINH2'],
  ...['BHXH', 'CAT', 'BCHQS', 'BCHBP', 'BDTINH'],
  ...['MTTQ', 'HKH', 'LHH', 'HCTD', 'DTN', 'HLHPN', 'HND', 'LDLD'],
  ...['CDKTKT', 'CDYT', 'CDSP'],
]
export const guests: readonly (readonly [name: string, held: string])[] = [
  ['Hoàng Văn Thí Dụ', 'nguyên Trưởng Ban Tuyên giáo Tỉnh ủy'],
  ['Bùi Thị Phác Thảo', 'Nhà giáo Ưu tú, nguyên Hiệu trưởng Trường THPT Mẫu'],
  ['Sùng A Giả Thiết', 'Thầy thuốc Ưu tú, bản Mẫu, xã Quài Nưa'],
]
/** Keys of units that ask to be excused, or have not yet answered. */
export const excused = ['STP', 'UBND-101']
export const silent = ['BDTINH', 'HND', 'UBND-096', 'HU-103']

export const earlierConclusions: readonly ConclusionContent[] = [
  {
    text: 'Rà soát, bổ sung nhà bán trú, nhà ăn cho học sinh các trường phổ thông dân tộc bán trú trước năm học mới.',
    lead: ['SGDDT'],
    coordinating: ['STC', 'SKHDT'],
    deadline: '2020-08-31',
    product: 'Báo cáo kết quả rà soát và danh mục đầu tư',
  },
  {
    text: 'Xây dựng kế hoạch phối hợp truyền thông về chính sách bảo hiểm xã hội tự nguyện đến từng bản.',
    lead: ['BHXH'],
    coordinating: ['STTTT', 'HLHPN'],
    deadline: '2020-04-30',
    product: 'Kế hoạch phối hợp',
  },
  {
    text: 'Tổng hợp kết quả ứng dụng đề tài khoa học giai đoạn 2016–2020 vào sản xuất, đời sống.',
    lead: ['SKHCN'],
    coordinating: ['LHH'],
    deadline: '2020-10-31',
    product: 'Báo cáo tổng hợp',
  },
]
export const briefingConclusions: readonly ConclusionContent[] = [
  {
    text: 'Chuẩn bị cơ sở vật chất, khử khuẩn trường học, bảo đảm an toàn cho học sinh khi có ca bệnh trong tỉnh.',
    lead: ['SGDDT'],
    coordinating: ['SYT'],
    deadline: '2020-11-15',
    product: 'Báo cáo kết quả',
  },
  {
    text: 'Các đơn vị trong khối gửi báo cáo năm đúng hạn, kèm số liệu theo biểu mẫu.',
    lead: ['STTTT'],
    deadline: '2020-12-20',
    product: 'Báo cáo năm 2020',
  },
]
