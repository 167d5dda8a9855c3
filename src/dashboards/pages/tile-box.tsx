import type { ReactNode } from 'react'
import { useLanguage } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { isRelative } from '../periods.ts'
import type { Tile } from '../tiles.ts'
import { ChartTile } from './chart-tile.tsx'
import { FigureTile } from './figure-tile.tsx'
import { nameOfTile } from './named.ts'
import { ReportsTile } from './reports-tile.tsx'
import { SeriesTable } from './series-table.tsx'
import { TasksTile } from './tasks-tile.tsx'
import type { TileShown } from './use-board.ts'
import { useDashboardWords } from './use-words.ts'
import { Written } from './written.tsx'

export type ReadAs = { structure: 'today' | undefined; provisional: boolean }
type Props = { tile: Tile; shown: TileShown | undefined; as: ReadAs; tools?: ReactNode }

/** One tile under its name; a chart names itself. */
export function TileBox({ tile, shown, as, tools }: Props) {
  const words = useDashboardWords()
  const { language } = useLanguage()
  const name = nameOfTile(tile, shown, { words, language })
  const headed = tile.kind === 'text' ? tile.title !== '' : !(shown?.kind === 'series' && tile.kind === 'chart')
  return (
    <section className="board-tile" data-width={tile.width} data-kind={tile.kind} aria-label={name} id={tile.id}>
      {tools}
      {headed && <h2>{name}</h2>}
      <Inside {...{ tile, shown, as, name }} />
    </section>
  )
}

function Inside({ tile, shown, as, name }: Omit<Props, 'tools'> & { name: string }) {
  const words = useDashboardWords()
  if (tile.kind === 'text') return <Written content={tile.content} />
  if (!shown) return <Loading rows={3} />
  if (shown.kind === 'hidden') return <p className="ink3">{words.shown[shown.why]}</p>
  if (shown.kind === 'figure')
    return <FigureTile shown={shown} {...as} fixed={tile.kind === 'figure' && !isRelative(tile.period)} />
  if (shown.kind === 'series' && tile.kind === 'chart')
    return <ChartTile tile={tile} shown={shown} name={name} provisional={as.provisional} />
  if (shown.kind === 'series')
    return shown.lines.some(({ rows }) => rows.length > 0) ? (
      <SeriesTable shown={shown} caption={name} />
    ) : (
      <p className="ink3">{words.shown.noRows}</p>
    )
  if (shown.kind === 'tasks') return <TasksTile tile={tile} shown={shown} name={name} />
  if (shown.kind === 'reports') return <ReportsTile shown={shown} />
  return null
}
