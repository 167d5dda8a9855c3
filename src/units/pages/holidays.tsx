import { ActionIcon, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { HistoryLink } from '#src/app/office/record-history.tsx'
import { office } from '#src/app/office/root.tsx'
import { ask, useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { IconTrash, small } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { listNonWorkingDays, putNonWorkingDay } from '../contract.ts'
import { FormDialog } from './form-dialog.tsx'
import { useMaySettings } from './may-settings.ts'
import { useUnitProblems, useUnitWords } from './words.ts'

/** The holidays of a year; due days move off them. */
export function Holidays() {
  const { shared: words } = useUnitWords()
  const codes = useUnitProblems()
  const format = useFormat()
  const tell = useTell()
  const may = useMaySettings()
  const { me } = office.useRouteContext()
  const thisYear = Number(me.today.slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [adding, setAdding] = useState(false)
  const { data = [], error, refetch } = useQuery(ask(listNonWorkingDays, { query: { year } }))
  const put = useAct(putNonWorkingDay)
  const remove = ({ day, name }: { day: string; name: string }) =>
    put.mutate(
      { params: { day }, body: { name: null } },
      { onSuccess: () => tell.done(words.removeDay(name), () => put.mutate({ params: { day }, body: { name } })) },
    )
  const years = Array.from({ length: 5 }, (_, n) => String(thisYear - 2 + n))
  return (
    <Section
      title={words.days}
      more={
        may && (
          <Button size="compact-xs" onClick={() => setAdding(true)}>
            {words.addDay}
          </Button>
        )
      }
    >
      <div className="unit-year">
        <ChoiceField
          label={words.year}
          value={String(year)}
          onChange={(text) => setYear(Number(text))}
          options={years.map((value) => ({ value, label: value }))}
          help={words.weekends}
        />
      </div>
      <ProblemNote problem={error ?? put.error} codes={codes} retry={() => void refetch()} />
      {data.length === 0 && <p className="ink2">{words.noDays}</p>}
      <ul className="unit-lines">
        {data.map((one) => (
          <li key={one.day}>
            <span className="num">{format.longDay(one.day)}</span>
            <span className="ink2">{one.name}</span>
            <span className="acts">
              <HistoryLink kind="nonWorkingDay" id={one.day} of={`${one.name}, ${format.day(one.day)}`} />
              {may && (
                <ActionIcon
                  aria-label={words.removeDay(`${one.name}, ${format.day(one.day)}`)}
                  onClick={() => remove(one)}
                >
                  <IconTrash {...small} />
                </ActionIcon>
              )}
            </span>
          </li>
        ))}
      </ul>
      {adding && <NewHoliday year={year} onClose={() => setAdding(false)} />}
    </Section>
  )
}

function NewHoliday({ year, onClose }: { year: number; onClose: () => void }) {
  const { shared: words, fill } = useUnitWords()
  const put = useAct(putNonWorkingDay)
  const [tried, setTried] = useState(false)
  const [day, setDay] = useState('')
  const [name, setName] = useState('')
  return (
    <FormDialog
      title={`${words.addDay} ${year}`}
      verb={words.addDay}
      busy={put.isPending}
      problem={put.error}
      tried={tried}
      onTry={() => setTried(true)}
      asked={[
        { id: 'holiday-day', label: words.day, filled: day !== '' },
        { id: 'holiday-name', label: words.dayName, filled: name.trim() !== '' },
      ]}
      onSend={() => put.mutate({ params: { day }, body: { name } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <DayField id="holiday-day" label={words.day} value={day} onChange={setDay} />
      <TextField
        id="holiday-name"
        label={words.dayName}
        error={tried && !name.trim() ? fill : undefined}
        maxLength={200}
        value={name}
        onChange={setName}
      />
    </FormDialog>
  )
}
