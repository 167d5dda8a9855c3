import { useMemo, useState } from 'react'
import type { PunctualGroup } from '../../punctuality/contract.ts'
import { numberOf } from './links.ts'

/** A line of the table: a group, or what a unit leads itself beside those below it. */
export type Line = { group: PunctualGroup; id: string; depth: number; alone: boolean; open: boolean | undefined }

/** Few enough to be read at once: then every unit stands open. */
const few = 40
const idOf = ({ key }: PunctualGroup) => key ?? 'none'
const leads = ({ own }: PunctualGroup) =>
  own !== null &&
  [own.current, own.first].some((t) => t.doneOnTime + t.doneLate + t.overdue + numberOf(t, 'notCounted') > 0)

/** The tree as lines; `open` says whether what is under a unit is shown, undefined where nothing is. */
export function useTree(groups: readonly PunctualGroup[]) {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const allOpen = groups.length <= few
  const lines = useMemo(() => {
    const shown: Line[] = []
    let hidden: number | undefined
    groups.forEach((group, at) => {
      if (hidden !== undefined && group.depth > hidden) return
      hidden = undefined
      const holds = (groups[at + 1]?.depth ?? 0) > group.depth
      const open = holds ? (allOpen || group.depth === 0) !== turned.has(idOf(group)) : undefined
      if (open === false) hidden = group.depth
      shown.push({ group, id: idOf(group), depth: group.depth, alone: false, open })
      if (open && leads(group))
        shown.push({ group, id: `own ${idOf(group)}`, depth: group.depth + 1, alone: true, open: undefined })
    })
    return shown
  }, [groups, turned, allOpen])
  const toggle = (id: string) =>
    setTurned((old) => new Set(old.has(id) ? [...old].filter((one) => one !== id) : [...old, id]))
  return { lines, toggle }
}
