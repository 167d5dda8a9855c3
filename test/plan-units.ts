import { extract, type ReadTask, type UnitLine } from '#src/reading/index.ts'

const line = (
  code: string,
  name: string,
  kind: string,
  parentCode: string,
  rest: Partial<UnitLine> = {},
): UnitLine => ({
  key: '',
  code,
  name,
  kind,
  parentCode,
  from: '2019-01-01',
  to: null,
  shortName: '',
  symbol: '',
  aliases: [],
  ...rest,
})
const until = { to: '2025-06-30' }
const department = (code: string, field: string) => line(code, `Sở ${field}`, 'department', 'UB')
const district = (code: string, sort: string, place: string) => [
  line(code, `${sort} ${place}`, 'district', '11', until),
  line(`H${code}`, `${sort === 'Huyện' ? 'Huyện ủy' : 'Thị ủy'} ${place}`, 'partyCommittee', code, until),
  line(`U${code}`, `Ủy ban nhân dân ${sort.toLowerCase()} ${place}`, 'peoplesCommittee', code, until),
]

/** A small province with three districts until 2025-06-30, for sentences out of plans. */
export const planUnits: readonly UnitLine[] = [
  line('11', 'Tỉnh Điện Biên', 'province', ''),
  line('TU', 'Tỉnh ủy Điện Biên', 'partyCommittee', '11', { shortName: 'Tỉnh ủy' }),
  line('BTG', 'Ban Tuyên giáo Tỉnh ủy', 'board', 'TU', { to: '2025-01-31' }),
  line('BTGDV', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'board', 'TU', { from: '2025-02-01' }),
  line('UB', 'Ủy ban nhân dân tỉnh Điện Biên', 'peoplesCommittee', '11', { shortName: 'UBND tỉnh' }),
  line('VP', 'Văn phòng Ủy ban nhân dân tỉnh', 'department', 'UB'),
  department('SGD', 'Giáo dục và Đào tạo'),
  department('SYT', 'Y tế'),
  department('STC', 'Tài chính'),
  department('SKH', 'Khoa học và Công nghệ'),
  department('SLD', 'Lao động - Thương binh và Xã hội'),
  department('SVH', 'Văn hóa, Thể thao và Du lịch'),
  department('SNN', 'Nông nghiệp và Phát triển nông thôn'),
  department('SXD', 'Xây dựng'),
  line('CA', 'Công an tỉnh', 'agency', '11'),
  line('BHXH', 'Bảo hiểm xã hội tỉnh', 'agency', '11'),
  line('MT', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'association', '11'),
  line('TD', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh', 'association', '11', { shortName: 'Tỉnh đoàn' }),
  line('PN', 'Hội Liên hiệp Phụ nữ tỉnh', 'association', '11'),
  line('PT', 'Đài Phát thanh và Truyền hình tỉnh', 'agency', 'UB'),
  ...district('099', 'Huyện', 'Tuần Giáo'),
  ...district('100', 'Huyện', 'Điện Biên'),
  ...district('101', 'Huyện', 'Điện Biên Đông'),
  ...district('095', 'Thị xã', 'Mường Lay'),
  line('03253', 'Xã Quài Nưa', 'commune', '099', until),
  line('03256', 'Xã Tuần Giáo', 'commune', '11', { from: '2025-07-01' }),
  line('03151', 'Phường Mường Lay', 'commune', '11', { from: '2025-07-01' }),
]

/** The tasks of a passage in a plan of March 2021, or of another day. */
export const tasksOf = (text: string, on = '2021-03-01'): ReadTask[] => extract({ text, units: planUnits, on }).tasks

/** A task in few words: who | with whom | when | what. */
export const inShort = ({ lead, coordinating, deadline, rhythm, standing, content }: ReadTask) =>
  [lead.join('+'), coordinating.join('+'), deadline ?? rhythm ?? (standing ? 'standing' : ''), content].join(' | ')
