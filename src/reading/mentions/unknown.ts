import { capital } from '../fold.ts'
import { compact } from '../units/variants.ts'
import { endsName } from '../verbs.ts'
import type { Text } from '../words.ts'

/** First words of names of bodies, without marks. */
const heads =
  /^(?:bao va (?:dai )?phat thanh(?:,| va) truyen hinh|ban can su dang|dang doan|doan cong tac|so|ban|bo|cuc|chi cuc|tong cuc|vu|uy ban|ubnd|ubmttq|hdnd|hoi|hoi dong|lien doan|lien minh|lien hiep|doan|tinh doan|huyen doan|tinh uy|thanh uy|huyen uy|thi uy|dang uy|van phong|vp|cong an|ca|truong|trung tam|tt|benh vien|bv|dai|bao|kho bac|ngan hang|bao hiem|bhxh|phong|vien|cong ty|tong cong ty|toa an|thanh tra|mat tran|mttq|chi nhanh|quy|thuong truc|dien luc|buu dien|to|tram|hat|ldld|nhnn|kbnn|doan dai bieu|to cong tac|hiep hoi|bchqs|bch|bdbp|quan khu|binh doan|tap doan|dan toc|vien kiem sat|vksnd|tand|hai quan|thue|nha xuat ban|thu vien|bao tang|nha van hoa|huyen|thi xa|thanh pho|tp|xa|phuong|hop tac xa|nganh|cong thong tin(?: dien tu)?|trang thong tin(?: dien tu)?|co so|lien so|kiem lam|tong cuc thue|doan luat su|so y te)(?![\p{L}\p{N}])/u

/** Heads that are also common words: a name goes on with a capital, or with where it stands. */
const common =
  /^(?:so|nganh|ban|bao|bo|ca|cuc|dai|doan|hat|hoi|huyen|phong|phuong|quy|thue|to|tram|truong|vien|vu|xa|tt)$/
const levels = /^(?:tinh|huyen|thanh|thi|xa|phuong|trung|nhan|dieu)$/

/** Words that begin as a head does and name nobody. */
const nobody =
  /^(?:to chuc (?!cong doan|dang)|hoi nghi|hoi thao|bo sung|bo tri|bao cao|bao dam|ban hanh|phong chong|phong, |phong ngua|truong hop|vien chuc|quy dinh|quy hoach|quy che|phuong huong|phuong an|xa hoi|so ket|so luong|so lieu|to trinh|dai hoi|doan the|bo phan|quy trinh|quy mo|truong lop)/
/** Fields written small behind their head: "Ban tuyên giáo", "Phòng giáo dục và đào tạo". */
const small =
  /^(?:ban|phong|hoi|doan|so|trung tam|nganh) (?:tuyen giao|dan van|to chuc (?:tinh|huyen|thi|thanh)|giao duc|noi vu|van hoa|y te|lao dong|tai chinh|nong dan|(?:lien hiep )?phu nu|cuu chien binh|thanh nien|dan toc|chi dao|quan ly)(?![\p{L}])/u
const written = /^(?:phong|so|ban|hoi|truong|doan|nganh|trung tam|chi cuc|cuc|ubnd|bhxh|mttq|hdnd|ldld)$/
/** All of a kind, behind what they have: "Phòng Y tế các huyện, thị xã, thành phố". */
const ofAll =
  /^(?:cua )?(?:cac|\d+) (?:huyen uy|thi uy|thanh uy|huyen|thi xa|thanh pho|xa|phuong|so|truong)(?:(?:\s*,|\s+va)\s*(?:huyen uy|thi uy|thanh uy|huyen|thi xa|thanh pho|thi tran|xa|phuong|dac khu|quan|nganh))*(?![\p{L}])/u

/** Fields of departments whose names join words by "và" or commas. */
const joined = [
  'Giáo dục và Đào tạo',
  'Nông nghiệp và Phát triển nông thôn',
  'Nông nghiệp và Môi trường',
  'Văn hóa, Thể thao và Du lịch',
  'Văn hóa và Thể thao',
  'Văn hóa và Thông tin',
  'Văn hóa, Khoa học và Thông tin',
  'Văn hóa - Xã hội',
  'Lao động - Thương binh và Xã hội',
  'Lao động, Thương binh và Xã hội',
  'Khoa học và Công nghệ',
  'Tài nguyên và Môi trường',
  'Thông tin và Truyền thông',
  'Kế hoạch và Đầu tư',
  'Quy hoạch và Kiến trúc',
  'Dân tộc và Tôn giáo',
  'Tuyên giáo và Dân vận',
  'Du lịch và Thương mại',
  'Phát thanh và Truyền hình',
  'Phát thanh - Truyền hình',
  'Tài chính - Kế hoạch',
  'Liên hiệp các Hội Khoa học và Kỹ thuật',
  'Công thương và Du lịch',
  'Giáo dục nghề nghiệp - Giáo dục thường xuyên',
  'Giáo dục nghề nghiệp và Giáo dục thường xuyên',
  'Chăn nuôi và Thú y',
  'Trồng trọt và Bảo vệ thực vật',
  'Thống kê và Phân tích',
  'Bảo vệ, chăm sóc sức khỏe cán bộ',
  'Kỹ thuật và Công nghệ',
  'Kinh tế và Hạ tầng',
  'Chính trị và Hành chính',
  'Văn học và Nghệ thuật',
  'Văn học - Nghệ thuật',
  'Hợp tác xã và Doanh nghiệp',
  'Giám định và Pháp y',
  'Dân số và Kế hoạch hóa gia đình',
  'Dân số - Kế hoạch hóa gia đình',
  'Đoàn đại biểu Quốc hội và HĐND',
  'Đoàn đại biểu Quốc hội và Hội đồng nhân dân',
  'Đoàn ĐBQH và HĐND',
].flatMap((field) => [compact(field), compact(field.replaceAll(' và ', ' '))])
const joinedSet = new Set(joined)
const longestJoined = 10

/** Where a joined field that begins at a word ends, in words; or the same word. */
export function joinedFieldEnd({ words }: Text, word: number): number {
  let [key, best] = ['', word]
  for (let i = word; i < words.length && i < word + longestJoined; i++) {
    key += words[i]!.text
    if (joinedSet.has(key)) best = i + 1
  }
  return best
}

/** Where the name of a body that the directory does not hold ends, or null when none begins here. */
export function unknownEnd(text: Text, from: number): number | null {
  const { bare, words } = text
  const head = heads.exec(bare.slice(from, from + 40))
  if (!head || nobody.test(bare.slice(from, from + 30))) return null
  let at = text.wordAt(from + head[0].length)
  const second = words[at]
  const titled = second !== undefined && capital(text, second.from)
  const byField = small.test(bare.slice(from, from + 40))
  if (!capital(text, from) && !(written.test(head[0]) && (titled || byField || !common.test(head[0])))) return null
  if (common.test(head[0]) && !byField && !titled && !(second && levels.test(second.text))) return null
  let end = from + head[0].length
  const shouting =
    text.source.slice(text.places[from], text.places[from + 12]) ===
    text.source.slice(text.places[from], text.places[from + 12]).toUpperCase()
  for (let n = 0; at < words.length && n < 16; n++) {
    const word = words[at]!
    const gap = bare.slice(end, word.from)
    if (!/^ ?[-&/.]? ?$/.test(gap) || (/\. /.test(gap) && words[at - 1]!.text.length > 2)) break
    const all = ofAll.exec(bare.slice(word.from, word.from + 90))
    if (all) return word.from + all[0].length
    const field = joinedFieldEnd(text, at)
    if (field > at) {
      end = words[field - 1]!.to
      at = field
      continue
    }
    const next = words[at + 1]
    const low = !capital(text, word.from) || shouting
    if (word.text === 'va') {
      const goesOn = next && capital(text, next.from) && !shouting && !heads.test(bare.slice(next.from, next.from + 20))
      if (!goesOn) break
    } else if (
      low &&
      !shouting &&
      /^\p{L}/u.test(word.text) &&
      endsName(word.text, next?.text ?? '', text.marked.slice(word.from, word.to))
    )
      break
    else if (/^\d/.test(word.text) && low) break
    end = word.to
    at++
  }
  return end > from + head[0].length || /^(?:tinh doan|tinh uy|thanh uy|huyen uy|thi uy)/.test(head[0]) ? end : null
}
