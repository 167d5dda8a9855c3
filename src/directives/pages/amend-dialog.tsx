import { useState } from 'react'
import { ProvisionFields, provisionChoices, type Source } from '#src/app/office/provision-fields.tsx'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { AreaField, ChoiceField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { amendDirective } from '../contract.ts'
import type { DirectiveDetail } from '../shapes.ts'
import { useDirectiveWords } from './use-words.ts'

type Kind = 'amend' | 'supersede'
type Props = { directive: DirectiveDetail; kind: Kind; onClose: () => void }

/** Which later directive changes this one, in what, from which day. */
export function AmendDialog({ directive, kind: first, onClose }: Props) {
  const { amending: words, form, problems } = useDirectiveWords()
  const act = useAct(amendDirective)
  const [kind, setKind] = useState<Kind>(first)
  const [by, setBy] = useState<Source>({ directive: undefined, provisionId: '' })
  const [provisionId, setProvision] = useState('')
  const [fromDay, setDay] = useState('')
  const [note, setNote] = useState('')
  const { faults, errorOf, ready } = useRequired([
    { id: 'amend-by', label: words.by, text: by.directive ? undefined : form.required },
  ])
  const send = () => {
    if (!ready() || !by.directive) return
    const body = {
      kind,
      byDirectiveId: by.directive.value,
      version: directive.version,
      ...(by.provisionId && { byProvisionId: by.provisionId }),
      ...(kind === 'amend' && provisionId && { provisionId }),
      ...(fromDay && { fromDay }),
      ...(note.trim() && { note }),
    }
    act.mutate({ params: { id: directive.id }, body }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={words.add}
      verb={words.send}
      busy={act.isPending}
      problem={act.error}
      faults={faults}
      codes={problems}
      onSend={send}
      onClose={onClose}
    >
      <ChoiceField
        label={words.kind}
        value={kind}
        onChange={(value) => setKind(value as Kind)}
        options={(['amend', 'supersede'] as const).map((value) => ({ value, label: words.kinds[value] }))}
      />
      <ProvisionFields
        id="amend-by"
        error={errorOf('amend-by')}
        labels={{ directive: words.by, provision: words.byProvision, noProvision: words.noProvision }}
        value={by}
        onChange={setBy}
      />
      {kind === 'amend' && directive.tree.length > 0 && (
        <ChoiceField
          label={words.provision}
          value={provisionId}
          onChange={setProvision}
          none={words.whole}
          options={provisionChoices(directive.tree)}
        />
      )}
      <DayField label={words.fromDay} optional help={words.fromDayHelp} value={fromDay} onChange={setDay} />
      <AreaField label={words.note} optional value={note} onChange={setNote} maxLength={2000} />
    </FormDialog>
  )
}
