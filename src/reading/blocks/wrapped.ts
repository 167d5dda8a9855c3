import type { Line } from './lines.ts'

/** "- 2 -", "3": what a page printed between two of its lines. */
export const isPageNumber = (line: string): boolean => /^\s*(?:[-–—]\s*\d{1,3}\s*[-–—]|\d{1,3})\s*$/.test(line)

const lengthOf = (line: Line) => line.text.normalize('NFC').length

/** The width at which a text was broken into lines by hand, or null where each line is a paragraph. */
export function widthOf(lines: readonly Line[]): number | null {
  const lengths = lines.filter(({ text }) => !/[\t|]/.test(text)).map(lengthOf)
  const long = lengths.filter((length) => length > 40)
  const width = Math.max(0, ...lengths)
  const full = long.filter((length) => length > 0.8 * width)
  return width <= 130 && long.length >= 5 && full.length >= long.length / 2 ? width : null
}

const begins =
  /^(?:[-–—+•*]|\(?(?:\d{1,2}|\p{L}|[ivx]{1,5})[.)](?:\s|$)|\d+(?:\.\d+)+\.?\s|[IVX]{1,5}\s*[-–]\s|(?:điều|chương|mục|phần|phụ lục)\s+[\divx]+|nơi nhận|kính gửi)/iu
/** A label of its own: "Thời gian: …", "Sản phẩm dự kiến: …". */
const labels =
  /^(?:cơ quan|đơn vị|người|cán bộ|thời (?:gian|hạn|điểm)|tiến độ|hạn|hoàn thành|sản phẩm|kết quả|đầu ra|minh chứng|kinh phí|dự toán|địa điểm|thành phần|nội dung|nhiệm vụ|chủ trì|phối hợp|đối tượng|hình thức|ghi chú|giao)[^:;.,]{0,40}:\s/iu
/** What is left of a date: "2020.", "IV/2020", "28/02/2020". */
const dated =
  /^(?:\d{1,2}\s*[/-]\s*\d{1,2}(?:\D|$)|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}\/20\d\d|(?:19|20)\d\d(?!\d)|[IVX]{1,3}(?:\/20|\s+năm)\s*\d\d|\d{1,2} tháng )/u
const isLoud = ({ text }: Line) => text === text.toUpperCase() && (text.match(/\p{Lu}/gu)?.length ?? 0) > 4

/** Words behind which no paragraph ends. */
const leadsOn =
  /(?<!\p{L})(?:trước|trong|với|của|ngày|tháng|và|do|là|để|cho|từ|đến|tại|theo|về|các|những|bởi|hoặc|cùng|số|năm|quý|hằng|giai đoạn|sở|ủy ban|ủy ban nhân dân|phòng|trung tâm|trường)$/iu

/** Whether a line goes on with the one before: in small letters, or because its first word had no room there. */
export function goesOn(before: Line, line: Line, width: number | null): boolean {
  const [text, words] = [line.text.normalize('NFC'), before.text.normalize('NFC')]
  if (/[.:!?]$/.test(words)) return false
  const full = width !== null && lengthOf(before) + 1 + text.split(/\s/)[0]!.length > width - 4
  if (words.endsWith(';')) return full && /^\p{Ll}[^).]/u.test(text)
  // nothing ends with "trước ngày"
  if (dated.test(text) && (words.length > 40 || /(?<!\p{L})(?:trước|ngày|tháng|hết|quý)$/iu.test(words))) return true
  if (begins.test(text) || (labels.test(text) && !leadsOn.test(words)) || isLoud(line) !== isLoud(before)) return false
  if (/^\p{Ll}[^).]/u.test(text) && words.length > (width === null ? 45 : 20)) return true
  return full || (leadsOn.test(words) && words.length > 40)
}
