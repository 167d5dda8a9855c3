import type { Format } from '#src/ui/format.ts'
import type { HistoryEvent } from '#src/ui/history.tsx'
import type { UnitDetail } from '../shapes.ts'
import type { useUnitWords } from './words.ts'

type Version = UnitDetail['versions'][number]
type Told = UnitDetail['successions'][number]
type UnitWords = ReturnType<typeof useUnitWords>

/** What a version changed, in words. */
function changesIn(before: Version, now: Version, { unit: { changes } }: UnitWords): string[] {
  const said = [
    ...(now.name !== before.name ? [changes.name(now.name)] : []),
    ...(now.parentId !== before.parentId && now.parentName ? [changes.parent(now.parentName)] : []),
    ...(now.code !== before.code && now.code ? [changes.code(now.code)] : []),
  ]
  return said.length ? said : [changes.other]
}

function toldIn({ kind, from, to, basis }: Told, id: string, { successions, unit: words }: UnitWords): string {
  const names = (units: Told['from']) =>
    units
      .filter((unit) => unit.id !== id)
      .map(({ name, share }) => (share && share !== '1' ? `${name} (${share})` : name))
      .join(', ')
  const [sources, successors] = [names(from), names(to)]
  const passed = kind === 'dissolve' ? words.takesOver(successors) : words.to(successors)
  const parts = [sources && words.from(sources), successors && passed, basis && words.basis(basis)].filter(Boolean)
  return [successions[kind], ...parts].join('; ')
}

/** The life of a unit as a thread, newest first: beginning, versions, successions, end. */
export function lifeEvents(unit: UnitDetail, today: string, words: UnitWords, format: Format): HistoryEvent[] {
  const [first, ...later] = unit.versions
  const last = unit.versions.at(-1)!
  const events = [
    { id: 'begins', day: first!.from, what: `${words.unit.begins}: ${first!.name}` },
    ...later.map((version, at) => ({
      id: `version ${version.from}`,
      day: version.from,
      what: changesIn(unit.versions[at]!, version, words).join('; '),
    })),
    ...unit.successions.map((told) => ({ id: told.id, day: told.on, what: toldIn(told, unit.id, words) })),
    ...(last.to ? [{ id: 'ends', day: last.to, what: words.unit.ends }] : []),
  ]
  const sorted = events.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
  const now = sorted.find(({ day }) => day <= today)?.id
  return sorted.map(({ id, day, what }) => ({ id, when: format.day(day), what, now: id === now }))
}
