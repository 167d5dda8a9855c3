import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { TextField } from '#src/ui/form/text-fields.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { setUnitSettings } from '../contract.ts'
import type { UnitDetail } from '../shapes.ts'
import { useUnitProblems, useUnitWords } from './words.ts'

/** Days late, the empty field for never. */
const steps = ['escalateToHead', 'escalateToLeader'] as const
const names = ['onePerson', 'headSendsTasks', 'onePersonKeysIn'] as const

/** What one person may do alone at the unit; read by all, set by an administrator. */
export function UnitSettings({ unit }: { unit: UnitDetail }) {
  const { unit: words } = useUnitWords()
  const codes = useUnitProblems()
  const tell = useTell()
  const [settings, setSettings] = useState(unit.settings)
  const save = useAct(setUnitSettings)
  const may = unit.may.includes('settings.write')
  const changed = [...names, ...steps].some((name) => settings[name] !== unit.settings[name])
  const send = () =>
    save.mutate({ params: { id: unit.id }, body: settings }, { onSuccess: () => tell.done(words.saved) })
  return (
    <Section title={words.settings}>
      <div className="stack">
        {names.map((name) => (
          <Checkbox
            key={name}
            label={words[name]}
            checked={settings[name]}
            disabled={!may}
            onChange={(event) => setSettings({ ...settings, [name]: event.currentTarget.checked })}
          />
        ))}
        {steps.map((name) => (
          <TextField
            key={name}
            label={words[name]}
            help={words.daysHelp}
            type="number"
            value={settings[name]?.toString() ?? ''}
            disabled={!may}
            onChange={(days) => setSettings({ ...settings, [name]: days === '' ? null : Number(days) })}
          />
        ))}
        {!may && <p className="ink3 small">{words.settingsOnlyRead}</p>}
        <ProblemNote problem={save.error} codes={codes} />
        {may && changed && (
          <div>
            <Button loading={save.isPending} onClick={send}>
              {words.save}
            </Button>
          </div>
        )}
      </div>
    </Section>
  )
}
