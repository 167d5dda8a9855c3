import { capital } from '#src/indicators/contract.ts'
import { periodName } from '#src/periods/index.ts'
import type { Language, Words } from '#src/platform/words.ts'
import type { Tile } from '../tiles.ts'
import type { vi } from '../words.vi.ts'
import type { TileShown } from './use-board.ts'

type Naming = { language: Language; words: Words<typeof vi> }

export const indicatorName = ({ nameVi, nameEn }: { nameVi: string; nameEn: string | null }, language: Language) =>
  language === 'en' && nameEn ? nameEn : nameVi

export const whenOf = (code: string, language: Language) => capital(periodName(code, language))

/** What a tile is called: its own title, else by what it shows. */
export function nameOfTile(tile: Tile, shown: TileShown | undefined, { language, words }: Naming): string {
  if (tile.title) return tile.title
  if (shown?.kind === 'figure') return indicatorName(shown.indicator, language)
  if (shown?.kind === 'series') {
    const names = shown.lines.map(({ indicator }) => indicatorName(indicator, language))
    return names.length <= 2 ? names.join('; ') : words.kinds[tile.kind]
  }
  if (shown?.kind === 'reports') return shown.regime.name
  return tile.kind === 'text' ? words.tile.untitled : words.kinds[tile.kind]
}
