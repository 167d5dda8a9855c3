import { beginsWithVerb, isPair } from './verbs.ts'

/** By right of what work is done: what is done stands behind its commas. */
const opens =
  /^(?:can cu|theo|tren co so|trong pham vi|tuy theo)(?: vao)? (?:chuc nang|nhiem vu|tham quyen|quyen han|linh vuc|tinh hinh|dieu kien|thuc te|phan cong|su phan cong|dia ban|dac diem|kha nang)(?![a-z])/
const longest = 200
/** "xây dựng kế hoạch" within it: the work has begun before the comma. */
const holdsWork = (bare: string) => {
  const words = bare.replaceAll(/(?:duoc|da) [a-z]+ [a-z]+/g, '').match(/[a-z]+/g) ?? []
  return words.some(
    (word, i) => isPair(word, words[i + 1] ?? '') && !/^(?:phan cong|can cu)/.test(`${word} ${words[i + 1]}`),
  )
}

/** How long "Căn cứ chức năng, nhiệm vụ được giao," is before work that begins behind it; 0 where none opens so. */
export function circumstanceOf(bare: string, marked: string): number {
  if (!opens.test(bare)) return 0
  for (const comma of bare.slice(0, longest).matchAll(/,\s+/g)) {
    const at = comma.index + comma[0].length
    if (/[;:.] /.test(bare.slice(0, at)) || holdsWork(bare.slice(0, at))) return 0
    if (beginsWithVerb(bare.slice(at), marked.slice(at))) return at
  }
  return 0
}
