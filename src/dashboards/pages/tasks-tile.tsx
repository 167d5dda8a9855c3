import { Link } from '@tanstack/react-router'
import { en as tasksEn } from '#src/tasks/words.en.ts'
import { vi as tasksVi } from '#src/tasks/words.vi.ts'
import { useWords } from '#src/ui/language.tsx'
import { LightsBar } from '#src/ui/lights-bar.tsx'
import { Scroll } from '#src/ui/scroll.tsx'
import { Glyph, type StatusKind, type Tone } from '#src/ui/status.tsx'
import '#src/ui/mini-table.css'
import type { Tile } from '../tiles.ts'
import type { TileShownAs } from './use-board.ts'
import { useDashboardWords } from './use-words.ts'

/** What is done at the left, what is late at the right of what goes on. */
const drawn = ['blue', 'green', 'amber', 'red', 'grey'] as const
const tones: Record<(typeof drawn)[number], Tone> = {
  blue: 'done',
  green: 'ok',
  amber: 'soon',
  red: 'over',
  grey: 'none',
}
const shapes: Record<(typeof drawn)[number], StatusKind> = {
  blue: 'done',
  green: 'onTrack',
  amber: 'dueSoon',
  red: 'overdue',
  grey: 'ongoing',
}

type Props = { tile: Tile; shown: TileShownAs<'tasks'>; name: string }

/** How many tasks in each light; every number opens the list it counts. */
export function TasksTile({ tile, shown: { total, byLight, groups, more, under }, name }: Props) {
  const { shown: words } = useDashboardWords()
  const { lights } = useWords({ vi: tasksVi, en: tasksEn })
  if (tile.kind !== 'tasks') return null
  const search = (light: string, group?: { id: string | null }) => ({
    light,
    ...(tile.leadUnderId && { leadUnderId: tile.leadUnderId }),
    ...(tile.sectorId && { sectorId: tile.sectorId }),
    ...(group && { in: `${tile.by}:${group.id ?? 'none'}` }),
  })
  if (total === 0) return <p className="ink3">{words.noTasks}</p>
  const barOf = (counts: Record<string, number>) =>
    drawn.map((light) => ({ tone: tones[light], label: lights[light], count: counts[light] ?? 0 }))
  return (
    <div className="board-lights">
      <p className="board-where">
        <Link to="/tasks" search={search(drawn.join())}>
          {words.tasks(total)}
        </Link>
        {under && ` · ${under.name}`}
      </p>
      <LightsBar compact label={name} lights={barOf(byLight)} />
      <ul className="board-counts">
        {drawn
          .filter((light) => byLight[light])
          .map((light) => (
            <li key={light}>
              <Link to="/tasks" search={search(light)} aria-label={words.openList(lights[light], byLight[light]!)}>
                <span data-tone={tones[light]}>
                  <Glyph kind={shapes[light]} size={14} />
                </span>
                {lights[light]} <b>{byLight[light]}</b>
              </Link>
            </li>
          ))}
      </ul>
      {groups.length > 0 && (
        <Scroll label={name}>
          <table className="mini">
            <caption className="sr">{name}</caption>
            <thead>
              <tr>
                <th scope="col">{words[tile.by === 'sector' ? 'sector' : 'lead']}</th>
                <th scope="col" data-align="end">
                  {words.total}
                </th>
                <th scope="col" aria-label={words.lights} />
                <th scope="col" data-align="end">
                  {lights.red}
                </th>
                <th scope="col" data-align="end">
                  {lights.amber}
                </th>
              </tr>
            </thead>
            <tbody>
              {groups.map((group) => {
                const said = group.name || (tile.by === 'sector' ? words.noSector : words.noLead)
                const count = (light: 'red' | 'amber') =>
                  group.byLight[light] ? (
                    <Link to="/tasks" search={search(light, group)} data-tone={tones[light]} className="board-lit">
                      {group.byLight[light]}
                    </Link>
                  ) : (
                    <span className="ink3">0</span>
                  )
                return (
                  <tr key={group.id ?? ''}>
                    <th scope="row" className="board-wrap">
                      {said}
                    </th>
                    <td data-align="end">
                      <Link to="/tasks" search={search(drawn.join(), group)}>
                        {group.total}
                      </Link>
                    </td>
                    <td>
                      <LightsBar compact label={said} lights={barOf(group.byLight)} />
                    </td>
                    <td data-align="end">{count('red')}</td>
                    <td data-align="end">{count('amber')}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </Scroll>
      )}
      {more > 0 && <p className="small ink3">{words.more(more)}</p>}
    </div>
  )
}
