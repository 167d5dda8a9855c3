import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { bounds, setTimeLimits, type TimeLimitsShown } from '#src/people/contract.ts'
import { useAct } from '#src/ui/api.ts'
import { Facts } from '#src/ui/facts.tsx'
import { TextField } from '#src/ui/form/text-fields.tsx'
import { useWords } from '#src/ui/language.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { retentionEn } from '../retention/words.en.ts'
import { retentionVi } from '../retention/words.vi.ts'

const names = ['sessionHours', 'idleMinutes', 'administratorIdleMinutes', 'idleDays'] as const
type Name = (typeof names)[number]
type Given = Record<Name, string>
const givenOf = (limits: TimeLimitsShown) =>
  Object.fromEntries(names.map((name) => [name, String(limits[name])])) as Given
const fits = (name: Name, text: string) =>
  /^\d{1,4}$/.test(text.trim()) && Number(text) >= bounds[name].min && Number(text) <= bounds[name].max

/** The limits as they stand; who may set them types in place of reading. */
export function TimeLimitsForm({ limits }: { limits: TimeLimitsShown }) {
  const words = useWords({ vi: retentionVi, en: retentionEn })
  const [given, setGiven] = useState(() => givenOf(limits))
  const [version, setVersion] = useState(limits.version)
  const save = useAct(setTimeLimits)
  const tell = useTell()
  if (!limits.may.includes('settings.write'))
    return <Facts facts={names.map((name) => ({ label: words[name], value: String(limits[name]) }))} />
  const body = Object.fromEntries(names.map((name) => [name, Number(given[name])])) as Record<Name, number>
  const wrong = names.filter((name) => !fits(name, given[name]))
  const theirs = save.error?.code === 'stale' ? (save.error.details.theirs as TimeLimitsShown) : undefined
  const settle = (take: boolean) => {
    if (!theirs) return
    setVersion(theirs.version)
    if (take) setGiven(givenOf(theirs))
    save.reset()
  }
  const saved = (now: TimeLimitsShown) => {
    setVersion(now.version)
    tell.done(words.saved)
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (wrong.length === 0) save.mutate({ body: { ...body, version } }, { onSuccess: saved })
  }
  return (
    <form className="form-grid" onSubmit={send}>
      {names.map((name) => (
        <TextField
          key={name}
          label={words[name]}
          help={name === 'idleDays' ? words.idleDaysHelp : undefined}
          error={wrong.includes(name) ? words.between(bounds[name].min, bounds[name].max) : undefined}
          maxLength={4}
          value={given[name]}
          onChange={(value) => setGiven({ ...given, [name]: value })}
        />
      ))}
      <div className="wide stack">
        {theirs ? (
          <Note kind="warning" live title={words.newer}>
            <Facts facts={names.map((name) => ({ label: words[name], value: String(theirs[name]) }))} />
            <span className="row wrap">
              <Button size="compact-xs" onClick={() => settle(true)}>
                {words.takeTheirs}
              </Button>
              <Button size="compact-xs" onClick={() => settle(false)}>
                {words.keepMine}
              </Button>
            </span>
          </Note>
        ) : (
          <ProblemNote problem={save.error} />
        )}
        <div>
          <Button type="submit" variant="filled" loading={save.isPending} disabled={wrong.length > 0}>
            {words.save}
          </Button>
        </div>
      </div>
    </form>
  )
}
