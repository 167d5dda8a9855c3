import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { useAct } from '#src/ui/api.ts'
import { editDashboard } from '../contract.ts'
import type { Tile } from '../tiles.ts'
import { askBoard, type Board } from './use-board.ts'

type Facts = Pick<Board, 'name' | 'description' | 'unitId'>

/**
 * Every change of a tile is saved at once, one after the other, each on the version the one before left behind; the page
 * shows it before the answer is there. `change` is told how the tiles become others, so that an undo later on finds the
 * tiles as they then are.
 */
export function useTiles(board: Board) {
  const cache = useQueryClient()
  const act = useAct(editDashboard)
  const { queryKey } = askBoard(board.id)
  const now = useRef(board)
  const waiting = useRef<Promise<unknown>>(Promise.resolve())
  const sending = useRef(0)
  const [problem, setProblem] = useState<Problem | null>(null)
  if (sending.current === 0 && board.version >= now.current.version) now.current = board

  function save(next: Partial<Facts> & { tiles?: Tile[] }) {
    now.current = { ...now.current, ...next }
    cache.setQueryData(queryKey, now.current)
    sending.current += 1
    const send = async () => {
      const { name, description, unitId, tiles, version } = now.current
      try {
        const made = await act.mutateAsync({
          params: { id: board.id },
          body: { name, description, unitId, tiles, version },
        })
        now.current = { ...now.current, version: made.version }
        setProblem(null)
      } catch (error) {
        setProblem(error as Problem)
      } finally {
        sending.current -= 1
        if (sending.current === 0) await cache.invalidateQueries({ queryKey })
      }
    }
    waiting.current = waiting.current.then(send)
    return waiting.current
  }
  return {
    problem,
    busy: act.isPending,
    change: (become: (tiles: readonly Tile[]) => Tile[]) => save({ tiles: become(now.current.tiles) }),
    rename: (facts: Facts) => save(facts),
  }
}

/** The tiles with one moved to another place. */
export function moved(tiles: readonly Tile[], id: string, to: number): Tile[] {
  const tile = tiles.find((one) => one.id === id)
  if (!tile) return [...tiles]
  const others = tiles.filter((one) => one.id !== id)
  const place = Math.max(0, Math.min(others.length, to))
  return [...others.slice(0, place), tile, ...others.slice(place)]
}
