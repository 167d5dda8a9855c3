import { useState } from 'react'
import { ProvisionFields, type Source } from '#src/app/office/provision-fields.tsx'
import { useAct } from '#src/ui/api.ts'
import { Facts } from '#src/ui/facts.tsx'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { AreaField, TextField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { useTell } from '#src/ui/undo.tsx'
import { assignTarget } from '../../assigning/contract.ts'
import type { Indicator } from '../../row.ts'
import { changesOf, partsToSend } from './parts-to-send.ts'
import { Sums } from './sums.tsx'
import type { Assigning } from './use-assigning.ts'
import { useAssigningWords } from './words.ts'

type Props = { assigning: Assigning; indicator: Indicator; onDone: () => void; onClose: () => void }

/** What would be assigned, all in one act; here also on which basis, and why more than the whole where it is. */
export function AssignPreview({ assigning, indicator, onDone, onClose }: Props) {
  const { preview: words, fill, problems } = useAssigningWords()
  const { data, method, weight, weightPeriod, remainder, sum, lines, holds } = assigning
  const [basis, setBasis] = useState(data?.target.basis ?? '')
  const [source, setSource] = useState<Source>({ directive: undefined, provisionId: '' })
  const [reason, setReason] = useState('')
  const assign = useAct(assignTarget)
  const tell = useTell()
  const over = Boolean(data?.addsUp && remainder?.startsWith('-'))
  const { faults, errorOf, ready } = useRequired(
    over ? [{ id: 'over-reason', label: words.overReason, text: reason.trim() ? undefined : fill }] : [],
  )
  if (!data?.level) return null
  const parts = partsToSend(assigning)
  const changes = changesOf(assigning, parts)
  const { level, on, target } = data
  const send = () =>
    ready() &&
    assign.mutate(
      {
        params: { id: target.id },
        body: {
          level,
          method,
          weight: method === 'proportion' && weight ? { indicatorId: weight.id, period: weightPeriod! } : null,
          decidedOn: on,
          basis: basis.trim() || source.directive?.label || null,
          provisionId: source.provisionId || null,
          overReason: over ? reason.trim() : null,
          parts,
        },
      },
      {
        onSuccess: () => {
          tell.done(words.done(parts.length))
          onDone()
        },
        onError: ({ code }) => code === 'assignment.moved' && void assigning.refetch(),
      },
    )
  return (
    <FormDialog
      title={words.title(parts.length)}
      verb={words.verb(parts.length)}
      busy={assign.isPending}
      problem={assign.error}
      codes={problems}
      faults={faults}
      onSend={send}
      onClose={onClose}
    >
      {data.addsUp && (
        <Sums
          {...{ indicator, target, sum, remainder }}
          given={[...holds.values()].filter((value) => value !== null).length}
          all={lines.length}
        />
      )}
      <Facts
        facts={[
          { label: words.added, value: changes.added || null },
          { label: words.replaced, value: changes.replaced || null },
          { label: words.kept, value: changes.kept || null },
          { label: words.without, value: changes.without.join(', ') },
        ]}
      />
      <ProvisionFields optional labels={words.source} value={source} onChange={setSource} />
      <BasisField value={basis} onChange={setBasis} />
      {over && (
        <AreaField
          id="over-reason"
          label={words.overReason}
          help={words.overHelp}
          error={errorOf('over-reason')}
          value={reason}
          maxLength={500}
          onChange={setReason}
        />
      )}
      {changes.replaced > 0 && <p className="small ink3">{words.keep}</p>}
    </FormDialog>
  )
}

function BasisField(props: { value: string; onChange: (value: string) => void }) {
  const { basis } = useAssigningWords()
  return <TextField label={basis} optional maxLength={500} {...props} />
}
