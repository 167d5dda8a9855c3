import type { Day } from '#src/platform/day.ts'

/** An answer by the Vietnamese label of its field: a text, a choice by its label, or counts by group. */
type Answer = string | readonly string[] | Readonly<Record<string, number>>
export type ActivityContent = {
  preset: string
  unit: string
  on: Day
  until?: Day
  title: string
  answers: Readonly<Record<string, Answer>>
}

const direct = 'Hội nghị, nói chuyện trực tiếp'
const house = 'Đi từng nhà, từng nhóm'

/** By preset, its sector. */
export const sectorOf: Readonly<Record<string, string>> = {
  outreach: 'baoHiem',
  vocational: 'ngheNghiep',
  counselling: 'ngheNghiep',
  jobs: 'ngheNghiep',
  abroad: 'ngheNghiep',
  research: 'khoaHoc',
  environment: 'moiTruong',
  families: 'danSo',
}

const session = (unit: string, on: Day, title: string, channel: string, audience: Record<string, number>) => ({
  preset: 'outreach',
  unit,
  on,
  title,
  answers: { 'Kênh tuyên truyền': channel, 'Người tham dự theo nhóm': audience },
})

/** A few of each preset; every name and figure is made up. */
export const activities: readonly ActivityContent[] = [
  session('03274', '2020-03-12', 'Tuyên truyền BHYT hộ gia đình tại bản Minh Thắng', house, {
    'Hộ gia đình, người dân': 42,
  }),
  session('03274', '2020-05-19', 'Nói chuyện về BHXH tự nguyện tại nhà văn hóa xã', direct, {
    'Hộ gia đình, người dân': 65,
    'Người lao động': 14,
  }),
  session('03274', '2020-10-08', 'Phổ biến chính sách BHYT học sinh đầu năm học', direct, {
    'Học sinh, sinh viên': 210,
    'Hộ gia đình, người dân': 35,
  }),
  session('03274', '2020-11-20', 'Vận động tham gia BHXH tự nguyện tại bản Cong', house, {
    'Hộ gia đình, người dân': 28,
    'Người có uy tín, chức sắc': 3,
  }),
  session('03274', '2021-01-07', 'Tuyên truyền BHYT hộ gia đình đầu năm 2021', direct, {
    'Hộ gia đình, người dân': 54,
  }),
  session('03277', '2020-10-15', 'Tuyên truyền BHXH tự nguyện tại phiên chợ', direct, {
    'Hộ gia đình, người dân': 96,
    'Người lao động': 22,
  }),
  session('03277', '2020-12-03', 'Truyền thanh lưu động về BHYT hộ gia đình', 'Truyền thanh, lưu động', {
    'Hộ gia đình, người dân': 150,
  }),
  session('BHXH', '2020-11-11', 'Đối thoại chính sách BHXH với người lao động', direct, {
    'Người lao động': 120,
    'Cán bộ, đảng viên': 18,
  }),
  {
    preset: 'vocational',
    unit: 'SLDTBXH',
    on: '2020-08-03',
    until: '2020-10-30',
    title: 'Lớp sửa chữa máy nông nghiệp khóa 2/2020',
    answers: {
      'Nghề đào tạo': 'Sửa chữa máy nông nghiệp',
      'Hình thức đào tạo': 'Dưới 3 tháng',
      'Học viên': '35',
      'Trong đó nữ': '4',
      'Kinh phí': '87500000',
    },
  },
  {
    preset: 'vocational',
    unit: 'UBND-099',
    on: '2020-09-14',
    until: '2020-12-11',
    title: 'Lớp kỹ thuật trồng và chăm sóc cây ăn quả',
    answers: {
      'Nghề đào tạo': 'Trồng cây ăn quả',
      'Hình thức đào tạo': 'Dưới 3 tháng',
      'Học viên': '30',
      'Trong đó nữ': '17',
      'Học viên là hộ nghèo, cận nghèo': '21',
    },
  },
  {
    preset: 'counselling',
    unit: 'SLDTBXH',
    on: '2020-10-24',
    title: 'Phiên giao dịch việc làm lưu động',
    answers: {
      'Hình thức tư vấn': 'Sàn giao dịch việc làm',
      'Người được tư vấn': '260',
      'Người được giới thiệu việc làm': '74',
    },
  },
  {
    preset: 'counselling',
    unit: 'SLDTBXH',
    on: '2020-12-10',
    title: 'Tư vấn việc làm tại xã biên giới',
    answers: {
      'Hình thức tư vấn': 'Lưu động tại xã, bản',
      'Người được tư vấn': '85',
      'Người được giới thiệu việc làm': '19',
    },
  },
  {
    preset: 'jobs',
    unit: 'UBND-099',
    on: '2020-11-30',
    title: 'Hợp tác xã rau an toàn nhận lao động mới',
    answers: {
      'Lao động có việc làm mới': '24',
      'Trong đó nữ': '15',
      'Nguồn tạo việc làm': 'Doanh nghiệp, hợp tác xã',
    },
  },
  {
    preset: 'jobs',
    unit: 'SLDTBXH',
    on: '2020-12-22',
    title: 'Giải ngân vốn vay giải quyết việc làm đợt 4',
    answers: { 'Lao động có việc làm mới': '130', 'Nguồn tạo việc làm': 'Vốn vay giải quyết việc làm' },
  },
  {
    preset: 'abroad',
    unit: 'SLDTBXH',
    on: '2020-12-18',
    title: 'Đoàn lao động xuất cảnh tháng 12/2020',
    answers: { 'Lao động xuất cảnh': '9', 'Trong đó nữ': '3', 'Nước, vùng lãnh thổ': 'Nhật Bản' },
  },
  {
    preset: 'research',
    unit: 'SKHCN',
    on: '2020-04-06',
    title: 'Mô hình trồng dược liệu dưới tán rừng',
    answers: {
      'Giai đoạn': 'Đang thực hiện',
      Cấp: 'Tỉnh',
      'Chủ nhiệm': 'Nguyễn Thị Giả Định',
      'Kinh phí': '1250000000',
    },
  },
  {
    preset: 'research',
    unit: 'SKHCN',
    on: '2020-12-15',
    title: 'Bảo tồn giống lúa nếp địa phương',
    answers: {
      'Giai đoạn': 'Nghiệm thu',
      Cấp: 'Tỉnh',
      'Kinh phí': '680000000',
      'Nơi ứng dụng, kết quả': 'Ứng dụng tại ba xã, bàn giao quy trình cho trung tâm khuyến nông.',
    },
  },
  {
    preset: 'environment',
    unit: '03274',
    on: '2020-09-19',
    title: 'Ra quân Chiến dịch làm cho thế giới sạch hơn',
    answers: {
      'Việc làm': ['Thu gom rác thải', 'Trồng cây'],
      'Người tham gia': '180',
      'Rác thu gom': '2.4',
      'Cây đã trồng': '150',
    },
  },
  {
    preset: 'inspection',
    unit: 'BTGTU',
    on: '2020-10-21',
    until: '2020-10-23',
    title: 'Khảo sát công tác khoa giáo tại ba huyện',
    answers: {
      'Hình thức': 'Khảo sát, nắm tình hình',
      'Đơn vị phối hợp': 'Ban Dân vận Tỉnh ủy, Sở Giáo dục và Đào tạo',
      'Cơ sở, đơn vị được kiểm tra': '7',
      'Kiến nghị': '5',
    },
  },
  {
    preset: 'families',
    unit: '03274',
    on: '2020-06-28',
    title: 'Ngày Gia đình Việt Nam tại xã',
    answers: { 'Nội dung': 'Truyền thông dân số, gia đình', 'Gia đình': '85', 'Trẻ em': '140' },
  },
  {
    preset: 'contributions',
    unit: 'UBND-099',
    on: '2020-11-05',
    title: 'Hỗ trợ xây nhà bán trú cho học sinh',
    answers: {
      Nguồn: 'Doanh nghiệp',
      'Dạng đóng góp': 'Tiền',
      'Giá trị quy đổi': '350000000',
      'Dùng cho': 'Nhà ở bán trú hai phòng',
    },
  },
]
