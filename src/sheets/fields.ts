import { fold } from '#src/platform/text.ts'

/** What a column of a sheet of tasks may hold, in the order of our own sheets. */
export const fields = [
  'number',
  'code',
  'content',
  'lead',
  'coordinating',
  'watching',
  'when',
  'product',
  'basis',
  'outsideCode',
  'reason',
] as const
export type Field = (typeof fields)[number]
export const isField = (text: string): text is Field => (fields as readonly string[]).includes(text)

const bare = (head: string) =>
  fold(head)
    .replaceAll(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim()

/** Offices call their columns many names; in this order: "Thời gian thực hiện" is a time, "Đơn vị thực hiện" a unit. */
const heads: readonly (readonly [Field, RegExp])[] = [
  ['number', /^(?:stt|tt|so tt|so thu tu|s tt|no|#)$/],
  ['outsideCode', /ma (?:nhiem vu )?(?:cua )?(?:cap tren|tinh|he thong|ngoai|van phong|chinh phu)|outside code/],
  ['code', /^(?:ma|ma so|ma nhiem vu|ma nv|code|task code)$/],
  ['reason', /ly do|reason/],
  ['coordinating', /phoi hop|tham gia|coordinat/],
  ['lead', /chu tri|chiu trach nhiem|lead/],
  ['watching', /theo doi|giam sat|de biet|watch/],
  ['when', /thoi gian|thoi han|tien do|han (?:hoan thanh|xong)|^han$|hoan thanh|deadline|due/],
  ['product', /san pham|dau ra|ket qua|product|deliverable/],
  ['basis', /can cu|^muc$|^dieu khoan|basis|provision/],
  ['content', /noi dung|nhiem vu|cong viec|dau viec|task|content/],
  ['lead', /(?:don vi|co quan|to chuc) (?:thuc hien|dau moi|phu trach)|^(?:don vi|co quan)$|phan cong/],
]

/** What a column holds by its name; null where the name says nothing known. */
export const fieldOf = (head: string): Field | null => {
  const words = bare(head)
  return words === '' || words.length > 80 ? null : (heads.find(([, shape]) => shape.test(words))?.[0] ?? null)
}

/** Each field once, the first column that is called so. */
export function fieldsOf(names: readonly string[]): (Field | null)[] {
  const taken = new Set<Field>()
  return names.map((name) => {
    const field = fieldOf(name)
    if (field === null || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

/** What sheets with the same heads have in common: the names in order, without case, marks and signs. */
export const headsKey = (names: readonly string[]): string => names.map(bare).join('|').slice(0, 2000)
