type Facts = {
  row?: number
  column?: string
  n?: number
  known?: readonly string[]
  most?: number
  line?: number
  bytes?: number
  unpacked?: boolean
  rows?: number
  columns?: number
}
const count = (n = 0) => new Intl.NumberFormat('vi-VN').format(n)

/** What is wrong with a file, and what to do. */
export const vi = {
  'column.missing': 'thiếu cột này; thêm cột vào dòng đầu.',
  'column.unknown': ({ known = [] }: Facts) => `không có cột tên này; các cột là: ${known.join(', ')}.`,
  'column.twice': 'cột này có hai lần; giữ một cột.',
  'cell.empty': 'ô trống; ghi giá trị.',
  'cell.long': ({ most }: Facts) => `dài quá ${count(most)} ký tự; rút ngắn.`,
  'cell.invisible': 'có ký tự không nhìn thấy; xóa đi và gõ lại.',
  'cell.beyond': 'có chữ ngoài các cột của dòng đầu; xóa đi hoặc kiểm tra dấu ngoặc kép.',
  'spreadsheet.encoding':
    'Tệp hỏng, không phải bảng tính hoặc dùng bảng mã lạ. Mở bằng Excel, lưu lại dạng XLSX hoặc CSV UTF-8.',
  'spreadsheet.broken': ({ line }: Facts) =>
    line ? `Tệp hỏng từ dòng ${line}. Kiểm tra dấu ngoặc kép.` : 'Tệp hỏng, không mở được. Lưu lại rồi thử lần nữa.',
  'spreadsheet.empty': 'Tệp không có dòng tên cột. Ghi tên các cột ở dòng đầu.',
  'spreadsheet.large': ({ bytes = 0, unpacked }: Facts) =>
    `Tệp${unpacked ? ' khi giải nén' : ''} lớn quá ${count(Math.floor(bytes / 1_048_576))} MB. Chia thành nhiều tệp, hoặc dùng CSV.`,
  'spreadsheet.nothing': 'Tệp không có dòng nào. Chọn tệp khác.',
  'spreadsheet.locked': 'Tệp đặt mật khẩu, không mở được. Bỏ mật khẩu trong Excel rồi chọn lại.',
  'spreadsheet.old': 'Tệp .xls kiểu cũ. Mở bằng Excel, lưu lại dạng .xlsx rồi chọn lại.',
  'spreadsheet.other': 'Tệp không phải bảng tính. Chọn tệp .xlsx hoặc .csv.',
  'spreadsheet.macros': 'Tệp có macro. Lưu lại dạng .xlsx (không macro) rồi chọn lại.',
  'spreadsheet.rows': ({ rows }: Facts) => `Tệp có hơn ${count(rows)} dòng. Chia thành nhiều tệp, hoặc dùng CSV.`,
  'spreadsheet.columns': ({ columns }: Facts) => `Tệp có hơn ${count(columns)} cột. Bỏ các cột không dùng.`,
  'import.cell': ({ row, column }: Facts) => `dòng ${row}, ${column}`,
  'import.more': ({ n }: Facts) => `và ${count(n)} lỗi khác.`,
  'import.rows': ({ rows }: Facts) => `${rows} dòng`,
  'import.dryRun': ' (thử: chưa ghi gì; thêm --apply để ghi)',
  'count.added': ({ n }: Facts) => `${n} thêm mới`,
  'count.changed': ({ n }: Facts) => `${n} thay đổi`,
  'count.unchanged': ({ n }: Facts) => `${n} giữ nguyên`,
}
