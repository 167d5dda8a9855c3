import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { makeTasks } from '../contract.ts'
import { countsOf, nameKey, parts } from '../rules.ts'
import { bodyOf, DirectiveFields, missingIn, originOf } from './directive-fields.tsx'
import type { Reading } from './reviewing.tsx'
import type { DraftsInReview } from './use-drafts.ts'
import { useReadingWords } from './use-words.ts'

type Props = { reading: Reading; kept: DraftsInReview; onClose: () => void; onLeft: () => void }

/** The last step: of which directive they are, and what becomes of the rest; then all are made at once. */
export function MakeDialog({ reading, kept, onClose, onLeft }: Props) {
  const { making, said, why } = useReadingWords()
  const navigate = useNavigate()
  const tell = useTell()
  const [origin, setOrigin] = useState(() => originOf(reading))
  const [tried, setTried] = useState(false)
  const [saving, setSaving] = useState(false)
  const act = useAct(makeTasks)
  const counts = countsOf(kept.drafts)
  const accepted = kept.drafts.filter(({ decision }) => decision === 'accepted')
  const unmatched = new Set(
    accepted
      .flatMap((draft) => parts.flatMap((part) => draft[part].filter((n) => n.unitId === null)))
      .map((n) => nameKey(n.name)),
  ).size
  async function send() {
    setTried(true)
    if (!reading.directive && missingIn(origin).length > 0) return
    setSaving(true)
    const safe = await kept.save()
    setSaving(false)
    if (!safe) return
    act.mutate(
      {
        params: { id: reading.id },
        body: { version: kept.version(), ...(!reading.directive && bodyOf(origin, reading.ownerUnitId)) },
      },
      {
        onSuccess: async ({ taskIds, left, directiveId }) => {
          onClose()
          if (left > 0) {
            tell.done(said.madeAndLeft(taskIds.length, left))
            return onLeft()
          }
          tell.done(said.made(taskIds.length))
          if (directiveId) await navigate({ to: '/tasks', search: { directiveId, state: 'draft' } as never })
          else await navigate({ to: '/tasks', search: { state: 'draft' } as never })
        },
      },
    )
  }
  return (
    <FormDialog
      title={making.title(counts.accepted)}
      verb={making.verb}
      busy={act.isPending || saving}
      problem={act.error}
      faults={[]}
      codes={why}
      onSend={() => void send()}
      onClose={onClose}
    >
      <p className="ink2">{making.text}</p>
      {unmatched > 0 && <p className="ink2">{making.unmatched(unmatched)}</p>}
      {counts.open > 0 && <p className="ink2">{making.left(counts.open)}</p>}
      {!reading.directive && <DirectiveFields origin={origin} onChange={setOrigin} tried={tried} />}
    </FormDialog>
  )
}
