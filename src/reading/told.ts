import type { Assignment } from './assign/assignment.ts'
import { isAuthor } from './author.ts'
import { whenIn } from './deadline/deadline.ts'
import { isBareFrame, tellsOfYears } from './frames.ts'
import type { Ground } from './mentions/list.ts'
import type { Clause } from './sentences.ts'
import { beginsWithVerb } from './verbs.ts'

export const wasDone = (marked: string) => /(?<!\p{L})(?:đã|tán thành|biểu dương|ghi nhận)(?!\p{L})/u.test(marked)

/** What is aimed at, not what is to be done: "Chỉ tiêu: …". */
export const aims =
  /^(?:chi tieu|muc tieu|nguyen tac|quan diem|phuong cham|y nghia|bai hoc)(?: [a-z]+){0,3}\s*:|^(?:bai hoc|kinh nghiem)(?: [a-z]+){0,4} la(?![a-z])/

/** What the law or a higher office has said elsewhere: "Theo khoản 3 Điều 24 Luật Trẻ em, …", "Tại Công điện số 156, Thủ tướng yêu cầu …". */
export const quotes =
  /^theo (?:khoan|diem|dieu) \d|^tai (?:cong dien|cong van|chi thi|nghi quyet|quyet dinh|ket luan|thong bao|van ban|ky hop|phien hop|hoi nghi)[^;]{0,160}?,\s*(?:thu tuong|chinh phu|quoc hoi|trung uong|ban bi thu|bo chinh tri|bo (?!chi huy)|pho thu tuong)|^(?:ngay [^,;]{4,20}, )?(?:bo (?!chi huy)|chinh phu|thu tuong|ban bi thu|bo chinh tri|quoc hoi)[^;]{0,60} (?:co|da co|ban hanh) (?:cong van|cong dien|van ban|chi thi|quyet dinh|thong tu)|^(?:toi|chung toi|neu vi pham) |^(?:neu |khi )[^,;]{3,40}, (?:toi|chung toi) /

/** What was said in a meeting, and the wish that something be taken to heart. */
const saidOnly =
  /^(?:tai (?:cuoc|buoi|phien) (?:hop|lam viec), )?(?:cac )?dai dien [^;:]{3,120}? (?<!gui )(?:de nghi|kien nghi|bao cao|phat bieu|cho rang|de xuat|giai trinh|nhat tri)(?![a-z])|^[^;]{0,80}xac dinh [^;,]{2,60} la (?:nhiem vu|trach nhiem|khau|noi dung)(?![a-z])/
/** Whom to answer to, and what for. */
const answers =
  /^chiu trach nhiem(?: toan dien| hoan toan| ca nhan| chinh)?(?: (?:truoc|neu|khi)| ve(?! viec))(?![a-z])/
/** "Cơ quan thường trực của Đề án": what somebody is, not what is to be done. */
const isOfficeOnly =
  /^(?:la )?(?:co quan|don vi|bo phan) (?:thuong truc|dau moi)(?: (?:cua|giup|trong|de an|chuong trinh|ke hoach|ban chi dao|hoi dong)[^,;:]{0,50})?$/

/** A sentence that tells of what was done, or of what the issuer does itself. */
export function told(ground: Ground, clause: Clause, said: Assignment | null, year: number): boolean {
  const { bare, marked } = ground.text
  const words = bare.slice(clause.from, clause.to)
  if (isBareFrame(words) || quotes.test(words) || saidOnly.test(words) || isOfficeOnly.test(words)) return true
  if (/^(?:neu |khi )?(?:co |gap )?(?:kho khan|vuong mac|vuong|phat sinh|bat cap)(?![a-z])/.test(words)) return true
  if (/^[^:;]{3,60}: được (?!giao|phân công)/u.test(marked.slice(clause.from, clause.to))) return true
  if (/^đã (?!nêu)/.test(marked.slice(clause.from, clause.to))) return true
  if (said?.asked) return false
  if (
    [clause.from, said?.cue === 'colon' ? said.body : clause.from].some((at) => answers.test(bare.slice(at, clause.to)))
  )
    return true
  if (
    clause.opens === 'paragraph' &&
    (/^(?:thanh phan|dia diem|chu de|hinh thuc)(?: [a-z]+){0,3}\s*:/.test(bare.slice(clause.from, clause.to)) ||
      aims.test(bare.slice(clause.from, clause.to)))
  )
    return true
  if (tellsOfYears(bare.slice(clause.from, clause.to), year)) return true
  if (said && isAuthor(ground.author, ground.text, said.lead)) return true
  // work that speaks of what was done before is work still
  if (!said && beginsWithVerb(bare.slice(clause.from, clause.to), marked.slice(clause.from, clause.to))) return false
  const before = marked.slice(clause.from, said ? said.body : clause.to)
  return /(?<!\p{L})(?:đã(?! (?:nêu|được (?:giao|phê|ban|phân|thống)|phân công|ban hành|ký|phê duyệt|giao|thống nhất|có|đăng ký|đề ra|cam kết|xác định|công bố|duyệt|đạt|học|qua))|trân trọng|nhận được)(?!\p{L})/u.test(
    before,
  )
}

/** "Định kỳ trước ngày 05/12, các đơn vị gửi kết quả về Sở Y tế": what closes a plan, whatever it stands under. */
export const reportsBack = ({ cue }: Assignment, words: string, year: number) =>
  cue === 'verb' && /(?:gui|bao cao) [^;]*(?:ve|gui|cho) /.test(words) && whenIn(words, year) !== null

/** A report's proposals stand in sentences of their own: "Đề nghị Ban Tuyên giáo Trung ương …". */
export const proposes = (askedOnly: string, { opens }: Clause, words: string) =>
  askedOnly === 'asked' && opens === 'paragraph' && /^(?:de nghi|kien nghi|giao|yeu cau) /.test(words)
