/** The definitions of domain.md §3 told as plainly as can be, one day at a time, to hold against the real ones. */
export const days = ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2020-01-${day}`)

export type Step =
  | { act: 'add'; kind: string; parent: number | null; from: number }
  | { act: 'move'; unit: number; parent: number | null; from: number }
  | { act: 'end'; unit: number; last: number }
  | { act: 'pass'; unit: number; parent: number; from: number }

type State = { kind: string; parent: number | null } | undefined
const sizes = ['province', 'district', 'commune']
const isTerritory = (kind: string) => sizes.includes(kind)
const sorted = (found: Iterable<number>) => [...new Set(found)].toSorted((a, b) => a - b)

export class NaiveUnits {
  /** Of each unit, what it was on each day. */
  lives: State[][] = []
  passed: { on: number; from: number; to: number }[] = []
  /** Moves already entered: a change holds only until the next. */
  private starts: number[][] = []

  private on(unit: number, day: number) {
    return this.lives[unit]?.[day]
  }
  private everyone() {
    return this.lives.keys()
  }

  /** The step with its numbers turned into units that there are, or undefined when it speaks of none. */
  fitting(step: Step): Step | undefined {
    const count = this.lives.length
    if (step.act === 'add') return { ...step, parent: count === 0 || step.parent === null ? null : step.parent % count }
    if (count === 0) return undefined
    if (step.act === 'end') return { ...step, unit: step.unit % count }
    if (step.act === 'pass') return { ...step, unit: step.unit % count, parent: step.parent % count }
    return { ...step, unit: step.unit % count, parent: step.parent === null ? null : step.parent % count }
  }

  private sound(): boolean {
    return days.every((_, day) =>
      [...this.everyone()].every((unit) => {
        const state = this.on(unit, day)
        if (!state || state.parent === null) return true
        const parent = this.on(state.parent, day)
        if (!parent || !this.climbs(unit, day)) return false
        return (
          !isTerritory(state.kind) ||
          (isTerritory(parent.kind) && sizes.indexOf(parent.kind) < sizes.indexOf(state.kind))
        )
      }),
    )
  }

  /** Takes the step if all stays sound; false when not. */
  take(step: Step): boolean {
    const before = { lives: structuredClone(this.lives), starts: structuredClone(this.starts) }
    if (step.act === 'add') {
      this.lives.push(days.map((_, day) => (day < step.from ? undefined : { kind: step.kind, parent: step.parent })))
      this.starts.push([step.from])
    } else if (step.act === 'move') {
      const life = this.lives[step.unit]!
      if (!life[step.from]) return false
      const next = this.starts[step.unit]!.filter((start) => start > step.from).toSorted()[0] ?? days.length
      for (let day = step.from; day < next; day++) if (life[day]) life[day] = { ...life[day]!, parent: step.parent }
      this.starts[step.unit]!.push(step.from)
    } else if (step.act === 'end') {
      const life = this.lives[step.unit]!
      if (!life[step.last]) return false
      for (let day = step.last + 1; day < days.length; day++) life[day] = undefined
    } else {
      if (step.unit === step.parent || step.from === 0) return false
      if (!this.on(step.unit, step.from - 1) || !this.on(step.parent, step.from)) return false
      if (this.passed.some(({ on, from }) => on === step.from && from === step.unit)) return false
      this.passed.push({ on: step.from, from: step.unit, to: step.parent })
      return true
    }
    if (this.sound()) return true
    Object.assign(this, before)
    return false
  }

  climbs(unit: number, day: number): boolean {
    const seen = new Set<number>()
    for (let at: number | null | undefined = unit; at !== null && at !== undefined; at = this.on(at, day)?.parent) {
      if (seen.has(at)) return false
      seen.add(at)
    }
    return true
  }
  private isUnder(unit: number, root: number, day: number): boolean {
    if (!this.on(unit, day)) return false
    const parent = this.on(unit, day)!.parent
    return unit === root || (parent !== null && this.isUnder(parent, root, day))
  }
  branch(root: number, day: number): number[] {
    return sorted([...this.everyone()].filter((unit) => this.isUnder(unit, root, day)))
  }
  private nearestTerritory(unit: number, day: number): number | undefined {
    const state = this.on(unit, day)
    if (!state) return undefined
    return isTerritory(state.kind) ? unit : state.parent === null ? undefined : this.nearestTerritory(state.parent, day)
  }
  below(unit: number, day: number): number[] {
    const own = this.branch(unit, day).filter((other) => other !== unit)
    const kind = this.on(unit, day)?.kind
    if (kind !== 'peoplesCommittee' && kind !== 'partyCommittee') return own
    const home = this.nearestTerritory(unit, day)
    const smaller =
      home === undefined ? [] : this.branch(home, day).filter((u) => u !== home && isTerritory(this.on(u, day)!.kind))
    const committees = smaller.flatMap((territory) => {
      const inside = [...this.everyone()].filter((u) => this.on(u, day)?.parent === territory)
      const bodies = inside.filter((u) => !isTerritory(this.on(u, day)!.kind))
      return bodies.length === 0 ? [territory] : bodies.filter((u) => this.on(u, day)!.kind === kind)
    })
    return sorted([...own, ...committees.flatMap((c) => this.branch(c, day))])
  }
  reach(unit: number, day: number): string[] {
    const found = new Set<string>()
    const before = (at: number, until: number, home: number) => {
      for (const { on, from, to } of this.passed)
        if (to === at && on < until && from !== home) {
          found.add(`${from} ${days[on]}`)
          before(from, on, home)
        }
    }
    for (const here of sorted([unit, ...this.below(unit, day)])) {
      found.add(`${here} null`)
      before(here, day + 1, here)
    }
    return [...found].toSorted()
  }
}
