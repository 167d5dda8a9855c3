import { Button } from '@mantine/core'
import { useState } from 'react'
import { office } from '#src/app/office/root.tsx'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import type { Found } from '#src/ui/form/search-choices.ts'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { IconPlus, IconTrash, small } from '#src/ui/icons.ts'
import { useTell } from '#src/ui/undo.tsx'
import { addSuccession } from '../contract.ts'
import { type SuccessionKind, successionKinds } from '../kinds.ts'
import type { UnitDetail } from '../shapes.ts'
import { FormDialog } from './form-dialog.tsx'
import { UnitField } from './unit-field.tsx'
import { useUnitWords } from './words.ts'

type Part = { to: Found | undefined; share: string }
type Props = { unit: UnitDetail; name: string; onClose: () => void }

/** One unit's event: into which units it passes, with shares where it is divided. */
export function SuccessionForm({ unit: { id }, name, onClose }: Props) {
  const words = useUnitWords()
  const { succession: texts } = words
  const tell = useTell()
  const { me } = office.useRouteContext()
  const act = useAct(addSuccession)
  const [tried, setTried] = useState(false)
  const [kind, setKind] = useState<SuccessionKind>('merge')
  const [on, setOn] = useState(me.today)
  const [basis, setBasis] = useState('')
  const [parts, setParts] = useState<Part[]>([{ to: undefined, share: '1' }])
  const same = kind === 'rename' || kind === 'transfer'
  const divides = kind === 'split' || kind === 'reshape'
  const shown = divides ? parts : parts.slice(0, 1)
  const change = (at: number, part: Partial<Part>) => setParts(parts.map((p, n) => (n === at ? { ...p, ...part } : p)))
  const body = () => {
    const common = { on, kind, basis: basis.trim() || null }
    if (same) return { ...common, parts: [{ from: id, to: id, share: '1' }] }
    if (kind === 'dissolve') return { ...common, dissolves: id, takesOver: shown[0]!.to!.value }
    return {
      ...common,
      parts: shown.map(({ to, share }) => ({
        from: id,
        to: to!.value,
        share: divides ? share.replace(',', '.') : '1',
      })),
    }
  }
  const send = () =>
    act.mutate(
      { body: body() },
      {
        onSuccess: () => {
          tell.done(texts.done)
          onClose()
        },
      },
    )
  return (
    <FormDialog
      title={texts.title(name)}
      verb={texts.verb}
      busy={act.isPending}
      problem={act.error}
      tried={tried}
      onTry={() => setTried(true)}
      asked={[
        { id: 'succession-on', label: texts.on, filled: on !== '' },
        ...(same ? [] : shown.map(({ to }, at) => ({ id: `part-${at}`, label: texts.into, filled: to !== undefined }))),
      ]}
      onSend={send}
      onClose={onClose}
    >
      <p className="ink2">{texts.help}</p>
      <ChoiceField
        label={texts.kind}
        value={kind}
        onChange={(next) => setKind(next as SuccessionKind)}
        options={successionKinds.map((value) => ({ value, label: words.successions[value] }))}
      />
      <DayField id="succession-on" label={texts.on} value={on} onChange={setOn} />
      {!same &&
        shown.map(({ to, share }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name of their own, and keep their order
          <div key={at} className={divides ? 'unit-part' : undefined}>
            <UnitField
              id={`part-${at}`}
              label={kind === 'dissolve' ? texts.takesOver : texts.into}
              on={on || me.today}
              error={tried && !to ? words.fill : undefined}
              value={to}
              onChange={(unit) => change(at, { to: unit })}
            />
            {divides && (
              <TextField
                label={texts.share}
                help={texts.shareHelp}
                value={share}
                onChange={(text) => change(at, { share: text })}
              />
            )}
            {divides && shown.length > 1 && (
              <div>
                <Button
                  size="compact-xs"
                  leftSection={<IconTrash {...small} />}
                  onClick={() => setParts(parts.filter((_, n) => n !== at))}
                >
                  {texts.removePart(at + 1)}
                </Button>
              </div>
            )}
          </div>
        ))}
      {divides && (
        <div>
          <Button
            size="compact-xs"
            leftSection={<IconPlus {...small} />}
            onClick={() => setParts([...parts, { to: undefined, share: '' }])}
          >
            {texts.addPart}
          </Button>
        </div>
      )}
      <TextField label={texts.basis} optional maxLength={500} value={basis} onChange={setBasis} />
    </FormDialog>
  )
}
