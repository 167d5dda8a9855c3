import { useState } from 'react'
import { useDomainClock } from '#src/app/office/domain-clock.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { TextField } from '#src/ui/form/text-fields.tsx'
import type { Acts } from './use-acts.ts'
import { useNewsWords } from './words.ts'

const hourShape = /^([01]?\d|2[0-3])[:hg.]([0-5]\d)$/

/** A day and a time of the domain's clock, in Viet Nam. */
export function ScheduleDialog({ acts, onAct }: { acts: Acts; onAct: (publishAt: string) => void }) {
  const { schedule: words, problems } = useNewsWords()
  const now = useDomainClock()
  const today = new Date(Date.parse(now()) + 7 * 3_600_000).toISOString().slice(0, 10)
  const [day, setDay] = useState(today)
  const [hour, setHour] = useState('17:53')
  const [tried, setTried] = useState(false)
  const [, hours, minutes] = hourShape.exec(hour.trim()) ?? []
  const send = () => {
    setTried(true)
    if (day !== '' && hours !== undefined) onAct(`${day}T${hours.padStart(2, '0')}:${minutes}:00+07:00`)
  }
  return (
    <FormDialog
      title={words.title}
      verb={words.title}
      busy={acts.busy}
      problem={acts.problem}
      faults={[]}
      codes={problems}
      onSend={send}
      onClose={() => acts.ask(undefined)}
    >
      <p className="ink2">{words.effect}</p>
      <div className="form-grid">
        <DayField label={words.day} value={day} onChange={setDay} from={today} />
        <TextField
          label={words.hour}
          value={hour}
          onChange={setHour}
          error={tried && hours === undefined ? words.hourWrong : undefined}
        />
      </div>
    </FormDialog>
  )
}
