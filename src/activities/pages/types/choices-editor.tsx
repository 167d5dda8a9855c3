import { ActionIcon, Button } from '@mantine/core'
import { IconArrowBackUp, IconPlus, IconX, small } from '#src/ui/icons.ts'
import type { Field, FieldChoice } from '../../fields.ts'
import { useActivityWords } from '../use-words.ts'
import { newChoice } from './draft.ts'

type Props = { field: Field; kept: ReadonlySet<string>; onChange: (choices: FieldChoice[]) => void }

/** The answers of a field; one that stood before is retired, a new one is taken away. */
export function ChoicesEditor({ field, kept, onChange }: Props) {
  const { types: words } = useActivityWords()
  const set = (at: number, change: Partial<FieldChoice>) =>
    onChange(field.choices.map((choice, n) => (n === at ? { ...choice, ...change } : choice)))
  return (
    <fieldset className="type-choices">
      <legend>{words.choices}</legend>
      {field.choices.map((choice, n) => (
        <div key={choice.id} className="type-choice" data-retired={choice.retired || undefined}>
          <input
            className="input"
            aria-label={words.choiceVi(n + 1)}
            placeholder={words.vi}
            value={choice.vi}
            maxLength={200}
            onChange={(event) => set(n, { vi: event.target.value })}
          />
          <input
            className="input"
            aria-label={words.choiceEn(n + 1)}
            placeholder={words.en}
            value={choice.en}
            maxLength={200}
            onChange={(event) => set(n, { en: event.target.value })}
          />
          {kept.has(choice.id) ? (
            <ActionIcon
              aria-label={choice.retired ? words.askAgain(choice.vi) : words.retireChoice(choice.vi)}
              onClick={() => set(n, { retired: !choice.retired })}
            >
              {choice.retired ? <IconArrowBackUp {...small} /> : <IconX {...small} />}
            </ActionIcon>
          ) : (
            <ActionIcon
              aria-label={words.dropChoice(choice.vi || String(n + 1))}
              onClick={() => onChange(field.choices.filter((_, at) => at !== n))}
            >
              <IconX {...small} />
            </ActionIcon>
          )}
        </div>
      ))}
      <div>
        <Button
          size="compact-xs"
          leftSection={<IconPlus {...small} />}
          disabled={field.choices.length >= 60}
          onClick={() => onChange([...field.choices, newChoice()])}
        >
          {words.addChoice}
        </Button>
      </div>
    </fieldset>
  )
}
