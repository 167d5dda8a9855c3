import { ActionIcon, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Reply } from '#src/platform/endpoint.ts'
import { ask, useAct } from '#src/ui/api.ts'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { IconPencil } from '#src/ui/icons.ts'
import { ProblemNote } from '#src/ui/problem.tsx'
import { addLabel, editLabel, type listLabels, readTaskTable, removeLabel } from '../../table/contract.ts'
import { useTaskWords } from '../standing.tsx'

type Label = Reply<typeof listLabels>[number]
const tones = [1, 2, 3, 4, 5, 6]

/** Opens in place: a new label of the unit, or this one's name and colour. */
export function LabelEditor({ label }: { label?: Label }) {
  const { labels: words, problems } = useTaskWords()
  const [open, setOpen] = useState(false)
  const [name, setName] = useState(label?.name ?? '')
  const [tone, setTone] = useState(label?.tone ?? 1)
  const units = useQuery(ask(readTaskTable, {})).data?.units ?? []
  const [unit, setUnit] = useState('')
  const add = useAct(addLabel)
  const edit = useAct(editLabel)
  const remove = useAct(removeLabel)
  const unitId = unit || units[0]?.id
  const close = () => {
    setOpen(false)
    if (!label) setName('')
  }
  const save = () => {
    if (name.trim() === '' || !unitId) return
    const body = { name: name.trim(), tone }
    if (label)
      edit.mutate({ params: { id: label.id }, body: { ...body, version: label.version } }, { onSuccess: close })
    else add.mutate({ body: { ...body, unitId } }, { onSuccess: close })
  }
  if (!open)
    return label ? (
      <ActionIcon aria-label={words.edit(label.name)} onClick={() => setOpen(true)}>
        <IconPencil size={14} aria-hidden />
      </ActionIcon>
    ) : (
      <Button variant="subtle" size="compact-xs" onClick={() => setOpen(true)}>
        {words.add}
      </Button>
    )
  return (
    <fieldset className="task-label-editor">
      <TextField label={words.name} value={name} onChange={setName} maxLength={40} />
      <div className="row">
        {tones.map((one) => (
          <button
            key={one}
            type="button"
            className="task-tone"
            data-label={one}
            aria-label={words.colour(one)}
            aria-pressed={one === tone}
            onClick={() => setTone(one)}
          />
        ))}
      </div>
      {!label && units.length > 1 && (
        <ChoiceField
          label={words.unit}
          value={unitId ?? ''}
          onChange={setUnit}
          options={units.map(({ id, name: unitName }) => ({ value: id, label: unitName }))}
        />
      )}
      <ProblemNote problem={add.error ?? edit.error ?? remove.error} codes={problems} />
      <div className="row">
        <Button size="compact-xs" loading={add.isPending || edit.isPending} onClick={save}>
          {words.save}
        </Button>
        {label && (
          <Button
            variant="subtle"
            size="compact-xs"
            title={words.removeText}
            loading={remove.isPending}
            onClick={() => window.confirm(words.remove(label.name)) && remove.mutate({ params: { id: label.id } })}
          >
            {words.drop}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
