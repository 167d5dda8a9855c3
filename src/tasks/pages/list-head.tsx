import { Link } from '@tanstack/react-router'
import { useFormat } from '#src/ui/language.tsx'
import { LightsBar } from '#src/ui/lights-bar.tsx'
import { drawn, toneOfLight, useTaskWords } from './standing.tsx'
import type { TaskCounts } from './use-list.ts'

type Props = { counts: TaskCounts; year: number | undefined; onPick: (light: string) => void }

/** How many in each light, each a way in; and how many of those that fell due came in time. */
export function ListLights({ counts: { all, punctuality }, year, onPick }: Props) {
  const { list, lights } = useTaskWords()
  const format = useFormat()
  if (!all) return null
  const lit = drawn.flatMap((light) => {
    const count = all.byLight[light] ?? 0
    return count ? [{ tone: toneOfLight[light], label: lights[light], count, onPick: () => onPick(light) }] : []
  })
  return (
    <div className="task-lights">
      <LightsBar label={list.lights} lights={lit} />
      {punctuality?.percent != null && (
        <Link className="ink2 num" to="/punctuality" search={year ? { period: String(year) } : {}}>
          {list.punctual(
            format.percent(punctuality.percent, 1),
            punctuality.doneOnTime,
            punctuality.doneOnTime + punctuality.doneLate + punctuality.overdue,
            year,
          )}
        </Link>
      )}
    </div>
  )
}
