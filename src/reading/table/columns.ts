import { foldPlaces } from '../fold.ts'

export type Column =
  | 'number'
  | 'content'
  | 'lead'
  | 'coordinating'
  | 'watching'
  | 'when'
  | 'rhythm'
  | 'product'
  | 'aside'
  | 'other'

/** In this order: "Thời gian thực hiện" is a time, "Đơn vị thực hiện" a unit. */
const heads: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:stt|tt|so tt|so thu tu|s ?tt|ma|ma so|#|so)$/],
  ['lead', /chu tri|(?:trach nhiem|thuc hien|lam) chinh/],
  ['coordinating', /phoi hop|tham gia|cung (?:thuc hien|lam)|ho tro/],
  [
    'content',
    /(?:chi tieu|muc tieu),? (?:va )?(?:nhiem vu|noi dung|giai phap)|(?:nhiem vu|noi dung),? (?:va )?(?:chi tieu|muc tieu)/,
  ],
  // who looks on, and who is looked at
  [
    'aside',
    /^(?:(?:dong chi )?lanh dao|dong chi|thuong truc)[a-z ]* (?:phu trach|chi dao|theo doi|duyet)|(?:don vi|co quan|noi) (?:duoc|den) (?:kiem tra|giam sat|khao sat|lam viec)|^(?:truong doan|thanh phan|thanh vien|chuc vu|chuc danh)/,
  ],
  ['aside', /^(?:ngay |thoi (?:gian|diem) )?(?:bat dau|khoi cong)|^tu ngay$/],
  // "Kết quả hoàn thành" is no time
  [
    'product',
    /^(?!.*(?:thoi|ngay|tien do|han ))(?:.*(?:san pham|ket qua|dau ra|minh chung)|yeu cau(?: can)? dat|(?:muc |noi dung )?(?:can|phai) (?:dat|co|nop)|(?:hinh thuc|the loai|loai|ten loai)(?: (?:ban hanh|trinh|van ban))+)/,
  ],
  ['rhythm', /^(?:ky|dinh ky|tan suat|che do)(?! luat)/],
  [
    'when',
    /thoi gian|thoi han|tien do|thoi diem|^han(?![a-z])|hoan thanh|lo trinh|ngay|^xong|ket thuc|^thang|^quy|deadline|bao gio|^nam$/,
  ],
  ['product', /san pham|ket qua|dau ra|hinh thuc van ban|^ho so|minh chung|tai lieu/],
  ['watching', /theo doi|giam sat|de biet|nhan thong tin/],
  [
    'aside',
    /ghi chu|phe duyet|cap (?:ban hanh|quyet dinh)|co quan ban hanh|tham quyen|kinh phi|dia diem|doi tuong|cap trinh|nguoi ky|can cu|so luong|don vi tinh|chi tieu|muc tieu|thanh tien|don gia|khoi luong|dvt|luu y/,
  ],
  ['content', /noi dung|nhiem vu|cong viec|hoat dong|ten (?:de an|van ban)|de an|giai phap|dau viec|van ban|viec/],
  [
    'lead',
    /don vi|co quan|dau moi|phu trach|trach nhiem|tham muu|soan thao|phan cong|thuc hien|nguoi|^ai(?![a-z])|bo phan/,
  ],
]

export const columnOf = (head: string): Column =>
  heads.find(([, shape]) => shape.test(foldPlaces(head).bare.replaceAll(/\s+/g, ' ').trim()))?.[0] ?? 'other'

/** `unit`: what the numbers of a column of times count: "Tháng" over "4". */
export type Header = { columns: Column[]; first: number; unit: string }
/** What the cells of a column hold: names, times. */
export type Holds = (cells: readonly string[], rows: readonly number[], column: number) => 'names' | 'times' | null

/** Tables of persons, and of what was done and how well: nobody is told to do anything. */
const persons = /^(?:ho (?:va )?ten|ho, ten)(?![a-z])/
const judged = /^(?:ket qua )?(?:nghiem thu|xep loai|danh gia|binh chon|xet duyet)|^diem(?![a-z])|^hinh thuc khen/

const indicators = /^(?:chi so|chi tieu|tieu chi|don vi tinh|dvt|ty le)(?![a-z])/
const later = /hoan thanh|ket thuc|xong|den/

/** One column for each thing: of two times the later, of two contents the first, of two units the second co-ordinates. */
function settled(heads: readonly string[]): Column[] {
  const columns = heads.map(columnOf)
  const bare = heads.map((head) => foldPlaces(head).bare)
  const end = columns.findIndex((column, i) => column === 'when' && later.test(bare[i]!))
  const seen = new Set<Column>()
  return columns.map((column, i): Column => {
    if (column === 'other' || column === 'aside') return column
    if (column === 'when' && end >= 0 && i !== end) return 'aside'
    if (!seen.has(column)) {
      seen.add(column)
      return column
    }
    return column === 'lead' && !columns.includes('coordinating') ? 'coordinating' : 'other'
  })
}

/** Columns whose heads say nothing known, by what stands in them. */
function guessed(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  first: number,
  holds: Holds,
  /** Indicators with their figures. */
  counts: boolean,
): Column[] {
  const all = [...columns]
  const below = rows.map((_, i) => i).filter((i) => i >= first)
  for (const [i, column] of columns.entries()) {
    if (column !== 'other') continue
    const held = holds(
      below.map((row) => rows[row]![i] ?? ''),
      below,
      i,
    )
    if (held === 'times' && !all.includes('when')) all[i] = 'when'
    else if (held === 'names' && !all.includes('lead')) all[i] = 'lead'
    else if (held === 'names' && !all.includes('coordinating')) all[i] = 'coordinating'
  }
  if (!all.includes('content') && all.includes('lead') && !counts) {
    const letters = (i: number) => below.reduce((sum, row) => sum + (rows[row]![i]?.length ?? 0), 0)
    const widest = all
      .flatMap((column, i) => (column === 'other' ? [i] : []))
      .sort((a, b) => letters(b) - letters(a))[0]
    if (widest !== undefined && letters(widest) >= 12 * below.length) all[widest] = 'content'
  }
  return all
}

/** What the columns of a table are, and in which row its tasks begin; null where it assigns nothing. */
export function headerOf(rows: readonly (readonly string[])[], holds: Holds): Header | null {
  for (let at = 0; at < Math.min(rows.length, 6); at++) {
    const [upper, lower] = [rows[at]!, rows[at + 1] ?? []]
    // a row that bears a number is one of tasks
    if (upper.some((head) => head.length > 120) || upper.filter(Boolean).length < 2 || /^\d/.test(upper[0]!)) continue
    const said = upper.map((head) => foldPlaces(head).bare.trim())
    const tells = said.some((head) => persons.test(head)) || said.some((head) => judged.test(head))
    const split =
      lower.some(
        (head) =>
          ['lead', 'coordinating', ...(lower[0] === '' ? ['when', 'aside'] : [])].includes(columnOf(head)) &&
          head.length < 60,
      ) &&
      lower.every((head, i) => head === '' || head === upper[i] || (head.length < 60 && columnOf(head) !== 'other')) &&
      lower.some((head, i) => head !== '' && head !== upper[i])
    const first = at + (split ? 2 : 1)
    const known = settled(split ? upper.map((head, i) => lower[i] || head) : upper)
    if (!known.some((column) => ['content', 'lead', 'when', 'number'].includes(column))) continue
    const columns = guessed(
      known,
      rows,
      first,
      holds,
      upper.some((head) => indicators.test(foldPlaces(head).bare.trim())),
    )
    if (tells && !columns.includes('when')) return null
    if (columns.includes('content') && (columns.includes('lead') || columns.includes('when'))) {
      const when = foldPlaces(upper[columns.indexOf('when')] ?? '').bare.trim()
      return { columns, first, unit: /^(?:thang|quy)(?![a-z])/.exec(when)?.[0] ?? '' }
    }
  }
  return null
}
