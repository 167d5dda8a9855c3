import { Radio } from '@mantine/core'
import { useState } from 'react'
import { periodOf } from '#src/periods/index.ts'
import { addDays } from '#src/platform/day.ts'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { useProblemText } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { endRegime, type RegimeDetail, resumeRegime } from '../../contract.ts'
import { useRegimeWords } from './words.ts'

/** What an end from a day on does to the reports that are open; the server does the same, ending.ts. */
function whatFollows({ owed, rhythm }: RegimeDetail, from: string) {
  const gone = owed.filter(({ period }) => rhythm === 'once' || periodOf(period).to >= from)
  const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0)
  const dropped = sum(gone.map(({ untouched }) => untouched))
  return { dropped, left: sum(owed.flatMap((one) => [one.untouched, one.begun, one.overdue])) - dropped }
}

/** Ends a regime from today, tomorrow or another day: first it says what becomes of the open reports. */
export function EndDialog({ regime, today, onClose }: { regime: RegimeDetail; today: string; onClose: () => void }) {
  const words = useRegimeWords()
  const { end: said } = words
  const format = useFormat()
  const tell = useTell()
  const text = useProblemText()
  const act = useAct(endRegime)
  const resume = useAct(resumeRegime)
  const [when, setWhen] = useState<'today' | 'tomorrow' | 'other'>(regime.rhythm === 'once' ? 'today' : 'tomorrow')
  const [other, setOther] = useState('')
  const from = when === 'today' ? today : when === 'tomorrow' ? addDays(today, 1) : other
  const follows = from ? whatFollows(regime, from) : undefined
  const params = { id: regime.id }
  const send = () => {
    if (!from) return
    act.mutate(
      { params, body: { version: regime.version, from } },
      {
        onSuccess: ({ version }) => {
          onClose()
          tell.done(said.done(format.day(from)), () =>
            resume.mutate({ params, body: { version } }, { onError: (p) => tell.failed(text(p, words.problems)) }),
          )
        },
      },
    )
  }
  return (
    <FormDialog
      title={said.title(regime.name)}
      verb={words.acts.end}
      busy={act.isPending}
      problem={act.error}
      codes={words.problems}
      faults={[]}
      onSend={send}
      onClose={onClose}
    >
      {regime.rhythm !== 'once' && (
        <Radio.Group label={said.when} value={when} onChange={(one) => setWhen(one as typeof when)}>
          {(['today', 'tomorrow', 'other'] as const).map((one) => (
            <Radio key={one} value={one} label={said[one]} mt={10} />
          ))}
        </Radio.Group>
      )}
      {when === 'other' && <DayField label={said.day} value={other} onChange={setOther} from={today} />}
      {follows && (
        <div className="small" role="status">
          {follows.dropped > 0 && <p>{said.dropped(follows.dropped)}</p>}
          {follows.left > 0 && <p>{said.left(follows.left)}</p>}
          {follows.dropped + follows.left === 0 && <p>{said.nothing}</p>}
          <p className="ink3">{said.kept}</p>
        </div>
      )}
    </FormDialog>
  )
}
