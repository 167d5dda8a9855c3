import { Link } from '@tanstack/react-router'
import type { Reply } from '#src/platform/endpoint.ts'
import { useFormat } from '#src/ui/language.tsx'
import { LightsBar } from '#src/ui/lights-bar.tsx'
import { Glyph } from '#src/ui/status.tsx'
import type { groupTasks } from '../contract.ts'
import { drawn, toneOfLight, useTaskWords } from './standing.tsx'

type Group = Reply<typeof groupTasks>['groups'][number]

/** In the row of a group: its lights, what is late or near, its share of all, and how far it is at the mean. */
export function GroupTotals({ label, group, whole }: { label: string; group: Group; whole: number }) {
  const { lights, groups: words } = useTaskWords()
  const format = useFormat()
  const { byLight, total, mean } = group
  const lit = drawn.map((light) => ({
    tone: toneOfLight[light],
    label: lights[light],
    count: byLight[light] ?? 0,
  }))
  return (
    <>
      <LightsBar compact label={label} lights={lit} />
      <span className="task-near">
        {byLight.red && (
          <span data-tone="over" role="img" aria-label={words.red(byLight.red)}>
            <Glyph kind="overdue" size={14} /> {byLight.red}
          </span>
        )}
        {byLight.amber && (
          <span data-tone="soon" role="img" aria-label={words.amber(byLight.amber)}>
            <Glyph kind="dueSoon" size={14} /> {byLight.amber}
          </span>
        )}
      </span>
      <span className="gtotals num">
        {mean !== null && <span>{words.mean(format.percent(mean, 0))}</span>}
        <span>{words.share(format.percent((total * 100) / whole, 0))}</span>
      </span>
    </>
  )
}

type MoreProps = { id: string; shown: number | undefined; total: number; onMore: (() => void) | undefined }

/** Where a group has more rows than are shown. */
export function GroupMore({ id, shown, total, onMore }: MoreProps) {
  const { groups: words } = useTaskWords()
  if (shown === undefined) return <span aria-busy="true">…</span>
  return (
    <span className="row num">
      {onMore && (
        <button type="button" className="linklike" onClick={onMore}>
          {words.more}
        </button>
      )}
      {!onMore && (
        <Link to="/tasks" search={(search) => ({ ...search, in: id, group: 'none' as const })}>
          {words.whole}
        </Link>
      )}
      <span>{words.of(shown, total)}</span>
    </span>
  )
}
