import { Button } from '@mantine/core'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { Status } from '#src/ui/status.tsx'
import { useUnitWords } from '../words.ts'
import { cellOf, equally, idOf, nameOf, restOf, sourcesOf, successorsOf } from './draft.ts'
import type { StepProps } from './units-step.tsx'

/** How much of each old unit's figures goes to each new one; what is left to 100 stands beside it. */
export function Shares({ draft, onChange, missing }: StepProps) {
  const { succession: words } = useUnitWords()
  const { guide } = words
  const sources = sourcesOf(draft)
  const successors = successorsOf(draft)
  if (sources.length === 0) return null
  return (
    <fieldset className="succession-shares" id="succession-shares" tabIndex={-1}>
      <legend>{guide.shares}</legend>
      <p className="ink2">{guide.sharesHelp}</p>
      {sources.map((source) => (
        <div key={source.value} className="succession-source">
          <div className="row wrap">
            <b className="grow">{source.label}</b>
            <Rest percent={restOf(draft, source.value).valueOf()} wrong={missing.includes('shares')} />
            <Button size="compact-xs" onClick={() => onChange(equally(draft, source.value))}>
              {guide.equally}
            </Button>
          </div>
          {successors.map((successor, at) => {
            const name = nameOf(successor) || guide.successorN(at + 1)
            const cell = cellOf(source.value, successor.key)
            return (
              <label key={successor.key} className="succession-share">
                <span className="grow">{name}</span>
                <input
                  className="input num"
                  inputMode="decimal"
                  aria-label={guide.shareOf(source.label, name)}
                  value={draft.percents[cell] ?? ''}
                  onChange={(event) =>
                    onChange({ ...draft, percents: { ...draft.percents, [cell]: event.currentTarget.value } })
                  }
                />
                <span aria-hidden>%</span>
              </label>
            )
          })}
          <ChoiceField
            label={guide.heir(source.label)}
            none={guide.heirLargest}
            value={draft.heirs[source.value] ?? ''}
            onChange={(key) => onChange({ ...draft, heirs: { ...draft.heirs, [source.value]: key } })}
            options={successors
              .filter((one) => idOf(one) !== source.value)
              .map((one, at) => ({ value: one.key, label: nameOf(one) || guide.successorN(at + 1) }))}
          />
        </div>
      ))}
    </fieldset>
  )
}

function Rest({ percent, wrong }: { percent: number; wrong: boolean }) {
  const { succession: words } = useUnitWords()
  const { guide } = words
  const format = useFormat()
  if (percent === 0) return <Status kind="done">{guide.whole}</Status>
  const text = format.figure(Math.abs(percent))
  return (
    <Status kind={wrong || percent < 0 ? 'overdue' : 'dueSoon'}>
      {percent > 0 ? guide.rest(text) : guide.over(text)}
    </Status>
  )
}
