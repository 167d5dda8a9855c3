import { type Ground, listAt } from '../mentions/list.ts'
import type { Mention } from '../mentions/mention.ts'
import { noActor, roles as people } from '../mentions/roles.ts'
import type { Text } from '../words.ts'

export type Role = 'lead' | 'coordinating' | 'watching' | 'when' | 'product' | 'content' | 'aside'
export type Labelled = { role: Role; from: number; to: number; begin: number }

const who =
  '(?:(?:cac )?(?:co quan|don vi|cap|bo phan|to chuc|noi|nganh|dia phuong|nguoi|ca nhan)(?:\\s*,\\s*(?:co quan|don vi|to chuc|dia phuong|ca nhan))*\\s+)'
const roles: readonly (readonly [Role, string])[] = [
  [
    'coordinating',
    `${who}?(?:cung )?phoi hop(?: thuc hien| chinh)?|cong tac(?= *:)|${who}(?:tham gia|cung lam|cung thuc hien|ho tro|lien quan)`,
  ],
  [
    'watching',
    `${who}(?:theo doi|giam sat|nhan thong tin)(?:,? [a-z ]{0,20})?|de biet|theo doi(?:,? giam sat)?|dong gui|${who}nhan de biet`,
  ],
  [
    'lead',
    `${who}?(?:giao )?(?:chu tri(?:,? (?:thuc hien|tham muu|soan thao|xay dung|trien khai))?|thuc hien chinh|lam dau moi|dau moi(?: thuc hien)?|phu trach|chiu trach nhiem(?: chinh| thuc hien)?)|${who}(?:thuc hien|tham muu|soan thao|dau moi|trien khai)(?: chinh)?|${who}chu tri (?:de an|du an|chuong trinh|ke hoach|nhiem vu)|phan cong(?: thuc hien)?|trach nhiem(?: thuc hien)?|(?:to chuc )?thuc hien`,
  ],
  [
    'when',
    '(?:thoi gian|thoi han|thoi diem|tien do|han|lo trinh)(?: [a-z]+){0,6}|hoan thanh(?: truoc)?|(?:ngay|nam|thang) hoan thanh',
  ],
  [
    'product',
    '(?:du kien |yeu cau |ket qua,? |ten )?san pham(?: (?!la)[a-z]+){0,3}|ket qua(?: dau ra| du kien| dat duoc| can dat| thuc hien| mong doi| phai dat)?(?:\\s*[,/-]\\s*san pham)?|san pham\\s*[,/-]\\s*ket qua|(?:chi so )?dau ra|minh chung|hinh thuc van ban',
  ],
  ['content', '(?:noi dung|cong viec|nhiem vu|giai phap|bien phap)(?: (?:thuc hien|chinh|cong viec|cu the|can lam))?'],
  [
    'aside',
    'kinh phi(?: [a-z]+){0,3}|dia diem|thanh phan|doi tuong(?: [a-z]+){0,2}|hinh thuc|quy mo|so luong|ghi chu|nguon(?: kinh phi| von)?',
  ],
]
const label = new RegExp(
  `(?<=^|[.;,(\\n]\\s*|\\s-\\s|[.;,]\\s*[-+•]\\s*)(?:[-+•]\\s*)?(?:${roles.map(([role, words]) => `(?<${role}>${words})`).join('|')})\\s*(?:\\([^)]{0,30}\\)\\s*)?(?::|(?<=(?:san pham|dau ra)(?: [a-z]+){0,3}\\s*) la )\\s*`,
  'dg',
)

/** "Đơn vị chủ trì: X; phối hợp: Y. Thời gian: …" as parts, each from behind its label up to the next one. */
export function labelsIn({ bare }: Text, from: number, to: number): Labelled[] {
  const found = [...bare.slice(from, to).matchAll(label)].map((match) => ({
    role: Object.entries(match.groups ?? {}).find(([, words]) => words !== undefined)![0] as Role,
    begin: from + match.index,
    from: from + match.index + match[0].length,
  }))
  const parts = found.map((part, i) => {
    const end = found[i + 1]?.begin ?? to
    return { ...part, to: end - /[\s.;,)(]*$/.exec(bare.slice(part.from, end))![0].length }
  })
  const chaired = (part: Labelled) =>
    /^[-+•\s]*chu tri\s*:/.test(bare.slice(part.begin, part.from)) &&
    /^(?:dong chi|ong|ba|lanh dao|dai dien) /.test(bare.slice(part.from, part.to))
  // who presides over a meeting is a person, who leads work a body
  return parts.filter((part) => part.to > part.from).map((part) => (chaired(part) ? { ...part, role: 'aside' } : part))
}

/** A label with nothing behind it: what it announces stands below. */
export const isBareLabel = ({ bare }: Text, from: number, to: number): boolean =>
  to - from < 80 && bareLabel.test(bare.slice(from, to))
const bareLabel = new RegExp(`^(?:${roles.map(([, words]) => words).join('|')})\\s*:\\s*$`)

/** Words behind a name that say how it works or when, and are no part of it. */
const besideName =
  /^(?:chủ trì|phối hợp|thực hiện|hoàn thành|xong|trước|trong|và|cùng|với|là|làm|theo|để|từ|đến|vào|khi|nếu|sau|có|được|do|tham mưu|triển khai)(?!\p{L})/u

/** Everybody named in a part, also where words stand between them. `only`: it holds nothing but names, also of nobody known. */
export function mentionsIn(ground: Ground, from: number, to: number, only = false): Mention[] {
  const { text } = ground
  const mentions: Mention[] = []
  for (let at = from; at < to; ) {
    at += /^[\s\-+•]*/.exec(ground.text.bare.slice(at, to))![0].length
    const list = listAt(ground, at, to)
    if (list) {
      mentions.push(...list.mentions)
      at = list.to
      const more = only ? /^ (?!-)[^,;:.()\n+•]{2,50}/.exec(text.bare.slice(at, to)) : null
      const last = list.mentions.at(-1)!
      if (more && last.kind !== 'unit' && last.kind !== 'group' && !besideName.test(text.marked.slice(at + 1, to))) {
        at += more[0].trimEnd().length
        mentions[mentions.length - 1] = { ...last, to: at }
      }
      continue
    }
    const role =
      only && (people.test(text.bare.slice(at, to)) || /^y te (?:hoc duong|thon)/.test(text.bare.slice(at, to)))
        ? /^[^,;:.()\n+•]{2,40}/.exec(text.bare.slice(at, to))
        : null
    if (role && !noActor.test(role[0]) && /[,;\n]/.test(text.bare.slice(from, to))) {
      mentions.push({
        kind: 'unknown',
        units: [],
        from: at,
        to: at + role[0].trimEnd().length,
        exact: true,
        sure: true,
      })
      at += role[0].length
      continue
    }
    const skipped = /^[^,;\n]*?(?:[,;\n+•]|\s-\s|\sva\s|:)\s*/.exec(ground.text.bare.slice(at, to))
    if (!skipped) break
    at += Math.max(1, skipped[0].length)
  }
  return mentions
}
