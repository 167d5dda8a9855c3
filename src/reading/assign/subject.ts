import { type Ground, listAt, type MentionList } from '../mentions/list.ts'
import type { Mention } from '../mentions/mention.ts'
import { dutyBearerAt, personAt, strangerAt } from '../mentions/roles.ts'
import { beginsWithVerb } from '../verbs.ts'
import type { Assignment } from './assignment.ts'

const asks =
  /^(?:(?:de nghi|kien nghi|yeu cau|giao(?: nhiem vu| trach nhiem)?(?: cho)?|phan cong|uy quyen|trach nhiem cua|nhiem vu cua|doi voi|voi|rieng(?: doi voi)?|dong thoi|ngoai ra|trong do|cu the|(?:nhom|to|doan|cum)(?: cong tac| kiem tra)?(?: so)? \d+ (?:gom|bao gom)(?: co)?)(?: cho)?[\s,:]+)+/
const asking = /(?:^|[\s,.(])(?:giao(?: nhiem vu| trach nhiem)?(?: cho)?|de nghi|yeu cau|phan cong)\s+/g
/** By right of what: "theo chức năng, nhiệm vụ được giao". */
const byRight =
  /^[\s,]*(?:can cu|theo|tren co so|trong pham vi)(?: vao)? (?:chuc nang|nhiem vu|quyen han|tham quyen|linh vuc|dia ban|pham vi)(?:(?:\s*,|\s+va)\s+(?:chuc nang|nhiem vu|quyen han|tham quyen))*(?: (?:duoc giao|duoc phan cong|cua minh|quan ly|phu trach))*(?![a-z])/
/** "Sở Y tế, trong tháng 3/2021, tổ chức …" */
const whenAside = /^\s*,\s*(?:ngay )?(?:trong|truoc|den|cham nhat|tu|hang|dinh ky|vao) [^;:,]{2,50},(?=\s)/
// no part of it reads over a comma: else a long list could be cut in countless ways
const fill =
  '(?:\\s*\\([^)]{0,80}\\))?[\\s,]*(?:(?:duoc (?:giao|phan cong)(?: nhiem vu)?|co trach nhiem|chiu trach nhiem(?: chinh| toan dien)?|co nhiem vu|phai|can(?! doi| cu| bo)|se|la co quan|la don vi|lam co quan|lam don vi|khong duoc|chu dong|tiep tuc|khan truong|kip thoi|thuong xuyen|dinh ky|(?:hang|moi) (?:ngay|tuan|thang|quy|nam|hoc ky)|(?:can cu|theo|tren co so|voi|trong pham vi) [^;:,]{0,160},|(?:truoc |trong qua trinh )?khi [^;:,.]{3,60}?(?= phai )|(?:nhiem vu|quyen han|tinh hinh|dieu kien|tham quyen|thuc te)[^;:,]{0,60},)[\\s,]*)*'
const leads = new RegExp(
  `^(?:\\s*\\((?:co quan |don vi )?chu tri\\)|${fill}(?:chu tri|lam dau moi|la dau moi|dau moi)(?: va)?)[\\s,:]*`,
)
const together =
  /^(?:va\s+|chu dong\s+)*(?:phoi hop(?:\s+(?:chat che|dong bo|thuong xuyen))?(?:\s*,?\s*(?:cung voi|voi|cung))?|cung(?: voi)?)\s*:?\s*/
const coordinates = new RegExp(
  `^${fill}phoi hop(?:\\s+(?:chat che|dong bo|thuong xuyen))?(?:\\s+(?:cung voi|voi|cung))?\\s*:?\\s*`,
)
const beside = /^\s+cung(?: voi)?\s+/
/** Told, not assigned; with its marks, since "vẫn" and "vận" are two words. */
const reported =
  /^[\s,]*(?:đã|đang|còn|được(?! giao| phân công)|bị|kính|tán thành|cơ bản|nhất trí|trân trọng|cảm ơn|ghi nhận|nhận được|nhận thấy|mong|vẫn|chưa|là(?! (?:cơ quan|đơn vị) (?:đầu mối|thường trực|chủ trì|chịu|theo dõi|tổng hợp|giúp|điều phối|phối hợp)| đầu mối)|có(?! trách nhiệm| nhiệm vụ| kế hoạch| văn bản| biện pháp| giải pháp| phương án| chính sách| cơ chế| hình thức| lộ trình)|thuộc|tại|của|trong|gồm|bao gồm|cho(?= (?:rằng|biết|thấy|hay|các|những|từng|đến|tới|nên|việc|công tác)(?!\p{L}))|về|và|hoặc|với|để|từ|theo(?! dõi| chức năng| nhiệm vụ| thẩm quyền)|như|ở|năm|tháng|quý|khi(?! [^;:,.]{3,60} phải )|do|nay|này|nêu|xem xét(?= để)|cùng cấp|tổ chức (?:được|thành công))(?![\p{L}])/u

/** What a body says in its own name: "UBND tỉnh báo cáo như sau:", "Sở Y tế báo cáo: …". */
const isAnnounced =
  /^\s*(?:(?:xin |da )?(?:bao cao|thong bao|tra loi|huong dan|trinh bay|phat bieu)[^;.]*(?:nhu sau|sau day|cu the)\s*:|(?:bao cao|trinh bay|phat bieu)\s*:|(?:kien nghi|de xuat)\s*:|thong bao (?:y kien )?(?:ket luan|chi dao)(?![a-z])|(?:nhan manh|khang dinh|hoan nghenh|bieu duong|danh gia cao|ghi nhan|cho rang|cho biet|neu ro)(?![a-z])|quyet nghi[^;]*:)/

/** "X chủ trì, Y và Z phối hợp": the others before the word for them. */
function helpersAt(ground: Ground, from: number, to: number): MentionList | null {
  const list = listAt(ground, from, to)
  const helps =
    list && /^\s*\(?(?:cung |tham gia )?phoi hop(?: thuc hien)?\)?/.exec(ground.text.bare.slice(list.to, to))
  return helps && { mentions: list.mentions, to: list.to + helps[0].length }
}

/** What somebody is in the work: "Cơ quan thường trực", "Đơn vị đăng cai". */
const isPart = /^(?:co quan|don vi|bo phan) (?:thuong truc|dau moi|chu tri|dang cai|tong hop|to chuc)(?![a-z])/

/** Words between a name and its colon that are no part of it. */
const onlyDuty =
  /chu tri|phoi hop|trach nhiem|nhiem vu|thuc hien|bao cao|to chuc|trien khai|tham muu|huong dan|chi dao|yeu cau|de nghi|phan cong| (?:la|lam|va|voi|cung|theo|tu|den|trong|truoc|cac|co|duoc|da|se|can|phai|giao|gom|cho|kien nghi|de xuat|tap trung|bao dam|xay dung|quan tam|tiep tuc|tang cuong|thong bao|ket luan|nhu sau)(?![a-z])/

/** Who is to work, and with whom, where a clause begins with it. */
export function assignmentAt(ground: Ground, start: number, to: number): Assignment | null {
  const known = ground.actors.get(start)
  if (known) return known
  const { bare } = ground.text
  // "giáo viên" gives nobody anything
  const ask = ground.text.marked.startsWith('giáo', start)
    ? null
    : asks.exec(bare.slice(start, Math.min(to, start + 80)))
  const asked = ask !== null && /giao|de nghi|kien nghi|yeu cau|phan cong|uy quyen/.test(ask[0])
  const at = start + (ask?.[0].length ?? 0)
  // "Nhiệm vụ của các tiểu ban phục vụ hội thi" is a heading
  const heads = ask !== null && /(?:trach nhiem|nhiem vu) cua\s*$/.test(ask[0])
  const person = asked ? (personAt(ground.text, at, to) ?? strangerAt(ground.text, at, to)) : null
  const list = listAt(ground, at, to) ?? namedOf(person ?? dutyBearerAt(ground.text, at, to))
  if (!list) return null
  const said = assignmentOf(ground, start, list, asked, to)
  return heads && said?.cue === 'verb' ? null : said
}

const namedOf = (one: Mention | null): MentionList | null => one && { mentions: [one], to: one.to }

/** What is said of names that were read: how they are to work, and with whom. */
export function assignmentOf(
  ground: Ground,
  start: number,
  named: MentionList,
  asked: boolean,
  to: number,
): Assignment | null {
  const { bare } = ground.text
  const { text } = ground
  const right = byRight.exec(bare.slice(named.to, to))
  const timed = whenAside.exec(bare.slice(named.to + (right?.[0].length ?? 0), to))
  const list = { ...named, to: named.to + (right?.[0].length ?? 0) + (timed?.[0].length ?? 0) }
  const rest = bare.slice(list.to, to)
  // an authority that assigns: "UBND tỉnh giao Sở Y tế …"
  const handing =
    /^\s*(?:da |se |kinh |tran trong )?(?:thong nhat )?(?:giao|yeu cau|de nghi|phan cong|uy quyen)(?: cho)?(?:\s+|(?<=phan cong):\s+)/.exec(
      rest,
    )
  if (handing && !asked) {
    const handed = assignmentAt(
      ground,
      list.to + /^\s*(?:da |se |kinh |tran trong )?(?:thong nhat )?/.exec(rest)![0].length,
      to,
    )
    if (handed) return handed
    // "Ban Chỉ đạo yêu cầu thực hiện như sau:" asks those who are named below
    if (/:\s*$/.test(rest)) return null
  }
  if (isAnnounced.test(rest)) return null
  const last = list.mentions.at(-1)!
  // "Phòng Kế hoạch tổng hợp" as a heading
  const section =
    last.kind === 'unknown' &&
    /^(?:phong|khoa|to|bo phan) /.test(bare.slice(last.from, last.to)) &&
    /^ (?:tong hop|kiem soat|dieu phoi|dao tao|tuyen truyen|kiem tra|giam sat)$/.test(bare.slice(list.to, to))
  if (section)
    return {
      begin: start,
      lead: [...list.mentions.slice(0, -1), { ...last, to }],
      coordinating: [],
      body: to,
      asked,
      cue: 'none',
    }
  const more = ['unknown', 'open'].includes(last.kind)
    ? /^ (?!-)[a-z][^,;:.()\d]{1,40}(?=:\s)/.exec(bare.slice(list.to, to))
    : null
  if (
    more &&
    !onlyDuty.test(more[0]) &&
    text.source[text.places[list.to + 1]!] !== text.source[text.places[list.to + 1]!]!.toUpperCase()
  ) {
    const end = list.to + more[0].length
    return assignmentOf(
      ground,
      start,
      { mentions: [...list.mentions.slice(0, -1), { ...last, to: end }], to: end },
      asked,
      to,
    )
  }
  const lead = list.mentions
  const begin = start
  const main = leads.exec(rest)
  if (main) {
    const from = list.to + main[0].length
    const more = together.exec(bare.slice(from, to))
    const others = more ? listAt(ground, from + more[0].length, to) : helpersAt(ground, from, to)
    return { begin, lead, coordinating: others?.mentions ?? [], body: others?.to ?? from, asked, cue: 'leads' }
  }
  const helps = coordinates.exec(rest) ?? beside.exec(rest)
  if (helps) {
    const others = listAt(ground, list.to + helps[0].length, to)
    if (others) return { begin, lead, coordinating: others.mentions, body: others.to, asked, cue: 'coordinates' }
  }
  const colon = /^\s*(?:co trach nhiem|chiu trach nhiem|co nhiem vu|thuc hien(?: cac nhiem vu(?: sau)?)?)?\s*:\s*/.exec(
    rest,
  )
  // "Giám đốc các Sở: Y tế, Nội vụ" only names
  if (colon && last.kind === 'open' && text.marked.slice(0, last.to).endsWith('các sở')) return null
  // "Các nhà tài trợ: được quảng bá …" says what is theirs
  if (colon && /^được (?!giao|phân công)/u.test(text.marked.slice(list.to + colon[0].length, to))) return null
  // "Sở Y tế: 05 bác sĩ" counts, it gives no work
  if (colon && /^(?:bang |khoang |toi da |toi thieu )?\d[\d.,]* /.test(rest.slice(colon[0].length))) return null
  // "Đơn vị tổ chức: Sở Y tế, Tỉnh đoàn" says who, not what
  if (colon && last.kind !== 'unit' && (listAt(ground, list.to + colon[0].length, to)?.to ?? 0) >= to - 1) return null
  // "Cơ quan thường trực: Sở Y tế tổng hợp …" says who that is
  const part =
    colon && last.kind !== 'unit' && isPart.test(bare.slice(last.from, last.to))
      ? assignmentAt(ground, list.to + colon[0].length, to)
      : null
  if (part && part.cue === 'verb' && part.lead.every(({ kind }) => kind === 'unit')) return { ...part, begin }
  if (colon) return { begin, lead, coordinating: [], body: list.to + colon[0].length, asked, cue: 'colon' }
  if (!asked && reported.test(ground.text.marked.slice(list.to, to))) return null
  // whom to answer to is said of everybody, it is no work
  if (/^\s*(?:hoan toan )?chiu trach nhiem(?: toan dien| hoan toan| ca nhan)? (?:truoc|neu|khi|ve)(?! viec)/.test(rest))
    return null
  const filled = new RegExp(`^${fill}`).exec(rest)![0].length
  const marked = ground.text.marked.slice(list.to, to)
  const gap = /^[\s,]*/.exec(rest)![0].length
  if ([gap, filled].some((from) => from > 0 && beginsWithVerb(rest.slice(from), marked.slice(from))))
    return { begin, lead, coordinating: [], body: list.to, asked, cue: 'verb' }
  const sure = lead.every(({ kind }) => kind !== 'open')
  // a verb never heard of, behind names that are sure: whoever confirms will see
  if (sure && /^ \p{Ll}/u.test(text.source.slice(text.places[list.to], text.places[list.to + 2])))
    return { begin, lead, coordinating: [], body: list.to, asked, cue: 'verb' }
  const alone = /^[\s.,;]*$/.test(rest)
  return alone || asked ? { begin, lead, coordinating: [], body: list.to, asked, cue: alone ? 'none' : 'verb' } : null
}

/** The assignment a clause holds: at its beginning, behind circumstances, or after "giao", "đề nghị", "yêu cầu". */
export function assignmentIn(ground: Ground, from: number, to: number): Assignment | null {
  const first = assignmentAt(ground, from, to)
  if (first) return first
  const clause = ground.text.bare.slice(from, to)
  for (const match of clause.matchAll(asking)) {
    const at = from + match.index + (/^[\s,.(]/.test(match[0]) ? 1 : 0)
    // "Tuyên giáo Tỉnh ủy" gives nobody anything
    if (ground.text.marked.startsWith('giáo', at)) continue
    const found = assignmentAt(ground, at, to)
    if (found && found.cue !== 'none') return found
    if (found && clause.length - (found.body - from) > 12) return found
  }
  const topic =
    /^(?!thanh phan|dia diem|kinh phi|thoi gian|noi nhan|hinh thuc|doi tuong|chu de|muc dich|yeu cau|kinh gui)[^:;.]{3,80}:\s*/.exec(
      clause,
    )
  if (topic) {
    const found = assignmentAt(ground, from + topic[0].length, to) ?? assignmentIn(ground, from + topic[0].length, to)
    const named = topic[0].length < 45 || found?.lead.every(({ kind }) => kind !== 'open')
    // "Đề án A: Sở Y tế chủ trì" names behind its work who does it
    const ends = found?.cue === 'leads' && isEnd(clause.slice(found.body - from))
    if (found && named && !ends && ['leads', 'coordinates', 'verb'].includes(found.cue)) return found
  }
  const timed =
    /^[^a-z]*(?:(?:truoc|trong|den|cham nhat|tu|thang|quy|hang|dinh ky|nam|ngay|vao|cuoi|dau|giua|het|nay|la|va|\d[\d/.-]*|[ivx]+|gio)(?![a-z])[\s,]*){2,}/.exec(
      clause,
    )
  if (timed) {
    const found = assignmentAt(ground, from + timed[0].length, to)
    if (found && ['leads', 'coordinates', 'verb'].includes(found.cue)) return found
  }
  if (
    !/^(?:truoc|trong|den|cham nhat|tu|thang|quy|hang|dinh ky|nam|ngay|sau khi|khi|can cu|de|nham|tren|theo|voi|doi voi|ngay sau|thuc hien|giai doan|neu|ke tu|truong hop|nhan dip|song song|ngoai|ben canh|tai (?:cac |nhung )?(?:xa|huyen|dia ban|noi|vung|cua khau|diem)|truoc mat|ve phia|sang|chieu|thu (?:hai|ba|tu|nam|sau|bay)|cuoi|dau (?:thang|quy|nam|tuan)|moi (?:thang|tuan|quy|nam))(?![\p{L}])/u.test(
      clause,
    )
  )
    return null
  for (const comma of [...clause.matchAll(/,\s*/g)].slice(0, 6)) {
    const before = clause.slice(0, comma.index)
    if (before.lastIndexOf('(') > before.lastIndexOf(')')) continue
    const found = assignmentAt(ground, from + comma.index + comma[0].length, to)
    if (found && ['leads', 'coordinates', 'verb'].includes(found.cue)) return found
  }
  return null
}

/** Nothing but when, behind who leads. */
const isEnd = (rest: string) =>
  /^[\s,;.]*(?:(?:xong|hoan thanh|trinh|trong|truoc|thuc hien|thoi gian|quy|thang|nam|ngay)(?![a-z]).{0,50})?[\s.]*$/.test(
    rest,
  )
