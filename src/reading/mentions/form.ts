import { capital } from '../fold.ts'
import { endsName, endsThing, isPair } from '../verbs.ts'
import type { Text } from '../words.ts'
import { fieldEnd } from './fields.ts'
import { alone, common, heads, levels, nobody, ofAll, place, schools, small, written } from './heads.ts'

const others: Record<string, ReadonlySet<string>> = Object.fromEntries(
  Object.entries({
    so: 'số so sơ',
    phuong: 'phương',
    quy: 'quý quy quỳ',
    xa: 'xa xả',
    to: 'to tờ tô tỏ',
    bo: 'bò bỏ bố bó bổ',
    hoi: 'hỏi hồi hơi',
    doi: 'đổi đối đôi đời đợi',
    don: 'đơn đón',
    vien: 'viên',
    khoi: 'khởi khỏi khói khơi',
    dai: 'dài đại dai',
    bao: 'bao bảo bão',
    phong: 'phong',
    doan: 'đoạn đoán',
    huyen: 'huyền',
    ban: 'bán bàn bạn',
  }).map(([head, words]) => [head, new Set(words.split(' '))]),
)

/** Whether a place stands in capitals throughout. */
const shouts = ({ source, places }: Text, from: number): boolean => {
  const words = source.slice(places[from], places[from + 12])
  return words === words.toUpperCase()
}

/** Whether a name may begin with this head here. */
function opens(text: Text, from: number, head: string): boolean {
  const { bare, words } = text
  if (nobody.test(bare.slice(from, from + 30))) return false
  // "Quý I" is no fund, "Phương châm" no ward
  if (others[head]?.has(text.marked.slice(from, from + head.length)) && !text.plain) return false
  const second = words[text.wordAt(from + head.length)]
  // "Báo UBND xã" tells somebody
  if (head === 'bao' && second && heads.test(bare.slice(second.from, second.from + 30))) return false
  const titled = second !== undefined && capital(text, second.from) && second.from - from - head.length <= 2
  const byField = small.test(bare.slice(from, from + 40))
  if (!capital(text, from) && !(written.test(head) && (titled || byField || !common.test(head)))) return false
  return !common.test(head) || byField || titled || (second !== undefined && levels.test(second.text))
}

/** A place in a name: "tỉnh", "huyện Tuần Giáo"; with it the name ends. */
function placeEnd(text: Text, from: number, places: ReadonlySet<string>): number | null {
  const { bare, words } = text
  const level = place.exec(bare.slice(from, from + 20))
  if (level) {
    let end = from + level[0].length
    for (let at = text.wordAt(end), n = 0; n < 4; at++, n++) {
      const word = words[at]
      if (!word || bare.slice(end, word.from) !== ' ' || !capital(text, word.from)) break
      if (n > 0 && heads.test(bare.slice(word.from, word.from + 30))) break
      end = word.to
    }
    return end
  }
  let [key, best] = ['', null as number | null]
  for (let at = text.wordAt(from), n = 0; n < 4 && words[at]; at++, n++) {
    const word = words[at]!
    if (n > 0 && bare.slice(words[at - 1]!.to, word.from) !== ' ') break
    key += word.text
    if (capital(text, word.from) && places.has(key)) best = word.to
  }
  return best
}

/** Heads whose name ends with the place behind them. */
const brands = /^(?:vnpt|viettel|mobifone|agribank|bidv|vietinbank|dien luc|buu dien|vien thong|kho bac)$/

/** Where the name of a body that the directory does not hold ends, or null when none begins here. */
export function formEnd(text: Text, from: number, until: number, places: ReadonlySet<string>): number | null {
  const { bare, words } = text
  const head = heads.exec(bare.slice(from, from + 40))?.[0]
  if (!head || from + head.length > until || !opens(text, from, head)) return null
  const loud = shouts(text, from)
  let end = from + head.length
  let at = text.wordAt(end)
  let closed = false
  for (let n = 0; at < words.length && n < 18; n++) {
    const word = words[at]!
    const gap = bare.slice(end, word.from)
    if (word.to > until) break
    if (!/^ ?[-&/.]? ?$|^\n$/.test(gap) || (/\. /.test(gap) && words[at - 1]!.text.length > 2)) break
    const all = ofAll.exec(bare.slice(word.from, word.from + 90))
    if (all) {
      const kinds = /truong$/.test(all[0]) ? schools.exec(bare.slice(word.from + all[0].length, until)) : null
      return word.from + all[0].length + (kinds?.[0].length ?? 0)
    }
    const large = capital(text, word.from)
    const field = closed ? at : fieldEnd(text, at)
    const where = closed || field > at ? null : placeEnd(text, word.from, places)
    if (where !== null && (!large || loud || n > 0 || brands.test(head))) {
      end = where
      at = text.wordAt(end)
      closed = true
      continue
    }
    if (closed && (gap !== ' - ' || !large || heads.test(bare.slice(word.from, word.from + 30)))) break
    if (field > at) {
      end = words[field - 1]!.to
      at = field
      continue
    }
    const numbered = /^so \d{1,3}(?![\d/])/.exec(bare.slice(word.from, word.from + 7))
    if (numbered) {
      end = word.from + numbered[0].length
      break
    }
    if (!goesOn(text, at, large, loud)) break
    end = word.to
    at++
  }
  const named =
    (alone.test(head) && !text.marked.startsWith('trưởng ban', from)) ||
    (/^(?:van phong|cong doan|chi doan|mat tran)$/.test(head) && capital(text, from))
  return end > from + head.length || named ? end : null

  function goesOn({ words: all }: Text, i: number, large: boolean, all_caps: boolean): boolean {
    const [word, next] = [all[i]!, all[i + 1]]
    if (word.text === 'va') {
      const joins = next && capital(text, next.from) && !all_caps && !heads.test(bare.slice(next.from, next.from + 20))
      return Boolean(joins)
    }
    if (large && !all_caps) return true
    const last = all[i - 1]
    // "Xây dựng": a verb that begins large is a field
    if (last && ((capital(text, last.from) && isPair(last.text, word.text)) || endsThing(last.text, word.text)))
      return true
    if (!/^\p{L}/u.test(word.text)) return large
    if (all_caps) return true
    return !endsName(text, i)
  }
}
