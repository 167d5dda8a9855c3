import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { TextField } from '#src/ui/form/text-fields.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { previewPurge, proposePurge } from '../contract.ts'
import { numbersIn } from '../numbers.ts'
import { EventLines } from './event-lines.tsx'
import { noWhy, useMissing, WhyFields } from './why-fields.tsx'
import { usePrivacyWords } from './words.ts'

/** Numbers, why, and on what basis; the lines can be looked at before it is sent. */
export function PurgeForm({ onClose }: { onClose: () => void }) {
  const words = usePrivacyWords()
  const [numbers, setNumbers] = useState('')
  const [why, setWhy] = useState(noWhy)
  const [tried, setTried] = useState(false)
  const [looked, setLooked] = useState<string>()
  const events = numbersIn(numbers)
  const propose = useAct(proposePurge)
  const tell = useTell()
  const navigate = useNavigate()
  const preview = useQuery({
    ...ask(previewPurge, { query: { events: looked ?? '1' } }),
    enabled: looked !== undefined,
  })
  const missing = useMissing(why)
  const wrong = { id: 'purge-numbers', label: words.purge.numbers, text: words.purge.numbersWrong }
  const faults = tried ? [...(events ? [] : [wrong]), ...missing] : []
  const sent = (made: { id: string }) => {
    tell.done(words.purge.sent)
    void navigate({ to: '/erasures/$id', params: made })
  }
  const send = () => {
    setTried(true)
    if (events && missing.length === 0) propose.mutate({ body: { ...why, events } }, { onSuccess: sent })
  }
  return (
    <FormDialog
      title={words.purge.title}
      verb={words.purge.send}
      busy={propose.isPending}
      problem={propose.error}
      codes={words.problems}
      faults={faults}
      onSend={send}
      onClose={onClose}
    >
      <p className="ink2">{words.purge.text}</p>
      <TextField
        id="purge-numbers"
        label={words.purge.numbers}
        help={words.purge.numbersHelp}
        error={tried && !events ? words.purge.numbersWrong : undefined}
        maxLength={2000}
        value={numbers}
        onChange={setNumbers}
      />
      <div>
        <Button disabled={!events} loading={preview.isFetching} onClick={() => setLooked(events?.join(','))}>
          {words.purge.look}
        </Button>
      </div>
      <ProblemNote problem={preview.error} codes={words.problems} />
      {preview.data && looked === events?.join(',') && <EventLines rows={preview.data.rows} />}
      <WhyFields why={why} faults={faults} onChange={setWhy} />
      <Note>{words.purge.stays}</Note>
    </FormDialog>
  )
}
