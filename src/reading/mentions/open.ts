import { capital } from '../fold.ts'
import { endsName } from '../verbs.ts'
import type { Text } from '../words.ts'
import { fieldEnd } from './fields.ts'
import { formEnd } from './form.ts'
import { schools } from './heads.ts'

const noun =
  '(?:ben|huyen, thi, thanh doan|huyen doan|thi doan|thanh doan|huyen hoi|dang vien|so|ban xay dung dang|ban|nganh|nghanh|co quan|don vi|dia phuong|to chuc(?: doan the)?(?: cung cap(?= phoi))?|doan the|hoi|cap uy(?: dang)?|chinh quyen|dang bo|chi bo|dang uy|cap|phong|truong|nha truong|co so|doanh nghiep|thanh vien|to dai bieu|dai bieu (?:hoi dong nhan dan|hdnd|quoc hoi)|hop tac xa|ho kinh doanh|nha tai tro|hiep hoi|dong ho|chi hoi|don bien phong|doi|to|cong ty|nha may|thon|to dan pho|cau lac bo|ngan hang|nha xuat ban|co quan bao chi|tieu ban|to chuc dang|chi|huyen uy|thi uy|thanh uy|mat tran(?: to quoc)?|bo|huyen|thi xa|thanh pho|xa|phuong|thi tran|(?:uy ban nhan dan|ubnd)(?! (?:cac|cap|tinh|huyen|xa|\\d))|to chuc chinh tri - xa hoi|hoi quan chung|hiep hoi|luc luong|chu dau tu|van phong|trung tam|benh vien|vien|ban quan ly|trung tam y te|tram(?: y te)?|dai bieu|doan(?! the| vien| dai bieu)|chi doan|phong giao duc va dao tao)'
/** What bodies do that are only called after it: "các cơ quan đặt hàng", "cơ sở khám chữa bệnh"; other work follows. */
const participle =
  'duoc (?:giam sat|kiem tra|thanh tra|chon|lua chon|thu huong|ho tro|moi|neu ten)(?: (?:thi diem|lam diem|du an))?|nhan (?:uy thac|ho tro|tai tro|khoan)|dat hang|chu tri (?:de tai|nhiem vu|du an|de an)(?! so|\\s*\\d)|kham,? (?:benh, )?chua benh|su dung (?:lao dong|ngan sach|von|dat)|cung (?:cap|ung) dich vu|vay von|dang cai|kinh doanh(?= )|san xuat(?:,? kinh doanh)?(?= [^,;]*:| [a-z]+ [a-z]+ )'
const tail = `(?:\\s+(?:dia phuong|cua (?:hoi dong nhan dan|hdnd|tinh uy|uy ban)(?: nhan dan)?(?: tinh| huyen| xa)?|duoc phan cong(?! (?:phu trach|giup do|theo doi|quan ly))|(?:cua |o |trong |tren dia ban )?(?:toan )?(?:tinh|huyen|xa|thanh pho|dia ban tinh|dia phuong|khoi(?: khoa giao)?)(?! uy\\b)|duoc (?:giao|phan cong)(?: nhiem vu| (?:phu trach|giup do|theo doi|quan ly)(?: (?:xa|huyen|dia ban|thon|ban|co so|truong)(?![a-z]))?)?(?: (?:tai|trong|o) [^:,;.]{1,60}(?=:))?|cac cap|cac nganh|(?<=(?:cap uy(?: dang)?|dang bo) )co so|cap (?:tinh|huyen|xa)(?:\\s*,\\s*(?:huyen|xa))*|(?:co )?lien quan(?: khac)?|(?:duoc )?(?:neu|co ten|quy dinh|ghi) (?:tren(?! dia)|tai (?:muc|phu luc|dieu|khoan|diem|bang|phan)(?: (?:[ivx]+|\\d+|nay|kem theo)(?![a-z])(?:\\.\\d+)*)?)|thuoc (?:so|ban|huyen|tinh|truong)(?! [a-z]+ (?:huyen|tinh))|chu tri (?:nhiem vu|de tai|du an|de an)(?! so|\\s*\\d)|chiu su (?:giam sat|kiem tra|thanh tra|quan ly)|duoc (?:giam sat|kiem tra|thanh tra)|truc thuoc(?: (?:tinh uy|so|ubnd tinh))?|khac|con lai|dang(?!\\s+(?:ky|tai|bai))|chinh tri(?: - |, | )xa hoi|giao duc nghe nghiep|giao duc(?! va)|dao tao|y te|nghiep vu|chuyen mon|truyen thong|bao chi|thanh vien|dong tren dia ban|cung cap dich vu|co chuc nang|giao duc nghe nghiep|${participle}|bao hiem xa hoi cap huyen))`
const single = `${noun}${tail}*`
const many = new RegExp(
  `^(?:(?:tat ca|toan the|cac|nhung|tung|moi|hai(?= (?:nganh|ben|ban|co quan|don vi))|quy(?= (?:co quan|don vi))|nguoi dung dau|he thong)\\s+)*(?:cac\\s+)?${single}(?:\\s*(?:,|va|-|/|;)\\s*(?:cac\\s+)?${single})*(?![\\p{L}\\p{N}])`,
  'u',
)
const opens =
  /^(?:tat ca|toan the|cac|nhung|tung|moi|hai(?= (?:nganh|ben|ban|co quan|don vi))|quy(?= (?:co quan|don vi))|cap uy|so|ban|thon|co quan|don vi|chinh quyen|to chuc|nha truong|he thong|(?:xa|phuong|huyen|chi|chi bo|chi uy|dang bo)(?=,)|dai bieu|dang uy|truong|doanh nghiep)(?![\p{L}])/u

const all = /^(?:tat ca|toan the|cac|nhung|tung|moi|hai|quy|he thong)(?![a-z])/
const ofMany =
  /^chinh quyen (?:dia phuong|cac cap|co so)|^cap uy|lien quan|truc thuoc|^dai bieu|^(?:ubnd|uy ban nhan dan|dang uy|huyen uy) cac/
/** Committees of some of the territories: "UBND các huyện nghèo", "Đảng ủy các xã biên giới". */
const ofSome =
  /^(?:ubnd|uy ban nhan dan|dang uy|huyen uy|hdnd|hoi dong nhan dan|bch|mttq|uy ban mttq) (?:(?:cac |cap )(?:huyen|xa|phuong|thi xa|thanh pho)|(?:huyen|xa|phuong)(?=\s*,\s*(?:xa|phuong|thi tran|thi xa|thanh pho)(?![a-z]| [a-z]+ [a-z]+ [a-z]+:)))(?:(?:\s*,|\s+va)\s*(?:huyen|thi xa|thanh pho|xa|phuong|thi tran|dac khu))*/

/** "Đơn vị được kiểm tra gửi …" */
const one = new RegExp(
  `^(?:truong|xa|phuong|huyen|don vi|co quan|to chuc|ca nhan|co so|dia phuong|doanh nghiep)(?= (?:${participle})(?![\\p{L}]))`,
  'u',
)
const called = new RegExp(`^ (?:${participle})(?![\\p{L}])`, 'u')

/** Small words behind a group that say which: "các cơ quan tố tụng", "các xã vùng cao"; up to a verb, or not at all. */
function described(text: Text, start: number): number {
  const { bare, words, source, places } = text
  const from = start + (called.exec(bare.slice(start, start + 60))?.[0].length ?? 0)
  // "các trường có tỷ lệ dưới 90% phải …"
  const which =
    /^ (?:co|chua|khong|dang|thuoc) [^,;:.()]{2,60}?(?= (?:phai|can phai|co trach nhiem|chiu trach nhiem)(?![a-z]))/.exec(
      bare.slice(from, from + 90),
    )
  if (which) return from + which[0].length
  let end = from
  for (let i = text.wordAt(from), n = 0; n < 7; i++, n++) {
    const word = words[i]
    if (!word || bare.slice(end, word.from) !== ' ')
      return n > 0 && (!word || /^[\s]*[,:;.()]/.test(bare.slice(end, end + 2))) ? end : from
    // "các huyện ủy có xã biên giới", but "các đơn vị có trách nhiệm"
    const having =
      n === 0 &&
      /^co (?:xa|truong|co so|dan|doi tuong|di tich|hoc sinh|dich|nguy co)(?![a-z])/.test(bare.slice(word.from))
    if (!having && endsName(text, i)) return end
    if (n === 0 && !having && /^(?:va|theo|co|can|tu|trong|o|cung)$/.test(word.text)) return from
    const letters = source.slice(places[word.from], places[word.to])
    if (capital(text, word.from) && letters !== letters.toUpperCase()) return end
    end = word.to
  }
  return from
}

/** "… trên địa bàn tỉnh" behind a group belongs to it. */
const here = (bare: string, end: number, until: number) =>
  end +
  (/^ (?:tren dia ban|truc thuoc)(?: (?:tinh|huyen|thanh pho|khu cong nghiep|khu dan cu|xa(?= *(?:[:;,.]|$))))?(?! (?:xa|phuong))/.exec(
    bare.slice(end, until),
  )?.[0].length ?? 0)

/**
 * Where an open group ("các sở, ban, ngành, đoàn thể có liên quan") that begins at a place ends. A single body is none:
 * it takes "các", or several nouns.
 */
export function openGroupEnd(text: Text, from: number, until: number, names: ReadonlySet<string>): number | null {
  const { bare, marked } = text
  const rest = bare.slice(from, Math.min(until, from + 240))
  const some = ofSome.exec(rest)
  if (some) return from + described(text, from + some[0].length) - from
  // "Trường có học sinh chuyển đến tổ chức …"
  const single =
    /^(?:truong|xa|phuong|huyen|don vi|co quan|to chuc|ca nhan|co so|dia phuong|thon|ban)(?= co (?:xa|truong|co so|dan|doi tuong|di tich|hoc sinh|dich|nguy co)(?![a-z]))/.exec(
      rest,
    ) ?? one.exec(rest)
  if (single && capital(text, from)) return described(text, from + single[0].length)
  // "mỗi tháng" says how often
  if (/^(?:moi|tung|cac|nhung) (?:thang|tuan|nam|quy|ngay|ky|dip)(?![a-z])/.test(rest)) return null
  // "môi trường" is no "mỗi trường"
  if (
    !opens.test(rest) ||
    marked.startsWith('môi', from) ||
    /^các (?:phó )?trưởng(?!\p{L})/u.test(marked.slice(from, from + 16))
  )
    return null
  const match = many.exec(rest)
  // "Mỗi Đoàn xã", "các Ban Quản lý rừng": bodies of a kind
  if (!match) {
    const each = /^(?:(?:tat ca|toan the)\s+)?(?:cac|nhung|moi|tung)\s+/.exec(rest)
    return each ? formEnd(text, from + each[0].length, until, names) : null
  }
  const several = all.test(match[0]) || ofMany.test(match[0])
  const listed = match[0].split(/,| va | - /).length > 1
  if (!several && !listed) return null
  let end = from + match[0].length
  const kinds = /truong$/.test(match[0]) && schools.exec(bare.slice(end, until))
  if (kinds) end = here(bare, end + kinds[0].length, until)
  const word = text.wordAt(end)
  const field = bare[end] === ' ' ? fieldEnd(text, word) : word
  if (field > word) return here(bare, text.words[field - 1]!.to, until)
  const member = /thanh vien$/.test(match[0]) ? formEnd(text, end + 1, until, names) : null
  return member ?? (all.test(match[0]) ? Math.min(until, described(text, here(bare, end, until))) : end)
}
