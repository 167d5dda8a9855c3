type Life = { from: string; to: string | null }
export type Facts = {
  name?: string
  unit?: string
  from?: string
  to?: string | null
  day?: string
  text?: string
  ref?: string
  key?: string
  taken?: string
  share?: string
  sum?: string
  most?: number
  n?: number
  known?: readonly string[]
  path?: readonly string[]
  lives?: readonly Life[]
}

const day = (d = '') => d.split('-').toReversed().join('/')
export const span = ({ from, to }: { from?: string | undefined; to?: string | null | undefined }) =>
  to ? `từ ${day(from)} đến ${day(to)}` : `từ ${day(from)} đến nay`
const lived = (lives: readonly Life[] = []) => lives.map(span).join('; ')

/** What is wrong with a unit or succession, in a file or a form, and what to do. */
export const faultsVi = {
  'text.empty': 'chưa có chữ; ghi vào.',
  'text.long': ({ most }: Facts) => `dài quá ${most} ký tự; rút ngắn.`,
  'text.unclean': 'có ký tự không nhìn thấy; xóa đi và gõ lại.',
  'code.shape': 'mã chỉ gồm chữ, số, dấu . _ / - và không quá 40 ký tự.',
  'code.taken': ({ taken, name, from, to }: Facts) =>
    `mã ${taken} đã là của ${name} ${span({ from: from!, to: to ?? null })}; chọn mã hoặc ngày khác.`,
  'key.shape': 'khóa không có dấu cách, dấu chấm phẩy và không quá 100 ký tự.',
  'key.taken': ({ key }: Facts) => `khóa ${key} đã dùng; chọn khóa khác.`,
  'key.missing': ({ taken, name, to }: Facts) =>
    `mã ${taken} là của ${name} đến ${day(to ?? '')}; trong tệp units, ghi khóa (key) cho đơn vị mang mã từ hôm sau: khóa riêng nếu là đơn vị khác, cùng khóa nếu vẫn là một.`,
  'kind.unknown': ({ known = [] }: Facts) => `không có loại này; các loại là: ${known.join(', ')}.`,
  'day.wrong': ({ text }: Facts) => `“${text}” không phải là ngày; ghi như 2021-01-12.`,
  'days.reversed': 'ngày cuối trước ngày đầu; sửa một trong hai.',
  'days.overlap': ({ from, to }: Facts) =>
    `trùng ngày với giai đoạn trước (${span({ from: from!, to: to ?? null })}); bắt đầu sau ngày cuối của giai đoạn đó.`,
  'days.gap': ({ from, to }: Facts) =>
    `giữa hai giai đoạn trống ${span({ from: from!, to: to ?? null })}; nối liền lại.`,
  'parent.self': 'đơn vị không thể trực thuộc chính mình; chọn đơn vị khác.',
  'parent.missing': ({ name = 'Đơn vị cấp trên', lives }: Facts) =>
    lives?.length
      ? `${name} chỉ có ${lived(lives)}, không đủ mọi ngày của dòng này; sửa ngày hoặc chọn đơn vị khác.`
      : 'không có đơn vị cấp trên này; chọn đơn vị khác.',
  'parent.smaller': ({ name }: Facts) => `một địa bàn phải nằm trong địa bàn lớn hơn; xem lại với ${name}.`,
  'parent.cycle': ({ path = [] }: Facts) => `thành vòng: ${path.join(' → ')}; sửa đơn vị cấp trên của một trong số đó.`,
  'children.outlive': ({ name, from, to }: Facts) =>
    `còn ${name} trực thuộc ${span({ from: from!, to: to ?? null })}; chuyển hoặc kết thúc đơn vị đó trước.`,
  'unit.unknown': ({ ref }: Facts) => `không có đơn vị nào mang mã ${ref}; kiểm tra mã.`,
  'unit.notThatDay': ({ ref, day: on, lives }: Facts) =>
    `${ref ?? 'đơn vị'} không có vào ngày ${day(on)}${lives?.length ? ` (có ${lived(lives)})` : ''}; sửa mã hoặc ngày.`,
  'parts.none': 'chưa nêu đơn vị; ghi ít nhất một.',
  'parts.twice': 'hai dòng giống nhau; giữ một dòng.',
  'same.only': 'đổi tên và chuyển là của chính một đơn vị; để trống đơn vị mới hoặc chọn loại khác.',
  'merge.shape': 'sáp nhập là nhiều đơn vị thành một; sửa đơn vị mới hoặc chọn loại khác.',
  'split.shape': 'chia tách là một đơn vị thành ít nhất hai; sửa các đơn vị mới hoặc chọn loại khác.',
  'reshape.shape': 'điều chỉnh cần ít nhất hai đơn vị khác nhau.',
  'share.range': ({ share }: Facts) => `tỷ lệ ${share} không nằm trên 0 và đến 1; ghi như 0.6.`,
  'share.sum': ({ sum }: Facts) => `các tỷ lệ của một đơn vị cộng lại được ${sum}, phải bằng 1.`,
  'takesOver.missing': 'giải thể cần một đơn vị khác nhận việc; ghi đơn vị đó.',
  'heir.twice': 'việc đang làm chỉ giao cho một đơn vị mới; chọn một.',
  'dissolve.shares': 'giải thể không chuyển số liệu; để trống tỷ lệ.',
  'source.missing': ({ name, day: on, lives }: Facts) =>
    `${name || 'đơn vị cũ'} không có vào ngày ${day(on)}, ngay trước sự kiện${lives?.length ? ` (có ${lived(lives)})` : ''}; sửa ngày.`,
  'successor.missing': ({ name, day: on, lives }: Facts) =>
    `${name || 'đơn vị mới'} không có vào ngày ${day(on)}${lives?.length ? ` (có ${lived(lives)})` : ''}; sửa ngày.`,
  'succession.contradicted': ({ day: on }: Facts) =>
    `theo sự kiện đã ghi, đơn vị phải có vào ngày ${day(on)}; giữ ngày đó trong thời gian của đơn vị.`,
  again: ({ day: on }: Facts) =>
    `đơn vị này đã chuyển hết vào ngày ${day(on)} theo sự kiện khác; gộp hai sự kiện làm một.`,
  'effect.begin': ({ n }: Facts) => `${n} đơn vị bắt đầu`,
  'effect.end': ({ n }: Facts) => `${n} đơn vị kết thúc`,
  'effect.codesPassOn': ({ n }: Facts) => `${n} mã chuyển sang đơn vị khác`,
  'effect.passOn': ({ n }: Facts) => `${n} đơn vị chuyển tiếp`,
  'effect.inEffect': ({ n }: Facts) => `${n} sự kiện có hiệu lực ngay`,
  'effect.toCome': ({ n }: Facts) => `${n} sự kiện chờ đến ngày`,
}

/** Every code has words: one without does not compile. */
export type FaultCode = keyof typeof faultsVi
