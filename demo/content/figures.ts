/** Made-up figures ("số liệu minh họa"), the same at every build: a small generator seeded by the place. */
export function seeded(seed: string): () => number {
  let state = [...seed].reduce((sum, c) => (Math.imul(sum, 31) + c.charCodeAt(0)) >>> 0, 2166136261)
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0
    return state / 2 ** 32
  }
}

export const quarters = [
  '2019-Q1',
  '2019-Q2',
  '2019-Q3',
  '2019-Q4',
  '2020-Q1',
  '2020-Q2',
  '2020-Q3',
  '2020-Q4',
] as const

export type CommuneFigures = {
  bhxh: number[]
  insured: number[]
  people: number[]
  classes: number[]
  children: { of: number; inSchool: number }[]
}

/** Eight quarters and two school years of one commune. */
export function communeFigures(code: string): CommuneFigures {
  const random = seeded(code)
  const people = 2_200 + Math.floor(random() * 5_200)
  let members = 12 + Math.floor(random() * 40)
  const cover = 0.93 + random() * 0.055
  const figures: CommuneFigures = { bhxh: [], insured: [], people: [], classes: [], children: [] }
  quarters.forEach((_, at) => {
    members += Math.floor(random() * 9) - 1
    const now = people + at * 9
    figures.bhxh.push(members)
    figures.people.push(now)
    figures.insured.push(Math.min(now, Math.round(now * (cover + at * 0.002))))
    figures.classes.push(random() < 0.55 ? 0 : 1 + Math.floor(random() * 2))
  })
  for (const gain of [0, 0.004]) {
    const of = 40 + Math.floor(people / 55)
    figures.children.push({ of, inSchool: Math.min(of, Math.round(of * (0.982 + gain + random() * 0.014))) })
  }
  return figures
}

export type DistrictFigures = { schools: number[]; standard: number[]; jobs: number[]; health: number[] }

/** Eight quarters of one district with so many communes. */
export function districtFigures(code: string, communes: number): DistrictFigures {
  const random = seeded(`h${code}`)
  const schools = communes * 3 + Math.floor(random() * 12)
  const standard = Math.floor(schools * (0.55 + random() * 0.15))
  const health = Math.floor(communes * (0.6 + random() * 0.2))
  return {
    schools: quarters.map((_, at) => schools - Math.floor(at / 3)),
    standard: quarters.map((_, at) => standard + Math.floor(at / 2)),
    jobs: quarters.map(() => 120 + Math.floor(random() * 260)),
    health: quarters.map((_, at) => Math.min(communes, health + Math.floor(at / 3))),
  }
}

/** The quarters after the demonstration's first morning, until the one that ended before the last of its days. */
export const laterQuarters = [2021, 2022, 2023, 2024, 2025].flatMap((year) =>
  [1, 2, 3, 4].filter((q) => year < 2025 || q < 4).map((q) => `${year}-Q${q}`),
)

export type LaterFigures = Pick<CommuneFigures, 'bhxh' | 'insured' | 'people' | 'classes'> & { universal: boolean[] }

/** How one commune's figures go on over `laterQuarters`, and from 2021 on by year. */
export function laterFigures(code: string): LaterFigures {
  const random = seeded(`s${code}`)
  const { bhxh, people, insured } = communeFigures(code)
  let [members, now, cover] = [bhxh.at(-1)!, people.at(-1)!, insured.at(-1)! / people.at(-1)!]
  const figures: LaterFigures = { bhxh: [], insured: [], people: [], classes: [], universal: [] }
  laterQuarters.forEach((_, at) => {
    members += Math.floor(random() * 8) - 2
    now += 6 + Math.floor(random() * 8)
    cover = Math.min(0.997, cover + random() * 0.0015)
    figures.bhxh.push(members)
    figures.people.push(now)
    figures.insured.push(Math.round(now * cover))
    figures.classes.push(random() < 0.6 ? 0 : 1 + Math.floor(random() * 2))
    if (at % 4 === 0) figures.universal.push(people[0]! % 23 !== 0 || at > 4)
  })
  return figures
}
