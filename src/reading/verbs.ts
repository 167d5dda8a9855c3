import { capital } from './fold.ts'
import { double, single, things } from './verb-list.ts'
import type { Text } from './words.ts'

const unmarked = (word: string) =>
  word
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
const bareDouble = new Set([...double].map(unmarked))
const bareSingle = new Set([...single].map(unmarked))

/** Words that may stand before a verb and say nothing of the work. */
const before =
  /^(?:(?:phai|can(?! doi| cu| bo)|se|cung|dong thoi|va|chiu trach nhiem(?: chinh)?|co trach nhiem|co nhiem vu|co ke hoach|ngay|tiep tuc|chu dong|thuong xuyen|kip thoi|khan truong|nghiem tuc|tich cuc|dinh ky|hang nam|hang quy|hang thang|khong duoc|khong|truc tiep)(?:\s*,\s*|\s+))+/

/** Whether two words, without their marks, are a verb. */
export const isPair = (first: string, second: string): boolean => bareDouble.has(`${first} ${second}`)

/** Whether two words are a verb, or the first one is; a text without any marks is read without them. */
function isVerb(first: string, second: string, bareFirst: string, bareSecond: string, plain = false): boolean {
  const pair = `${bareFirst} ${bareSecond}`
  if (things.has(`${first} ${second}`)) return double.has(`${first} ${second}`)
  if (bareDouble.has(pair)) return true
  return single.has(first) || (plain && bareSingle.has(bareFirst))
}

/** Whether a text begins with work to do: `bare` without its marks, `marked` with them, of one length. */
export function beginsWithVerb(bare: string, marked: string): boolean {
  const space = bare.length - bare.trimStart().length
  const skipped = before.exec(bare.slice(space))?.[0].length ?? 0
  return [space, space + skipped].some((at) => {
    const words = [...bare.slice(at, at + 40).matchAll(/[\p{L}\d]+/gu)]
    const [first, second] = words
    if (!first || first.index > 2) return false
    if (bare.startsWith('xa hoi hoa', at + first.index)) return true
    const of = (word: RegExpExecArray | undefined) =>
      word ? marked.slice(at + word.index, at + word.index + word[0].length) : ''
    const plain = bare.length > 24 && bare === marked
    return isVerb(of(first), of(second), first[0], second?.[0] ?? '', plain)
  })
}

/** Pairs whose second word alone would be a verb. */
const bareThings = new Set(
  'cong trinh,chuong trinh,quy trinh,giao trinh,lo trinh,cong lap,doc lap,cong tac,hop tac,nha o,khu vuc,du lich,dau tu,tieu hoc,trung hoc,dai hoc,khoa hoc,chinh tri,y te,kinh te,trat tu,nha bao,co truyen,co phan,thiet bi,tu nhan,trach nhiem,dich vu,nghiep vu,thuong mai'.split(
    ',',
  ),
)

/** Whether a word, without its marks, ends a thing that begins with the one before. */
export const endsThing = (before: string, word: string): boolean => bareThings.has(`${before} ${word}`)

const ending = new Set(
  'chịu làm là lập trình giao gửi phải cần sẽ đã được để nhằm trong trước vào từ đến với cùng khi nếu do hoặc gồm bằng sau trên có theo về cho tăng giảm mở cử đưa gắn nêu không còn bị đang vẫn tự mỗi chưa thì mà hãy ngay nên nhưng song vừa cũng đều lại'.split(
    ' ',
  ),
)
const bareEnding = new Set([...ending].map(unmarked))

/** Whether a word of small letters ends a name: it is a verb, or one of these. */
export function endsName(text: Text, at: number): boolean {
  const { words, marked, plain } = text
  const [word, next] = [words[at]!, words[at + 1]]
  const own = marked.slice(word.from, word.to)
  if (at > 0 && endsThing(words[at - 1]!.text, word.text)) return false
  // "Cổ phần Cấp nước": a verb's second word is no capital
  const pair = next && !capital(text, next.from) ? next : undefined
  const following = pair ? marked.slice(pair.from, pair.to) : ''
  if (isVerb(own, following, word.text, pair?.text ?? '', plain)) return true
  if (plain) return bareEnding.has(word.text)
  return ending.has(own) && !things.has(`${own} ${following}`)
}

/** Words that open no work of their own: circumstances, parts, amounts. */
const opensNoWork =
  /^(?:kinh phí|nguồn|trong|với|theo|từ|đến|nhất là|đặc biệt|bao gồm|gồm|như|cụ thể|mỗi|các|những|số|tỷ lệ|tỉ lệ|mức|thời|địa điểm|nội dung|hình thức|thành phần|đối tượng|chỉ tiêu|kết quả|khi|nếu|trường hợp|riêng|ngoài|do|vì|để|nhằm|không|chưa|qua|trên|dưới|tại|ở|việc|phần|loại|ít nhất|tối thiểu|tối đa|khoảng|hơn|cả|là|và|hoặc|cùng với|sau|trước|ngày|tháng|quý|năm|tuần|đề án|dự án|chương trình|kế hoạch|báo cáo viên|công tác|sản phẩm|danh sách|người|học sinh|nhân dân|cán bộ|đồng chí|một|hai|ba|bốn|tất cả|toàn|mọi|có|được|bị|đã|đang|sẽ|còn|cơ sở|hộ|xã|huyện|tỉnh|thôn|bản|trẻ|phụ nữ|chất lượng|quy mô|tổng|vốn|giá|diện tích|đơn vị|cơ quan|lực lượng|thôn|bên|nơi|lúc|dự kiến|hạn|quá|hết|tiến độ|chi|thu|tôi|chúng tôi)(?![\p{L}])/u

/** A part of a sentence that goes on with somebody's work: a verb, or any small word that is none of those. */
const whenFirst =
  /^(?:(?:truoc|trong|den|cham nhat|tu|thang|quy|hang|moi|dinh ky|nam|ngay|vao|cuoi|dau|giua|het|nay|la|va|tuan|mung|hoc ky|thu|sau|mot|hai|lan|ky|\d[\d/.-]*|[ivx]+|gio)(?![a-z])[\s,]*){2,}/

export const goesOnWithWork = (bare: string, marked: string, first: string): boolean =>
  beginsWithVerb(bare, marked) ||
  /^(?:quy định (?!tại|của|này|về|trên|hiện)|có (?:giải pháp|biện pháp|phương án|kế hoạch|văn bản|hình thức)(?!\p{L}))/u.test(
    marked,
  ) ||
  beginsWithVerb(bare.replace(whenFirst, ''), marked.slice(whenFirst.exec(bare)?.[0].length ?? 0)) ||
  (/^\p{Ll}/u.test(first) &&
    !opensNoWork.test(marked.slice(whenFirst.exec(bare)?.[0].length ?? 0).trimStart()) &&
    bare.trim().split(/\s+/).length >= 4)
