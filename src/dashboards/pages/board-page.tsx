import { Button } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Empty } from '#src/ui/empty.tsx'
import { IconPencil, IconPlus, small } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { Status } from '#src/ui/status.tsx'
import type { Tile } from '../tiles.ts'
import { BoardActs } from './board-acts.tsx'
import { BoardFilters } from './board-filters.tsx'
import type { BoardSearch } from './search.ts'
import { TileBox } from './tile-box.tsx'
import { TileDialog } from './tile-dialog.tsx'
import { TileTools } from './tile-tools.tsx'
import { type Board, type Shown, useBoard } from './use-board.ts'
import { useTiles } from './use-tiles.ts'
import { useDashboardWords } from './use-words.ts'
import './dashboards.css'

const page = getRouteApi('/office/dashboards/$dashboardId')

/** A dashboard as its reader sees it, and for those who may, changed in place. */
export function BoardPage() {
  const words = useDashboardWords()
  const { dashboardId } = page.useParams()
  const search: BoardSearch = page.useSearch()
  const { me } = getRouteApi('/office').useRouteContext()
  const { board, shown } = useBoard(dashboardId, search, me.today)
  if (board.error)
    return (
      <>
        <PageHead title={words.title} />
        <div className="body">
          <ProblemNote problem={board.error} />
        </div>
      </>
    )
  if (!board.data)
    return (
      <>
        <PageHead title={words.title} />
        <div className="body">
          <Loading rows={10} />
        </div>
      </>
    )
  return <Opened key={board.data.id} board={board.data} shown={shown.data} problem={shown.error} search={search} />
}

type Props = {
  board: Board
  shown: Shown | undefined
  problem: Parameters<typeof ProblemNote>[0]['problem']
  search: BoardSearch
}

function Opened({ board, shown, problem, search }: Props) {
  const words = useDashboardWords()
  const format = useFormat()
  const navigate = useNavigate()
  const tiles = useTiles(board)
  const [open, setOpen] = useState<Tile | 'new'>()
  const change = (next: BoardSearch) =>
    void navigate({ to: '/dashboards/$dashboardId', params: { dashboardId: board.id }, search: next, replace: true })
  const mayEdit = board.may.includes('edit')
  const editing = mayEdit && search.edit === true
  const { edit: _, ...reading } = search
  const as = { structure: search.structure, provisional: search.reading !== undefined }
  return (
    <>
      <PageHead
        title={board.name}
        {...(board.archived && {
          state: (
            <Status kind="none" pill>
              {words.board.archived}
            </Status>
          ),
        })}
        facts={
          <>
            {shown?.unit && `${shown.unit.name} · `}
            {shown && `${words.board.on(format.day(shown.on))} · `}
            {words.board.from(board.owner, board.unit.name)}
          </>
        }
        acts={
          <>
            {mayEdit && (
              <Button
                variant={editing ? 'filled' : 'default'}
                {...(!editing && { leftSection: <IconPencil {...small} /> })}
                onClick={() => change(editing ? reading : { ...reading, edit: true })}
              >
                {editing ? words.board.done : words.board.edit}
              </Button>
            )}
            <BoardActs board={board} search={search} onRename={tiles.rename} />
          </>
        }
      />
      {board.description && <p className="board-description ink2">{board.description}</p>}
      <BoardFilters search={search} unit={shown?.unit ?? undefined} onChange={change} />
      <div className="body">
        <ProblemNote problem={tiles.problem} codes={words.problems} />
        <ProblemNote problem={problem} />
        {board.tiles.length === 0 && (
          <Empty title={words.board.empty.title}>{mayEdit ? words.board.empty.text : words.board.empty.read}</Empty>
        )}
        <div className="board" aria-busy={(shown === undefined && !problem) || undefined}>
          {board.tiles.map((tile) => (
            <TileBox
              key={tile.id}
              tile={tile}
              shown={problem ? undefined : shown?.tiles[tile.id]}
              as={as}
              {...(editing && {
                tools: (
                  <TileTools {...{ board, tile, tiles }} shown={shown?.tiles[tile.id]} onEdit={() => setOpen(tile)} />
                ),
              })}
            />
          ))}
        </div>
        {(editing || (mayEdit && board.tiles.length === 0)) && (
          <p className="no-print">
            <Button leftSection={<IconPlus {...small} />} onClick={() => setOpen('new')}>
              {words.board.add}
            </Button>
          </p>
        )}
      </div>
      {open && (
        <TileDialog
          tile={open === 'new' ? undefined : open}
          busy={tiles.busy}
          onClose={() => setOpen(undefined)}
          onSave={(tile) => {
            setOpen(undefined)
            void tiles.change((now) =>
              open === 'new' ? [...now, tile] : now.map((one) => (one.id === tile.id ? tile : one)),
            )
            if (!editing) change({ ...reading, edit: true })
          }}
        />
      )}
    </>
  )
}
