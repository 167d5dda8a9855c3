import { foldPlaces } from '../fold.ts'

export type Column = 'number' | 'content' | 'lead' | 'coordinating' | 'watching' | 'when' | 'product' | 'other'

/** In this order: "Thời gian thực hiện" is a time, "Đơn vị thực hiện" a unit. */
const heads: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:stt|tt|so tt|so thu tu|s ?tt)$/],
  ['lead', /chu tri/],
  ['coordinating', /phoi hop|tham gia/],
  ['when', /thoi gian|thoi han|tien do|thoi diem|^han |hoan thanh|lo trinh|ngay trinh/],
  ['product', /san pham|ket qua|dau ra|hinh thuc van ban/],
  ['watching', /theo doi|giam sat|de biet|nhan thong tin/],
  ['other', /ghi chu|kinh phi|dia diem|doi tuong|cap trinh|nguoi ky|can cu|so luong|don vi tinh|chi tieu|muc tieu/],
  ['content', /noi dung|nhiem vu|cong viec|hoat dong|ten (?:de an|van ban)|de an|giai phap|dau viec|van ban/],
  ['lead', /don vi|co quan|dau moi|phu trach|trach nhiem|tham muu|soan thao|phan cong|thuc hien/],
]

export const columnOf = (head: string): Column =>
  heads.find(([, shape]) => shape.test(foldPlaces(head).bare.replaceAll(/\s+/g, ' ').trim()))?.[0] ?? 'other'

/** What the columns of a table are, and in which row its tasks begin; null where it assigns nothing. */
export function headerOf(rows: readonly (readonly string[])[]): { columns: Column[]; first: number } | null {
  for (let at = 0; at < Math.min(rows.length, 6); at++) {
    const [upper, lower] = [rows[at]!, rows[at + 1] ?? []]
    const split =
      lower.filter((head) => ['lead', 'coordinating'].includes(columnOf(head)) && head.length < 60).length > 0 &&
      lower.every((head, i) => head === '' || head === upper[i] || (head.length < 60 && columnOf(head) !== 'other')) &&
      lower.some((head, i) => head !== '' && head !== upper[i])
    const heads = split ? upper.map((head, i) => lower[i] || head) : upper
    const columns = heads.map(columnOf)
    const seen = new Set<Column>()
    // the first of several contents is the content, a second unit column without a word of its own co-ordinates
    const unique = columns.map((column): Column => {
      if (column === 'other' || !seen.has(column)) {
        seen.add(column)
        return column
      }
      return column === 'lead' && !columns.includes('coordinating') ? 'coordinating' : 'other'
    })
    if (heads.some((head) => head.length > 120)) continue
    if (unique.includes('content') && (unique.includes('lead') || unique.includes('when')))
      return { columns: unique, first: at + (split ? 2 : 1) }
  }
  return null
}
