import { capital } from '../fold.ts'
import { endsName } from '../verbs.ts'
import type { Text } from '../words.ts'
import { heads, nobody } from './heads.ts'
import type { Mention } from './mention.ts'

/** Beginnings of what people and bodies are called that no directory lists. */
export const roles =
  /^(?:(?:cac|nhung|tat ca|moi|tung) [a-z]|(?:ong|ba|dong chi|giao vien|giang vien|hieu truong|truong|pho|chu nhiem|chu tich|chanh|bi thu|tong phu trach|chu(?= (?:cac|ho|co so|nhom|rung|xe|tau|dau tu|doanh))|giam doc|phu huynh|cha me|can bo|cong chuc|vien chuc|nhom|to|tieu ban|bo phan|nganh|khoi|doi|doi vien|doi truong|to truong|uy vien|cong tac vien|cong an vien|lop|nguoi|thu ky|ke toan|van thu|thanh vien|chuyen vien|nhan vien|doanh nghiep|nha|ho|don vi|co quan|dia phuong|hoi|ban|phong|doan|khoa|tram|cum|co so|ho kinh doanh|gia dinh|hoc sinh|sinh vien|hoc vien|xa|huyen|bao|dai|trung tam|cong ty|benh vien|truong|so)(?![a-z]))/
export const noActor =
  /^(?:(?:cac|nhung|moi|tung) (?:nhiem vu|giai phap|noi dung|hoat dong|chi tieu|muc tieu|van de|de an|du an|chinh sach|bien phap|buoc|dot|mon|tieu chi|che do|khoan|nguon|cong viec|yeu cau|chi phi|quy dinh)|ban hanh|bao cao|bao dam|hoi nghi|hoi thao|hoi thi|phong chong|phong, |phong ngua|to chuc|doan vien|nguoi dan|ho ngheo|truong hop|nhom (?:giai phap|nhiem vu|muc tieu)|nganh nghe|nha o|khoi luong|lop hoc|doi tuong|doi moi|doi voi|phong trao|phong tuc|truong lop|xa hoi|bao hiem(?! xa hoi)|bao ve|bao ton|bao tri|dai hoi|dai bieu)/

/** Persons by their office: "Giám đốc Trung tâm", "kế toán nhà trường". */
const office =
  /^(?:pho )?(?:giam doc|truong (?:phong|khoa|ban|tram|doan|bo mon|nhom|thon|ban)|tram truong|chu tich|chu nhiem|bi thu|hieu truong|chanh (?:thanh tra|van phong)|to truong|doi truong|tong phu trach(?: doi)?|ke toan(?: truong)?|van thu|thu quy|thu kho|thu ky|nguoi (?:dung dau|phu trach|truc|benh|hoc|nop thue|lao dong)|giao vien chu nhiem|giao vien|can bo (?:van hoa|tu phap|dia chinh|y te|phu trach)|phu huynh|cha me hoc sinh|chu (?:dau tu|ho|co so|nhom|cac))(?: (?:trung tam|benh vien|nha truong|truong|hoi dong|hoi|doan|chi hoi|cong ty|so|phong|ban|don vi|co quan|tram y te|tram|khoa|xa|huyen|thon|lop|bo mon|du an))?(?![a-z])/

const addressed = /^(?:dong chi|d\/c|dc|ong|ba|thay|co) (?=[a-z])/
const trustee =
  /^(?:cac )?(?:chi hoi truong|pho chi hoi truong|uy vien(?: ban chap hanh| thuong vu)?(?: phu trach [a-z ]{3,20}?)?|thanh vien phu trach [a-z ]{3,20}?)(?= (?:lo|mo|den|chiu|phoi|theo|xay|to|van|tong|lap|quan|giup|kiem|ban|thon)(?![a-z]))(?: (?:ban|thon)(?= [a-z]))?/

/** Several of them: "Các Trưởng Tiểu ban". */
const chiefs = /^cac (?:pho )?truong (?:tieu ban|doan|nhom|phong|khoa|bo phan|ban|thon)(?! [a-z]+:)/

/** A person as the subject of a sentence: "đồng chí Tòng Văn Hặc", "Phó Chủ tịch Hội". */
export function personEnd(text: Text, from: number): number | null {
  const { bare, words } = text
  const rest = bare.slice(from, from + 90)
  const said = addressed.exec(rest)
  if (said) {
    const at = from + said[0].length
    const held = capital(text, at) ? office.exec(bare.slice(at, at + 60)) : null
    if (held) return at + held[0].length
    let end = at
    for (let i = text.wordAt(at), n = 0; n < 5 && words[i] && capital(text, words[i]!.from); i++, n++) {
      if (n > 0 && bare.slice(end, words[i]!.from) !== ' ') break
      end = words[i]!.to
    }
    return end > at ? end : null
  }
  const heading =
    text.marked.includes('trưởng', from + 3) && text.marked.indexOf('trưởng', from) < from + 9
      ? chiefs.exec(rest)
      : null
  if (heading) return from + heading[0].length
  if (rest.startsWith('cac chi hoi truong')) return from + (trustee.exec(rest)?.[0].length ?? 18)
  if (!capital(text, from)) return null
  const named = trustee.exec(rest) ?? office.exec(rest)
  return named && / /.test(named[0]) ? from + named[0].length : null
}

const handing = /(?:đề nghị|kiến nghị|yêu cầu|giao)(?: cho)?\s+$/u
const longestName = 14

/** Who is asked though nobody knows them: "đề nghị khối dân vận các xã vận động …", up to what they are to do. */
export function strangerAt(text: Text, from: number, to: number): Mention | null {
  const { bare, words } = text
  const said = bare.slice(from, Math.min(to, from + 60))
  if (!handing.test(text.marked.slice(Math.max(0, from - 14), from)) || noActor.test(said) || nobody.test(said))
    return null
  // "giao ban" and "giao hội" ask nobody
  if (
    !(roles.test(said) || heads.test(said)) ||
    (/^(?:ban|hoi|bo|so|bao|dai|vu|ca)(?![a-z])/.test(said) && !capital(text, from))
  )
    return null
  // one word is no name
  for (let i = text.wordAt(from) + 2; i < text.wordAt(from) + longestName; i++) {
    const [before, word] = [words[i - 1]!, words[i]]
    if (!word || word.from >= to || /[;.:()]/.test(bare.slice(before.to, word.from))) return null
    if (!capital(text, word.from) && endsName(text, i))
      return { kind: 'unknown', units: [], from, to: before.to, exact: true, sure: true }
  }
  return null
}

const bearer =
  /^[^,;:.()\d]{3,70}?(?= (?:co (?:trach nhiem|nhiem vu)|duoc giao nhiem vu|chiu trach nhiem (?!truoc|ve|neu|khi|toan dien|chinh|ca nhan))(?![a-z]))/

/** Who is said to have a duty, whatever they are called: "Đội viên có nhiệm vụ: …". */
export function dutyBearerAt(text: Text, from: number, to: number): Mention | null {
  const said = capital(text, from) ? bearer.exec(text.bare.slice(from, Math.min(to, from + 110))) : null
  if (!said || noActor.test(said[0]) || !(roles.test(said[0]) || heads.test(said[0]))) return null
  return { kind: 'unknown', units: [], from, to: from + said[0].length, exact: true, sure: true }
}

/** Who is asked by an office that no directory lists: "Yêu cầu kế toán Trung tâm …", "đề nghị chủ các nhóm trẻ:". */
export function personAt({ bare, marked }: Text, from: number, to: number): Mention | null {
  const words = bare.slice(from, to)
  const mention = (length: number): Mention => ({
    kind: 'unknown',
    units: [],
    from,
    to: from + length,
    exact: true,
    sure: true,
  })
  const asked = /^[^:,.;()\d]{4,80}(?=:\s*$)/.exec(words)
  if (asked && (roles.test(words) || heads.test(words)) && !noActor.test(words))
    return mention(asked[0].trimEnd().length)
  const named = marked.startsWith('trưởng thành', from) ? null : office.exec(words)
  return named && mention(named[0].length)
}
