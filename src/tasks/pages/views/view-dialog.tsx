import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { useTell } from '#src/ui/undo.tsx'
import { addTaskView, editTaskView } from '../../table/contract.ts'
import type { TaskSearch } from '../search.ts'
import { useTaskWords } from '../standing.tsx'
import { type KeptView, searchOf, type Views } from './use-views.ts'

type Props = {
  views: Views
  /** The view to change; undefined: a new one. */
  view: KeptView | undefined
  search: TaskSearch
  onClose: () => void
  onKept: (id: string) => void
}

/** A name for this way of looking, and for whom it is. */
export function ViewDialog({ views, view, search, onClose, onKept }: Props) {
  const { views: words } = useTaskWords()
  const tell = useTell()
  const add = useAct(addTaskView)
  const edit = useAct(editTaskView)
  const [name, setName] = useState(view?.name ?? '')
  const [unitId, setUnit] = useState(view?.unitId ?? '')
  const [withLayout, setLayout] = useState(Boolean(view?.layout))
  const missing = name.trim() === '' ? words.nameFault : undefined
  const { faults, errorOf, ready } = useRequired([{ id: 'view-name', label: words.name, text: missing }])
  const send = () => {
    if (!ready()) return
    const body = {
      name: name.trim(),
      search: view ? view.search : searchOf(search),
      unitId: unitId || null,
      layout: withLayout ? views.layout : null,
    }
    const onSuccess = ({ id }: { id: string }) => {
      tell.done(words.kept(body.name))
      onKept(id)
      onClose()
    }
    if (view) edit.mutate({ params: { id: view.id }, body: { ...body, version: view.version } }, { onSuccess })
    else add.mutate({ body }, { onSuccess })
  }
  return (
    <FormDialog
      title={view ? words.change : words.keep}
      verb={words.save}
      busy={add.isPending || edit.isPending}
      problem={add.error ?? edit.error}
      faults={faults}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        id="view-name"
        label={words.name}
        value={name}
        onChange={setName}
        maxLength={80}
        error={errorOf('view-name')}
      />
      {views.table && views.table.units.length > 0 && (
        <ChoiceField
          label={words.forWhom}
          value={unitId}
          onChange={setUnit}
          none={words.forMe}
          options={views.table.units.map(({ id, name: unit }) => ({ value: id, label: words.forUnit(unit) }))}
        />
      )}
      <Checkbox
        checked={withLayout}
        disabled={views.layout === null}
        label={words.withLayout}
        onChange={(event) => setLayout(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}
