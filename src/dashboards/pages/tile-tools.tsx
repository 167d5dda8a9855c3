import { ActionIcon } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import { ActMenu } from '#src/ui/act-menu.tsx'
import { IconArrowDown, IconArrowUp, IconColumns3, IconPencil, small } from '#src/ui/icons.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { mostTiles, type Tile, widths } from '../tiles.ts'
import { nameOfTile } from './named.ts'
import type { Board, TileShown } from './use-board.ts'
import { moved, type useTiles } from './use-tiles.ts'
import { useDashboardWords } from './use-words.ts'

type Props = {
  board: Board
  tile: Tile
  tiles: ReturnType<typeof useTiles>
  shown: TileShown | undefined
  onEdit: () => void
}

/** Everything that is done to one tile; what a drag would do is two buttons, and Alt with an arrow. */
export function TileTools({ board, tile, tiles, shown, onEdit }: Props) {
  const words = useDashboardWords()
  const { language } = useLanguage()
  const tell = useTell()
  const box = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const focused = useRef<string>(undefined)
  const at = board.tiles.findIndex(({ id }) => id === tile.id)
  const of = board.tiles.length
  const name = nameOfTile(tile, shown, { words, language })
  // a tile that moves in the page loses the focus: it goes on where it was, before the next key comes
  useLayoutEffect(() => {
    if (focused.current === undefined || at < 0) return
    box.current?.querySelector<HTMLElement>(`[data-act="${focused.current}"]`)?.focus()
    focused.current = undefined
  }, [at])
  const move = (by: number, act: string) => {
    if (at + by < 0 || at + by >= of) return
    focused.current = act
    setSaid(words.tile.moved(name, at + by + 1, of))
    void tiles.change((now) => moved(now, tile.id, at + by))
  }
  const put = (next: Tile) => void tiles.change((now) => now.map((one) => (one.id === tile.id ? next : one)))
  const remove = () => {
    void tiles.change((now) => now.filter(({ id }) => id !== tile.id))
    tell.done(words.tile.removed(name), () => tiles.change((now) => [...now.slice(0, at), tile, ...now.slice(at)]))
  }
  const duplicate = () =>
    void tiles.change((now) => {
      const place = now.findIndex(({ id }) => id === tile.id) + 1
      return [...now.slice(0, place), { ...tile, id: crypto.randomUUID() }, ...now.slice(place)]
    })
  const next = widths[(widths.indexOf(tile.width) + 1) % widths.length]!
  return (
    <div
      ref={box}
      className="board-tools no-print"
      role="toolbar"
      aria-label={words.tile.acts(name)}
      onKeyDown={(event) => {
        if (!event.altKey || !event.key.startsWith('Arrow')) return
        event.preventDefault()
        const back = event.key === 'ArrowUp' || event.key === 'ArrowLeft'
        move(back ? -1 : 1, (event.target as HTMLElement).dataset.act ?? 'edit')
      }}
    >
      <ActionIcon
        data-act="earlier"
        aria-label={words.tile.earlier(name)}
        aria-disabled={at === 0}
        onClick={() => move(-1, 'earlier')}
      >
        <IconArrowUp {...small} />
      </ActionIcon>
      <ActionIcon
        data-act="later"
        aria-label={words.tile.later(name)}
        aria-disabled={at === of - 1}
        onClick={() => move(1, 'later')}
      >
        <IconArrowDown {...small} />
      </ActionIcon>
      <ActionIcon
        data-act="width"
        aria-label={words.tile.widen(name, words.widths[tile.width])}
        title={words.widths[tile.width]}
        onClick={() => put({ ...tile, width: next })}
      >
        <IconColumns3 {...small} />
      </ActionIcon>
      <ActionIcon data-act="edit" aria-label={`${words.tile.edit}: ${name}`} onClick={onEdit}>
        <IconPencil {...small} />
      </ActionIcon>
      <ActMenu
        label={words.tile.acts(name)}
        acts={[
          { label: words.tile.duplicate, onClick: duplicate, disabled: of >= mostTiles },
          { label: words.tile.remove, onClick: remove },
        ]}
      />
      <span className="sr" aria-live="polite">
        {said}
      </span>
    </div>
  )
}
