import { dayAfter } from '#src/platform/day.ts'
import type { UnitDetail } from '../shapes.ts'

/** `fades`: begins before, or goes on after, what is drawn. */
export type Bar = { key: string; text: string; from: string; to: string; fades: 'left' | 'right' | undefined }
export type LaneName = 'sources' | 'name' | 'code' | 'parent' | 'successors'
export type Lanes = { from: string; to: string; lanes: { lane: LaneName; bars: Bar[] }[]; dates: string[] }

const shifted = (day: string, years: number) =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`.replace('-02-29', '-02-28')

/** Neighbouring versions that say the same are one bar. */
function stretches(versions: UnitDetail['versions'], of: (v: UnitDetail['versions'][number]) => string | null) {
  const found: { text: string; from: string; to: string | null }[] = []
  for (const version of versions) {
    const text = of(version)
    const last = found.at(-1)
    if (text === null) continue
    if (last?.text === text && last.to !== null && dayAfter(last.to) === version.from) last.to = version.to
    else found.push({ text, from: version.from, to: version.to })
  }
  return found
}

/** The life of a unit as bars over time: what it came from, its names, codes and parents, what it became. */
export function lanesOf(unit: UnitDetail, today: string): Lanes {
  const first = unit.versions[0]!.from
  const last = unit.versions.at(-1)!.to
  const events = [...unit.versions.slice(1).map((v) => v.from), ...unit.successions.map((s) => s.on)].sort()
  const others = (units: UnitDetail['successions'][number]['from']) => units.filter(({ id }) => id !== unit.id)
  const sources = unit.successions.filter((s) => s.to.some(({ id }) => id === unit.id) && others(s.from).length)
  const successors = unit.successions.filter((s) => s.from.some(({ id }) => id === unit.id) && others(s.to).length)
  const to = shifted([today, last ?? today, ...events].sort().at(-1)!, successors.length ? 2 : 1)
  const early = shifted([events[0] ?? today, today].sort()[0]!, -3)
  const from = sources.length || first < early ? early : first
  const bar = (key: string, text: string, begins: string, ends: string | null): Bar => ({
    ...{ key, text, from: begins < from ? from : begins, to: ends === null ? to : dayAfter(ends) },
    fades: begins < from ? 'left' : ends === null ? 'right' : undefined,
  })
  const own = (lane: LaneName, of: Parameters<typeof stretches>[1]) => ({
    lane,
    bars: stretches(unit.versions, of)
      .filter((one) => one.to === null || one.to >= from)
      .map((one) => bar(`${lane} ${one.from}`, one.text, one.from, one.to)),
  })
  const lanes = [
    {
      lane: 'sources' as const,
      bars: sources.flatMap((s) =>
        others(s.from).map(
          ({ id, name }): Bar => ({ key: `${s.id} ${id}`, text: name, from, to: s.on, fades: 'left' }),
        ),
      ),
    },
    own('name', (v) => v.name),
    own('code', (v) => v.code),
    own('parent', (v) => v.parentName),
    {
      lane: 'successors' as const,
      bars: successors.flatMap((s) =>
        others(s.to).map(({ id, name }): Bar => ({ key: `${s.id} ${id}`, text: name, from: s.on, to, fades: 'right' })),
      ),
    },
  ]
  return { from, to, lanes: lanes.filter(({ bars }) => bars.length > 0), dates: [...new Set(events)] }
}
