import { vi as spreadsheet } from '#src/platform/spreadsheet/words.vi.ts'

type Facts = Record<string, string>
const whats: Facts = { unit: 'của đơn vị khác', period: 'của kỳ khác', form: 'theo chế độ báo cáo khác' }

export const workbookVi = {
  open: 'Điền bằng Excel',
  title: 'Điền bằng Excel',
  out: 'Tải bảng tính đã điền bản soạn',
  outHelp: 'Mỗi phần của báo cáo là một trang tính; chỉ điền các ô màu vàng.',
  outKeyIn: 'Tải bảng tính để đơn vị điền',
  many: 'Bảng tính nhiều đơn vị',
  manySheets: 'Mỗi đơn vị một trang tính',
  manyTable: 'Một bảng, mỗi đơn vị một dòng',
  file: 'Nhập bảng tính đã điền',
  fileHelp: '.xlsx lấy từ trang này, tối đa 2 MB. Xem trước mọi thay đổi rồi mới ghi.',
  drop: 'Kéo tệp vào đây, hoặc',
  choose: 'chọn tệp',
  sending: (percent: string) => `Đang gửi tệp: ${percent}`,
  reading: 'Đang đọc tệp…',
  stale: (taken: string, now: string) =>
    `Tệp lấy từ bản ${taken}, nay là bản ${now}. Ô nào người khác đã sửa từ đó thì không ghi đè, và được nêu dưới đây.`,
  wrong: (cells: string) => `${cells} ô không nhận được.`,
  wrongText: 'Sửa trong tệp rồi chọn lại tệp, hoặc chỉ nhận phần đúng vào bản soạn.',
  right: (cells: string) => `Tệp đúng, ${cells} ô thay đổi.`,
  nothing: 'Tệp không có gì khác bản soạn.',
  left: (count: string) => `Sau khi nhận, còn ${count} chỗ phải điền hoặc giải trình trước khi gửi.`,
  rejected: 'Ô không nhận được',
  changes: 'Ô thay đổi',
  sheet: 'Trang tính',
  cell: 'Ô',
  about: 'Nội dung',
  reason: 'Lý do và cách sửa',
  from: 'Đang có',
  to: 'Trong tệp',
  none: '(trống)',
  more: (count: string) => `Còn ${count} ô thay đổi khác.`,
  take: (cells: string) => `Nhận ${cells} ô vào bản soạn`,
  takeRight: (cells: string) => `Chỉ nhận ${cells} ô đúng vào bản soạn`,
  takeInto: (cells: string) => `Điền ${cells} ô vào trang này`,
  taken: (cells: string) => `Đã nhận ${cells} ô vào bản soạn.`,
  takenLeft: (cells: string, rejected: string) =>
    `Đã nhận ${cells} ô. ${rejected} ô chưa nhận: sửa trong tệp rồi chọn lại.`,
  part: {
    text: 'nội dung',
    nothing: 'không phát sinh',
    value: '',
    numerator: 'tử số',
    denominator: 'mẫu số',
    state: 'không có số',
    why: 'lý do, giải trình',
  },
  faults: {
    notNumber: ({ text }: Facts) => `“${text}” không phải số. Ghi số, ví dụ 1.234,5.`,
    twoReadings: ({ text, one, other }: Facts) =>
      `“${text}” đọc được hai cách: ${one} hoặc ${other}. Ghi lại thành số, ví dụ ${one}.`,
    day: ({ text }: Facts) =>
      `Ô ghi ngày ${text}, cần một số. Ghi lại số; nếu Excel tự đổi thành ngày, định dạng lại ô.`,
    percent: ({ text }: Facts) => `“${text}” là tỷ lệ phần trăm, cần số đếm. Ghi số, không ghi %.`,
    notYesNo: ({ text }: Facts) => `“${text}” không rõ. Ghi Có hoặc Không.`,
    notState: ({ text }: Facts) => `“${text}” không có trong danh sách. Chọn Không áp dụng hoặc Chưa có số liệu.`,
    notX: ({ text }: Facts) => `“${text}” không rõ. Ghi x nếu không phát sinh, hoặc để trống.`,
    long: ({ most }: Facts) => `Dài quá ${most} ký tự. Rút ngắn.`,
    merged: ({ range }: Facts) => `Ô bị gộp trong ${range}. Bỏ gộp rồi điền lại từng ô.`,
    error: ({ text }: Facts) => `Công thức báo lỗi ${text}. Sửa công thức hoặc ghi số.`,
    unreckoned: 'Công thức chưa tính. Mở tệp bằng Excel, lưu lại rồi chọn lại.',
    twice: ({ first }: Facts) => `Dòng lặp lại, đã có ở ${first}. Xóa một dòng; cả hai chưa được nhận.`,
    stateWithFigure: ({ figure }: Facts) => `Vừa có số ${figure} vừa chọn không có số. Giữ một.`,
    notAsked: 'Báo cáo không hỏi ô này nữa, hoặc số đã có từ nguồn khác. Lấy tệp mới.',
    changedSince: ({ theirs, mine }: Facts) =>
      `Từ khi lấy tệp, ô này đã được sửa thành “${theirs || '(trống)'}”; tệp ghi “${mine || '(trống)'}”. Chọn trên trang báo cáo.`,
    rowsMissing: ({ section, count }: Facts) =>
      `Tệp thiếu ${count} ô của phần ${section}. Lấy tệp mới, hoặc nhận phần có trong tệp.`,
  },
  problems: {
    ...spreadsheet,
    'workbook.foreign': 'Tệp không phải bảng tính lấy từ trang báo cáo. Tải bảng tính ở trang này rồi điền.',
    'workbook.broken':
      'Phần khóa ẩn của tệp đã bị sửa, không biết tệp của báo cáo nào. Tải bảng tính mới rồi chép số sang.',
    'workbook.other': ({ what = '', regime, unit, period }: Facts) =>
      `Tệp ${whats[what]}: ${regime}, ${unit}, kỳ ${period}. Mở đúng báo cáo đó rồi nhập.`,
    'workbook.version': ({ file, now }: Facts) =>
      `Tệp theo mẫu bản ${file}, báo cáo nay theo mẫu bản ${now}. Tải bảng tính mới rồi chép số sang.`,
    'workbook.many': ({ count, most }: Facts) => `${count} báo cáo cho một tệp là quá nhiều, tối đa ${most}.`,
    'workbook.busy': 'Máy chủ đang đọc các tệp khác. Thử lại sau ít phút.',
    'workbook.slow': ({ seconds }: Facts) =>
      `Đọc quá ${seconds} giây mà chưa xong, nên đã dừng. Tải bảng tính mới rồi chép số sang.`,
    'workbook.memory': 'Tệp cần nhiều bộ nhớ hơn mức cho phép. Tải bảng tính mới rồi chép số sang.',
    'workbook.stopped': 'Việc đọc đã dừng giữa chừng. Thử lại; nếu vẫn vậy, lưu lại tệp bằng Excel.',
    'workbook.not-right': 'Tệp còn ô không nhận được. Chọn lại tệp để xem.',
    'workbook.nothing': 'Tệp không có gì khác bản soạn.',
  },
}
