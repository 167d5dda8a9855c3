import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asFound, askUnits } from '#src/app/office/search-units.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { type BoardDraft, BoardFields } from './board-fields.tsx'
import type { Board } from './use-board.ts'
import type { useTiles } from './use-tiles.ts'
import { useDashboardWords } from './use-words.ts'

type Props = { board: Board; onRename: ReturnType<typeof useTiles>['rename']; onClose: () => void }

export function RenameDialog({ board, onRename, onClose }: Props) {
  const words = useDashboardWords()
  const known = useQuery(askUnits(board.unitId ? [board.unitId] : []))
  const [typed, setTyped] = useState<Partial<BoardDraft>>({})
  const unit = known.data?.[0]
  const draft: BoardDraft = {
    name: board.name,
    description: board.description,
    reader: board.unitId === null,
    unit: unit && asFound(unit),
    ...typed,
  }
  const required = useRequired([
    { id: 'board-name', label: words.make.name, text: draft.name.trim() ? undefined : words.make.name },
    { id: 'board-unit', label: words.make.unit, text: draft.reader || draft.unit ? undefined : words.make.unit },
  ])
  const send = () => {
    if (!required.ready()) return
    void onRename({
      name: draft.name.trim(),
      description: draft.description.trim(),
      unitId: draft.reader ? null : (draft.unit?.value ?? null),
    })
    onClose()
  }
  return (
    <FormDialog
      title={words.board.rename}
      verb={words.share.save}
      busy={false}
      problem={null}
      faults={required.faults}
      onSend={send}
      onClose={onClose}
    >
      <BoardFields draft={draft} onChange={setTyped} errorOf={required.errorOf} />
    </FormDialog>
  )
}
