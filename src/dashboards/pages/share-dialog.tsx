import { ActionIcon } from '@mantine/core'
import { useState } from 'react'
import { roles } from '#src/access/roles.ts'
import { en as peopleEn } from '#src/people/words.en.ts'
import { vi as peopleVi } from '#src/people/words.vi.ts'
import { useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { IconX, small } from '#src/ui/icons.ts'
import { useWords } from '#src/ui/language.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { shareDashboard } from '../contract.ts'
import { ShareWith } from './share-with.tsx'
import type { Board } from './use-board.ts'
import { useDashboardWords } from './use-words.ts'

export type Line = NonNullable<Board['shares']>[number]
/** An administrator's grant reads no content: sharing with that role would give nothing. */
export const shareRoles = roles.filter((role) => role !== 'administrator')

const same = (a: Line, b: Line) => a.unitId === b.unitId && a.role === b.role && a.personId === b.personId

/** With whom a board is shared, to read or to edit; what each of them sees in it stays theirs. */
export function ShareDialog({ board, onClose }: { board: Board; onClose: () => void }) {
  const words = useDashboardWords()
  const { roles: roleNames } = useWords({ vi: peopleVi, en: peopleEn })
  const { share } = words
  const tell = useTell()
  const act = useAct(shareDashboard)
  const [lines, setLines] = useState<readonly Line[]>(board.shares ?? [])
  const nameOf = ({ name, role }: Line) => (role ? share.roleAt(roleNames[role], name) : name)
  const send = () =>
    act.mutate(
      {
        params: { id: board.id },
        body: { shares: lines.map(({ name: _, ...line }) => line), version: board.version },
      },
      {
        onSuccess: () => {
          tell.done(share.saved)
          onClose()
        },
      },
    )
  return (
    <FormDialog
      title={share.title}
      verb={share.save}
      busy={act.isPending}
      problem={act.error}
      faults={[]}
      codes={words.problems}
      onSend={send}
      onClose={onClose}
    >
      <p className="small ink2">{share.note}</p>
      {lines.length === 0 && <p className="ink3">{share.nobody}</p>}
      <ul className="board-shares">
        {lines.map((line) => (
          <li key={`${line.unitId} ${line.role} ${line.personId}`}>
            <span className="grow">{nameOf(line)}</span>
            <select
              className="input"
              aria-label={share.level(nameOf(line))}
              value={line.edits ? 'edit' : 'read'}
              onChange={(event) =>
                setLines(lines.map((one) => (one === line ? { ...one, edits: event.target.value === 'edit' } : one)))
              }
            >
              <option value="read">{share.read}</option>
              <option value="edit">{share.edit}</option>
            </select>
            <ActionIcon
              aria-label={share.remove(nameOf(line))}
              onClick={() => setLines(lines.filter((one) => one !== line))}
            >
              <IconX {...small} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <ShareWith onAdd={(line) => !lines.some((one) => same(one, line)) && setLines([...lines, line])} />
    </FormDialog>
  )
}
