import type { Span } from './sentences.ts'
import type { Text } from './words.ts'

const makes =
  '(?:ban hành|xây dựng|soạn thảo|biên soạn|lập|hoàn thiện|hoàn chỉnh|tham mưu|cụ thể hóa thành|trình ban hành)'
const papers =
  '(?:kế hoạch|chương trình|đề án|phương án|quy chế|quy định|quy trình|nghị quyết|quyết định|chỉ thị|hướng dẫn|báo cáo|tờ trình|danh mục|danh sách|dự toán|hồ sơ|bộ tiêu chí|bộ chỉ số|sổ tay|tài liệu|đề cương|kịch bản|cẩm nang|biên bản|công văn|nội quy|bộ quy tắc)'
const made = new RegExp(
  `(?<![\\p{L}\\p{N}])${makes}(?:(?:,|\\s+và)\\s+${makes})?\\s+(?:dự thảo )?(?:(?:các|bộ|01|02) )?(?<paper>${papers})(?!\\p{L})`,
  'u',
)
/** Made by others: "hướng dẫn các huyện lập danh sách". */
const byOthers =
  /(?<!\p{L})(?:chỉ đạo|hướng dẫn|đôn đốc|yêu cầu|kiểm tra|thẩm định|giám sát)\s+(?:các|việc|\p{L}+ (?:các|việc))\s/u
/** Where what a paper is called ends: at what is done with it, when, or what for. */
const ends =
  /[,;.():]|\s(?:trình|gửi|trước|hoàn thành|xong|nhằm|để|phù hợp|bảo đảm|đảm bảo|theo|chậm nhất|vào|định kỳ|hằng|hàng|làm cơ sở|tại|giao|từ|đến|do|sau khi|về(?= (?:sở|ban|ubnd|ủy|bộ|văn|hội|phòng|tỉnh))|trong(?= (?:tháng|quý|năm|ngày))|và(?= (?:tổ chức|triển khai|gửi|trình|báo cáo|thông báo|phân công|hướng dẫn|chỉ đạo|giám sát|tham mưu)))(?!\p{L})/u
const reports =
  /(?:gửi|nộp|có|trình)\s+(?<named>báo cáo)(?!\p{L})|(?<told>báo cáo)\s+(?=(?:kết quả|bằng văn bản|ubnd|ủy ban|ban|sở|bộ|thường trực|tỉnh ủy|huyện ủy|đảng ủy|chủ tịch|lãnh đạo|hội đồng|hđnd|cấp|phòng|về|với|cho)(?!\p{L}))/u
const longest = 90

/** What a sentence of work itself makes: "ban hành Kế hoạch …", "báo cáo UBND tỉnh". */
export function madeIn({ marked }: Text, content: readonly Span[]): Span | null {
  for (const { from, to } of content) {
    const words = marked.slice(from, to)
    const paper = made.exec(words)
    if (paper && !byOthers.test(words.slice(0, paper.index + 1))) {
      const { paper: head = '' } = paper.groups!
      const at = paper.index + paper[0].length - head.length
      return { from: from + at, to: from + at + called(words.slice(at), head.length) }
    }
    const report = reports.exec(words)
    if (!report) continue
    const { named, told } = report.groups!
    const at = report.index + (named ? report[0].length - named.length : 0)
    return { from: from + at, to: from + at + (told ? told.length : called(words.slice(at), named!.length)) }
  }
  return null
}

/** How long a paper's name is, from its first word on. */
function called(words: string, head: number): number {
  const rest = words.slice(head, longest)
  const end = ends.exec(rest)?.index ?? (words.length > longest ? rest.lastIndexOf(' ') : rest.length)
  return head + rest.slice(0, end).replace(/(?:\s+(?:và|của|các|cho|về))?\s*$/, '').length
}
