import { Button } from '@mantine/core'
import { successionKinds } from '../../kinds.ts'
import { useUnitWords } from '../words.ts'
import type { Draft } from './draft.ts'

type Props = { draft: Draft; onChange: (draft: Draft) => void; onNext: () => void }

/** What happens to the units, each kind in a sentence. */
export function KindStep({ draft, onChange, onNext }: Props) {
  const { successions, succession: words } = useUnitWords()
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        onNext()
      }}
    >
      <fieldset className="succession-kinds" aria-label={words.guide.steps.kind}>
        {successionKinds.map((kind) => (
          <label key={kind} data-chosen={draft.kind === kind || undefined}>
            <input
              type="radio"
              name="kind"
              value={kind}
              checked={draft.kind === kind}
              onChange={() => onChange({ ...draft, kind })}
            />
            <span>
              <b>{successions[kind]}</b>
              <span className="ink2">{words.kindHelp[kind]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p>
        <Button type="submit" variant="filled">
          {words.guide.next}
        </Button>
      </p>
    </form>
  )
}
