import { useState } from 'react'
import { periodName } from '#src/periods/index.ts'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { TextField } from '#src/ui/form/text-fields.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { putTerm } from '../contract.ts'
import type { UnitDetail } from '../shapes.ts'
import { FormDialog } from './form-dialog.tsx'
import { useUnitWords } from './words.ts'

type Props = { unitId: string; term?: UnitDetail['terms'][number]; onClose: () => void }

/** "2020-2025", also typed with a long dash or with spaces. */
const yearsIn = (text: string) => /^(\d{4})\s*[-–]\s*(\d{4})$/.exec(text.trim())?.slice(1) ?? []

export function TermForm({ unitId, term, onClose }: Props) {
  const { unit: words, problems, fill } = useUnitWords()
  const { language } = useLanguage()
  const tell = useTell()
  const put = useAct(putTerm)
  const [tried, setTried] = useState(false)
  const [years, setYears] = useState(term?.name.slice(1) ?? '')
  const [from, setFrom] = useState(term?.from ?? '')
  const [to, setTo] = useState(term?.to ?? '')
  const [first, last] = yearsIn(years)
  const fault = years.trim() === '' ? fill : first && last && first < last ? undefined : problems['term.name']
  const send = () => {
    const name = `T${first}-${last}`
    put.mutate(
      { params: { id: unitId, name }, body: { from, to: to || null } },
      {
        onSuccess: () => {
          tell.done(words.termSaved(periodName(name, language)))
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={term ? words.editTerm(periodName(term.name, language)) : words.addTerm}
      verb={words.termVerb}
      busy={put.isPending}
      problem={put.error}
      tried={tried}
      onTry={() => setTried(true)}
      asked={[
        { id: 'term-years', label: words.term, filled: fault === undefined },
        { id: 'term-from', label: words.termFrom, filled: from !== '' },
      ]}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        id="term-years"
        label={words.term}
        help={words.termYears}
        error={tried ? fault : undefined}
        disabled={term !== undefined}
        maxLength={13}
        value={years}
        onChange={setYears}
      />
      <DayField id="term-from" label={words.termFrom} help={words.termFromHelp} value={from} onChange={setFrom} />
      <DayField label={words.termTo} optional help={words.termToHelp} value={to} onChange={setTo} />
    </FormDialog>
  )
}
