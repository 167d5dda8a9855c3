import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import { dayBefore } from '#src/platform/day.ts'
import type { Format } from '#src/platform/format.ts'
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

const percent = (share: string) => `${Number((Number(share) * 100).toFixed(2))}%`

/** Each unit a link on a day on which it is there. */
const linked = (units: Told['from'], on: string): ReactNode =>
  units.map(({ id, name, share }, at) => (
    <Fragment key={id}>
      {at > 0 && ', '}
      <Link to="/units/$id" params={{ id }} search={{ on }}>
        {name}
      </Link>
      {share && Number(share) !== 1 && ` (${percent(share)})`}
    </Fragment>
  ))

function toldIn(told: Told, id: string, { successions, unit: words }: UnitWords): ReactNode {
  const { kind, on, basis } = told
  const others = (units: Told['from']) => units.filter((unit) => unit.id !== id)
  const [sources, successors] = [others(told.from), others(told.to)]
  // the sentence is worded around the names; they stand in it as links
  const around = (say: (names: string) => string, names: ReactNode) => {
    const [before, after] = say('\u0000').split('\u0000')
    return (
      <>
        {'; '}
        {before}
        {names}
        {after}
      </>
    )
  }
  return (
    <>
      <Link to="/units/successions/$id" params={{ id: told.id }}>
        {successions[kind]}
      </Link>
      {sources.length > 0 && around(words.from, linked(sources, dayBefore(on)))}
      {successors.length > 0 && around(kind === 'dissolve' ? words.takesOver : words.to, linked(successors, on))}
      {basis && `; ${words.basis(basis)}`}
    </>
  )
}

/** The life of a unit as a thread, newest first: beginning, versions, successions, end. */
export function lifeEvents(unit: UnitDetail, today: string, words: UnitWords, format: Format): HistoryEvent[] {
  const [first, ...later] = unit.versions
  const last = unit.versions.at(-1)!
  const events: { id: string; day: string; what: ReactNode }[] = [
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
