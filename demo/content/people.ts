import type { Role } from '#src/access/index.ts'

/** People of the demonstration: plainly made-up names. `unit` is a key of demo/units.ts. */
export type PersonContent = {
  login: string
  name: string
  unit: string
  title: string
  side: 'party' | 'state' | 'other'
  head?: true
  /** Of the position at `unit`; 10 unless said otherwise. */
  precedence?: number
  roles: readonly Role[]
  /** Further positions held at the same time: [unit, title, side, precedence]. */
  also?: readonly (readonly [unit: string, title: string, side: 'party' | 'state' | 'other', precedence?: number])[]
  /** Printed among the log-ins; the others get their first password by a link. */
  shown?: true
}

export const people: readonly PersonContent[] = [
  {
    login: 'quantri',
    name: 'Trần Văn Ví Dụ',
    unit: 'DB',
    title: 'Quản trị hệ thống tỉnh Điện Biên',
    side: 'other',
    roles: ['administrator'],
    shown: true,
  },
  {
    login: 'tonghop',
    name: 'Trần Thị Ví Dụ',
    unit: 'BTGTU',
    title: 'Chuyên viên Phòng Khoa giáo, Ban Tuyên giáo Tỉnh ủy',
    side: 'party',
    roles: ['coordinator', 'focal'],
    shown: true,
  },
  {
    login: 'lanhdao',
    name: 'Nguyễn Văn Thử',
    unit: 'BTGTU',
    title: 'Trưởng Ban Tuyên giáo Tỉnh ủy',
    side: 'party',
    head: true,
    roles: ['leader'],
    also: [['TU', 'Ủy viên Ban Thường vụ Tỉnh ủy', 'party']],
    shown: true,
  },
  {
    login: 'vietbai',
    name: 'Hà Văn Thí',
    unit: 'BTGTU',
    title: 'Chuyên viên Phòng Tuyên truyền, Ban Tuyên giáo Tỉnh ủy',
    side: 'party',
    roles: ['focal'],
    shown: true,
  },
  {
    login: 'bientap',
    name: 'Đỗ Thị Phác Thảo',
    unit: 'BTGTU',
    title: 'Biên tập viên trang thông tin, Ban Tuyên giáo Tỉnh ủy',
    side: 'party',
    roles: ['editor'],
    shown: true,
  },
  {
    login: 'giaoduc',
    name: 'Lò Thị Mẫu',
    unit: 'SGDDT',
    title: 'Chuyên viên Văn phòng, Sở GD&ĐT',
    side: 'state',
    roles: ['focal'],
    shown: true,
  },
  {
    login: 'giaoduc.ld',
    name: 'Quàng Văn Mẫu',
    unit: 'SGDDT',
    title: 'Giám đốc Sở GD&ĐT',
    side: 'state',
    head: true,
    roles: ['head', 'coordinator', 'leader'],
    also: [['TU', 'Ủy viên Ban Chấp hành Đảng bộ tỉnh', 'party', 5]],
    shown: true,
  },
  {
    login: 'yte',
    name: 'Cà Thị Giả Định',
    unit: 'SYT',
    title: 'Chuyên viên Phòng Nghiệp vụ Y, Sở Y tế',
    side: 'state',
    roles: ['focal'],
    shown: true,
  },
  {
    login: 'yte.ld',
    name: 'Phạm Văn Giả Định',
    unit: 'SYT',
    title: 'Giám đốc Sở Y tế',
    side: 'state',
    head: true,
    roles: ['head'],
    shown: true,
  },
  {
    login: 'tuangiao',
    name: 'Lường Thị Thử',
    unit: 'UBND-099',
    title: 'Chuyên viên UBND huyện Tuần Giáo',
    side: 'state',
    roles: ['focal', 'coordinator'],
    shown: true,
  },
  {
    login: 'tuangiao.ld',
    name: 'Giàng A Mẫu',
    unit: 'UBND-099',
    title: 'Phó Chủ tịch UBND huyện Tuần Giáo',
    side: 'state',
    head: true,
    roles: ['head', 'leader'],
    shown: true,
  },
  {
    login: 'quainua',
    name: 'Lò Văn Tượng Trưng',
    unit: '03274',
    title: 'Công chức Văn hóa – Xã hội xã Quài Nưa',
    side: 'state',
    roles: ['focal'],
    shown: true,
  },
  {
    login: 'quainua.ld',
    name: 'Quàng Thị Tượng Trưng',
    unit: '03274',
    title: 'Chủ tịch UBND xã Quài Nưa',
    side: 'state',
    head: true,
    roles: ['head'],
    shown: true,
  },
  {
    login: 'kiemtra',
    name: 'Vàng Thị Minh Họa',
    unit: 'DB',
    title: 'Cán bộ kiểm tra tỉnh Điện Biên',
    side: 'other',
    roles: ['auditor'],
    shown: true,
  },
  {
    login: 'thuongtruc',
    name: 'Lò Văn Minh Họa',
    unit: 'TU',
    title: 'Phó Bí thư Thường trực Tỉnh ủy',
    side: 'party',
    precedence: 0,
    roles: ['reader'],
    also: [['DB', 'Trưởng Đoàn đại biểu Quốc hội tỉnh', 'state', 1]],
  },
  {
    login: 'ubnd.pct',
    name: 'Vừ A Giả Định',
    unit: 'UBND',
    title: 'Phó Chủ tịch UBND tỉnh',
    side: 'state',
    precedence: 2,
    roles: ['reader'],
    also: [['TU', 'Tỉnh ủy viên', 'party', 5]],
  },
  {
    login: 'nguoixem',
    name: 'Mùa A Minh Họa',
    unit: 'UBND',
    title: 'Chuyên viên Văn phòng UBND tỉnh',
    side: 'state',
    roles: ['reader'],
    shown: true,
  },
]

const families = [
  'Lò',
  'Quàng',
  'Cà',
  'Lường',
  'Tòng',
  'Vàng',
  'Giàng',
  'Mùa',
  'Sùng',
  'Hạng',
  'Nguyễn',
  'Trần',
  'Phạm',
]
const made = ['Văn Ví Dụ', 'Thị Ví Dụ', 'Văn Mẫu', 'Thị Mẫu', 'Văn Thử', 'Thị Thử', 'Văn Giả Định', 'Thị Minh Họa']

/** A made-up name for the n-th of the many people who are not named above. */
export const madeUpName = (n: number) => `${families[n % families.length]} ${made[Math.floor(n / 3) % made.length]}`
