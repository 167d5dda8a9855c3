import type { Text } from '../words.ts'

const noun =
  '(?:so|ban|nganh|nghanh|co quan|don vi|dia phuong|to chuc(?: doan the)?(?: cung cap(?= phoi))?|doan the|hoi|cap uy(?: dang)?|chinh quyen|dang bo|chi bo|dang uy|cap|phong|truong|nha truong|co so|doanh nghiep|thanh vien|huyen uy|thi uy|thanh uy|mat tran(?: to quoc)?|bo|huyen|thi xa|thanh pho|xa|phuong|thi tran|(?:uy ban nhan dan|ubnd)(?! (?:cac|cap|tinh|huyen|xa|\\d))|to chuc chinh tri - xa hoi|hoi quan chung|hiep hoi|luc luong|chu dau tu|van phong|trung tam|benh vien|vien|ban quan ly|trung tam y te|phong giao duc va dao tao)'
const tail =
  '(?:\\s+(?:dia phuong|(?:cua |o |trong |tren dia ban )?(?:toan )?(?:tinh|huyen|xa|thanh pho|dia ban tinh|dia phuong|khoi khoa giao)(?! uy\\b)|duoc (?:giao|phan cong)(?: nhiem vu)?(?: (?:tai|trong|o) [^:,;.]{1,60}(?=:))?|cac cap|cac nganh|cap (?:tinh|huyen|xa)(?:\\s*,\\s*(?:huyen|xa))*|(?:co )?lien quan(?: khac)?|truc thuoc(?: (?:tinh uy|so|ubnd tinh))?|khac|dang(?!\\s+(?:ky|tai|bai))|chinh tri(?: - |, | )xa hoi|giao duc nghe nghiep|giao duc(?! va)|dao tao|y te|nghiep vu|chuyen mon|truyen thong|bao chi|thanh vien|dong tren dia ban|cung cap dich vu|co chuc nang|giao duc nghe nghiep|kham(?:,)? chua benh|bao hiem xa hoi cap huyen))'
const one = `${noun}${tail}*`
const many = new RegExp(
  `^(?:(?:tat ca|toan the|cac|nhung|tung|moi|nguoi dung dau|he thong)\\s+)*(?:cac\\s+)?${one}(?:\\s*(?:,|va|-|/|;)\\s*(?:cac\\s+)?${one})*(?![\\p{L}\\p{N}])`,
  'u',
)
const opens =
  /^(?:tat ca|toan the|cac|nhung|tung|moi|cap uy|so|ban|co quan|don vi|chinh quyen|to chuc|nha truong|he thong)(?![p{L}])/

/**
 * Where an open group ("các sở, ban, ngành, đoàn thể có liên quan") that begins at a place ends. A single body is none:
 * it takes "các", or several nouns.
 */
export function openGroupEnd({ bare }: Text, from: number): number | null {
  const rest = bare.slice(from, from + 240)
  if (!opens.test(rest)) return null
  const match = many.exec(rest)
  if (!match) return null
  const several =
    /^(?:tat ca|toan the|cac|nhung|tung|moi|he thong)|^chinh quyen (?:dia phuong|cac cap|co so)|^cap uy|lien quan/.test(
      match[0],
    )
  const listed = match[0].split(/,| va | - /).length > 1
  return several || listed ? from + match[0].length : null
}
