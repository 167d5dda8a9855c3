import { Button } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ActMenu } from '#src/ui/act-menu.tsx'
import { addressOf, useAct } from '#src/ui/api.ts'
import { IconFileTypeDocx, IconPrinter, IconShare, small } from '#src/ui/icons.ts'
import { useProblemText } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import {
  archiveDashboard,
  copyDashboard,
  dashboardWord,
  deleteDashboard,
  makeDashboard,
  unarchiveDashboard,
} from '../contract.ts'
import { RenameDialog } from './rename-dialog.tsx'
import type { BoardSearch } from './search.ts'
import { ShareDialog } from './share-dialog.tsx'
import { type Board, readingOf } from './use-board.ts'
import type { useTiles } from './use-tiles.ts'
import { useDashboardWords } from './use-words.ts'

type Props = { board: Board; search: BoardSearch; onRename: ReturnType<typeof useTiles>['rename'] }

/** What is done with the whole board. */
export function BoardActs({ board, search, onRename }: Props) {
  const { me } = getRouteApi('/office').useRouteContext()
  const words = useDashboardWords()
  const { board: own } = words
  const navigate = useNavigate()
  const tell = useTell()
  const text = useProblemText()
  const [open, setOpen] = useState<'share' | 'rename'>()
  const [copy, archive, unarchive, remove, remake] = [
    useAct(copyDashboard),
    useAct(archiveDashboard),
    useAct(unarchiveDashboard),
    useAct(deleteDashboard),
    useAct(makeDashboard),
  ]
  const failed = { onError: (error: Parameters<typeof text>[0]) => tell.failed(text(error, words.problems)) }
  const { id, version } = board
  const may = (act: Board['may'][number]) => board.may.includes(act)
  const toBoard = (dashboardId: string) => void navigate({ to: '/dashboards/$dashboardId', params: { dashboardId } })
  const putAway = () =>
    archive.mutate(
      { params: { id }, body: { version } },
      {
        ...failed,
        onSuccess: (made) =>
          tell.done(own.archivedNow, () =>
            unarchive.mutate({ params: { id }, body: { version: made.version } }, failed),
          ),
      },
    )
  const takeOut = () =>
    unarchive.mutate({ params: { id }, body: { version } }, { ...failed, onSuccess: () => tell.done(own.inUseNow) })
  const copyIt = () =>
    copy.mutate(
      {
        params: { id },
        body: { name: own.copyOf(board.name).slice(0, 120), ...(may('edit') && { ownerUnitId: board.unit.id }) },
      },
      {
        ...failed,
        onSuccess: (made) => {
          toBoard(made.id)
          tell.done(own.copied)
        },
      },
    )
  const deleteIt = () => {
    const { name, description, unitId, tiles, unit } = board
    const shares = (board.shares ?? []).map(({ name: _, ...share }) => share)
    remove.mutate(
      { params: { id }, body: { version } },
      {
        ...failed,
        onSuccess: () => {
          void navigate({ to: '/dashboards' })
          tell.done(own.deleted(name), () =>
            remake.mutate(
              { body: { id, name, description, unitId, tiles, shares, ownerUnitId: unit.id } },
              { ...failed, onSuccess: () => toBoard(id) },
            ),
          )
        },
      },
    )
  }
  return (
    <>
      {may('share') && (
        <Button leftSection={<IconShare {...small} />} onClick={() => setOpen('share')}>
          {own.share}
        </Button>
      )}
      <Button leftSection={<IconPrinter {...small} />} onClick={() => window.print()}>
        {own.print}
      </Button>
      <Button
        component="a"
        href={addressOf(dashboardWord, { params: { id }, query: readingOf(search, me.today) })}
        leftSection={<IconFileTypeDocx {...small} />}
      >
        {own.word}
      </Button>
      <ActMenu
        label={own.more}
        acts={[
          may('edit') && { label: own.rename, onClick: () => setOpen('rename') },
          may('copy') && { label: own.copy, onClick: copyIt },
          may('archive') && { label: own.archive, onClick: putAway },
          may('unarchive') && { label: own.unarchive, onClick: takeOut },
          may('delete') && { label: own.delete, onClick: deleteIt },
        ]}
      />
      {open === 'share' && <ShareDialog board={board} onClose={() => setOpen(undefined)} />}
      {open === 'rename' && <RenameDialog board={board} onRename={onRename} onClose={() => setOpen(undefined)} />}
    </>
  )
}
