type Life = { from: string; to: string | null }
export type Facts = {
  known?: readonly string[]
  ref?: string
  text?: string
  day?: string
  first?: number
  kind?: string
  at?: readonly string[] | number
  found?: string
  codes?: readonly string[]
  path?: readonly string[]
  lives?: readonly Life[]
}
const day = (d = '') => d.split('-').toReversed().join('/')
const lived = (lives: readonly Life[] = []) =>
  lives.map(({ from, to }) => `từ ${day(from)} đến ${to ? day(to) : 'nay'}`).join('; ')
const list = (at: Facts['at']) => (Array.isArray(at) ? at.join(', ') : '')

/** What is wrong in a file of indicators, targets or observations, and what to do. */
export const faultsVi = {
  'choice.unknown': ({ known = [] }: Facts) => `không có giá trị này; chọn một trong: ${known.join(', ')}.`,
  'indicator.code': 'mã chỉ gồm chữ in hoa không dấu, chữ số, gạch dưới và bắt đầu bằng chữ.',
  'indicator.unknown': ({ ref }: Facts) => `không có chỉ tiêu mang mã ${ref}; kiểm tra mã hoặc nhập chỉ tiêu trước.`,
  'number.wrong': 'không phải là số; ghi với dấu chấm thập phân, không có dấu phân nhóm.',
  'decimals.wrong': 'số chữ số thập phân là từ 0 đến 6.',
  'collection.nested': 'hai loại địa bàn nằm trong nhau; chỉ giữ cấp thu thập số liệu.',
  'collection.fixed': ({ known = [] }: Facts) =>
    `đã thu thập ở: ${known.join(', ')}; đổi nơi thu thập cần lý do, làm trên trang chỉ tiêu.`,
  'ratio.only': 'chỉ dùng cho tỷ lệ; để trống.',
  'ratio.parts': 'tỷ lệ được nhập bằng tử số và mẫu số; để trống cột này.',
  'formula.only': 'chỉ dùng cho chỉ tiêu công thức; để trống.',
  'formula.missing': 'chỉ tiêu công thức cần có công thức; ghi vào.',
  'formula.wrong': ({ found }: Facts) => `công thức sai ở “${found ?? ''}”; sửa lại.`,
  'formula.unknown': ({ codes = [] }: Facts) => `công thức dùng mã không có: ${codes.join(', ')}.`,
  'formula.cycle': ({ path = [] }: Facts) => `công thức thành vòng: ${path.join(' → ')}; sửa một trong số đó.`,
  'formula.computed': 'chỉ tiêu công thức được tính, không nhập; bỏ dòng này.',
  'row.twice': ({ first }: Facts) => `trùng với dòng ${first}; giữ một dòng.`,
  'period.wrong': ({ text }: Facts) => `“${text}” không phải là kỳ; ghi như 2020-09, 2020-Q3, 2020, SY2019.`,
  'unit.unknown': ({ ref }: Facts) => `không có đơn vị nào mang mã ${ref}; kiểm tra mã.`,
  'unit.notThatDay': ({ ref, day: on, lives }: Facts) =>
    `${ref} không có vào ngày ${day(on)} (có ${lived(lives)}); sửa mã hoặc kỳ.`,
  'unit.notCollected': ({ kind, at }: Facts) =>
    `chỉ tiêu thu thập ở ${list(at)}, không nhập được ở ${kind}; ${kind} xem số tổng hợp.`,
  'day.wrong': ({ text }: Facts) => `“${text}” không phải là ngày; ghi như 2021-01-12.`,
  'target.both': 'chỉ ghi một giá trị hoặc một khoảng; xóa một trong hai.',
  'state.withValue': 'ô đã có số; xóa số hoặc xóa trạng thái.',
  'state.reason': 'trạng thái cần lý do; ghi vào cột note.',
  'yesno.wrong': 'chỉ ghi 1 (có) hoặc 0 (không).',
  'cell.owned': 'ô này do một biểu mẫu ghi; sửa trong báo cáo hoặc tiếp quản ô với lý do.',
} as const
