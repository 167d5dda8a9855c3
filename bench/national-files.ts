const communes = 10_600
const merged = 3_321
const districts = 700
const provinces = 34

/** Every fifth pair of new communes shares one old commune that is split between the two. */
const isShared = (pair: number) => pair % 5 === 4

type Old = { code: string; district: string }
type New = { code: string; key: string; province: string; from: { code: string; share: string }[] }

/** 10,600 communes in districts, and the 3,321 without districts that they become; each bears the code of its first. */
function national() {
  const provinceOf = (at: number) => `NP${Math.floor((at * provinces) / merged)}`
  const oldOf = (at: number) => Math.ceil((at * communes) / merged)
  const olds: Old[] = []
  const news: New[] = []
  for (let at = 0; at < merged; at++) {
    const codes = Array.from({ length: oldOf(at + 1) - oldOf(at) }, (_, n) => `NC${oldOf(at) + n}`)
    const district = Math.floor((at * districts) / merged)
    olds.push(...codes.map((code) => ({ code, district: `ND${district}` })))
    const from = codes.map((code) => ({ code, share: '1' }))
    news.push({ code: codes[0]!, key: `${codes[0]}-2025`, province: provinceOf(at), from })
  }
  for (let pair = 0; pair * 2 + 1 < merged; pair++) {
    const [first, second] = [news[pair * 2]!, news[pair * 2 + 1]!]
    if (!isShared(pair)) continue
    const last = first.from.at(-1)!
    second.from.push({ code: last.code, share: '0.4' })
    last.share = '0.6'
  }
  return { olds, news }
}

const unitHead = 'key,code,name,kind,parent_code,valid_from,valid_to'
const on = '2025-07-01'
const csv = (head: string, lines: readonly string[]) => Buffer.from(`${[head, ...lines].join('\n')}\n`)

/** The three files: what was, what became of it, and who became whom. */
export function nationalFiles() {
  const { olds, news } = national()
  const districtOf = new Map(olds.map(({ code, district }) => [code, district]))
  const provinceOf = new Map(news.map(({ from, province }) => [districtOf.get(from[0]!.code)!, province]))
  const old = (last: string) => [
    ...[...provinceOf].map(([d, p]) => `,${d},Huyện ${d},district,${p},2004-01-01,${last}`),
    ...olds.map(({ code, district }) => `,${code},Xã ${code},commune,${district},2004-01-01,${last}`),
  ]
  const before = [
    ',NVN,Việt Nam,country,,2004-01-01,',
    ...Array.from({ length: provinces }, (_, p) => `,NP${p},Tỉnh ${p},province,NVN,2004-01-01,`),
    ...old(''),
  ]
  const after = [
    ...old('2025-06-30'),
    ...news.map(({ key, code, province }) => `${key},${code},Xã mới ${code},commune,${province},${on},`),
  ]
  const passed = news.flatMap(({ code, from }, at) => {
    const kind = isShared(at >> 1) && (at | 1) < merged ? 'reshape' : 'merge'
    return from.map((source) => `${on},${kind},${source.code},${code},${source.share},NQ 1`)
  })
  const ended = [...provinceOf].map(([d, p]) => `${on},dissolve,${d},${p},,NQ 2`)
  return {
    before: csv(unitHead, before),
    after: csv(unitHead, after),
    successions: csv('date,kind,from_code,to_code,share,basis', [...passed, ...ended]),
  }
}
