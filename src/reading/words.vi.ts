type Facts = { bytes?: number; pages?: number; most?: number; seconds?: number }
const megabytes = (bytes = 0) => Math.floor(bytes / 1_048_576)

/** Why a document cannot be read, and what to do. */
export const vi = {
  'reading.empty': 'Tệp trống. Hãy chọn tệp khác.',
  'reading.encoding':
    'Tệp bị hỏng, không phải văn bản hoặc dùng bảng mã lạ. Hãy mở bằng Word, lưu lại dưới dạng .docx rồi thử lại.',
  'reading.large': ({ bytes }: Facts) => `Tệp lớn hơn ${megabytes(bytes)} MB. Hãy bỏ bớt hình ảnh hoặc chia nhỏ tệp.`,
  'reading.bomb': ({ bytes }: Facts) =>
    `Tệp khi giải nén lớn hơn ${megabytes(bytes)} MB, nên không được mở. Hãy chia nhỏ văn bản.`,
  'reading.damaged': 'Tệp bị hỏng. Hãy mở bằng Word, lưu lại rồi thử lại.',
  'reading.deep': 'Văn bản có quá nhiều bảng hoặc khung lồng nhau. Hãy mở bằng Word và làm phẳng các bảng.',
  'reading.macros': 'Tệp có chứa macro, nên không được mở. Hãy lưu lại dưới dạng .docx.',
  'reading.notWord': 'Đây không phải văn bản Word. Hãy lưu lại dưới dạng .docx.',
  'reading.noText': 'Văn bản không có chữ, có thể là bản quét. Hãy nhận dạng chữ trước, hoặc dán văn bản vào.',
  'reading.password': 'Tệp có mật khẩu. Hãy bỏ mật khẩu trong Word rồi thử lại.',
  'reading.oldWord': 'Đây là định dạng Word cũ (.doc). Hãy lưu lại dưới dạng .docx.',
  'reading.pdfPassword': 'Tệp PDF có mật khẩu. Hãy bỏ mật khẩu, lưu lại rồi thử lại.',
  'reading.pdfDamaged': 'Tệp PDF bị hỏng. Hãy xuất lại từ Word, hoặc dán văn bản vào.',
  'reading.pages': ({ pages, most }: Facts) =>
    `Văn bản có ${pages} trang, nhiều hơn mức ${most} trang. Hãy chia nhỏ văn bản.`,
  'reading.letters': 'Văn bản quá dài. Hãy chia nhỏ văn bản.',
  'reading.oldLetters': 'Văn bản dùng phông chữ cũ (TCVN3, VNI). Hãy chuyển mã sang Unicode, lưu lại rồi thử lại.',
  'reading.scan': ({ pages }: Facts) =>
    `${pages} trang của tệp PDF là ảnh quét, không có lớp chữ. Hãy nhận dạng chữ trước, dùng tệp .docx, hoặc dán văn bản vào.`,
  'reading.busy': 'Máy chủ đang đọc các văn bản khác. Hãy thử lại sau ít phút.',
  'reading.slow': ({ seconds }: Facts) => `Đọc quá ${seconds} giây mà chưa xong, nên đã dừng. Hãy chia nhỏ văn bản.`,
  'reading.memory': 'Văn bản cần nhiều bộ nhớ hơn mức cho phép. Hãy bỏ bớt hình ảnh hoặc chia nhỏ văn bản.',
  'reading.stopped': 'Việc đọc đã dừng giữa chừng. Hãy thử lại; nếu vẫn vậy, hãy dán văn bản vào.',
}
