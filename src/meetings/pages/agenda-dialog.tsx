import { useId, useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { AreaField, TextField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { addAgendaItem, editAgendaItem } from '../contract.ts'
import type { MeetingDetail } from '../shapes.ts'
import { clockOfInstant, readClock } from './hours.ts'
import { useMeetingWords } from './use-words.ts'

type Item = MeetingDetail['agenda'][number]
type Props = { meeting: MeetingDetail; item?: Item; onClose: () => void }

export function AgendaDialog({ meeting, item, onClose }: Props) {
  const { acts, fields, problems } = useMeetingWords()
  const id = useId()
  const last = meeting.agenda.at(-1)
  const [starts, setStarts] = useState(item?.starts ?? last?.starts ?? clockOfInstant(meeting.startsAt))
  const [content, setContent] = useState(item?.content ?? '')
  const [presenter, setPresenter] = useState(item?.presenter ?? '')
  const add = useAct(addAgendaItem)
  const edit = useAct(editAgendaItem)
  const clock = readClock(starts)
  const { faults, errorOf, ready } = useRequired([
    { id: `${id}-starts`, label: fields.starts, text: clock ? undefined : fields.clock },
    { id: `${id}-content`, label: fields.content, text: content.trim() ? undefined : fields.required },
  ])
  const send = () => {
    if (!ready() || !clock) return
    const body = { starts: clock, content, presenter: presenter || null }
    const done = { onSuccess: onClose }
    if (item)
      edit.mutate({ params: { id: meeting.id, itemId: item.id }, body: { ...body, version: item.version } }, done)
    else add.mutate({ params: { id: meeting.id }, body }, done)
  }
  return (
    <FormDialog
      title={item ? acts.editItem : acts.addItem}
      verb={item ? fields.save : acts.addItem}
      busy={add.isPending || edit.isPending}
      problem={add.error ?? edit.error}
      faults={faults}
      codes={problems}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        id={`${id}-starts`}
        label={fields.starts}
        value={starts}
        onChange={setStarts}
        error={errorOf(`${id}-starts`)}
      />
      <AreaField
        id={`${id}-content`}
        label={fields.content}
        value={content}
        onChange={setContent}
        rows={2}
        maxLength={1000}
        error={errorOf(`${id}-content`)}
      />
      <TextField label={fields.presenter} optional value={presenter} onChange={setPresenter} maxLength={300} />
    </FormDialog>
  )
}
