import { useState } from 'react'
import { type Answers, noAnswer } from '../answers.ts'
import { FieldInput } from '../field-input.tsx'
import { useActivityWords } from '../use-words.ts'
import type { TypeDraft } from './draft.ts'
import '../activities.css'

/** The form as a unit sees it; what is typed here is kept nowhere. */
export function TypePreview({ draft }: { draft: TypeDraft }) {
  const { types: words, heads } = useActivityWords()
  const [answers, setAnswers] = useState<Answers>({})
  const asked = draft.fields.filter(({ retired, vi, en }) => !retired && vi.trim() && en.trim())
  return (
    <aside className="type-preview" aria-label={words.preview}>
      <h2>{words.preview}</h2>
      <p className="ink3 small">{words.previewText([heads.title, heads.heldOn, heads.untilOn].join(', '))}</p>
      <div className="stack">
        {asked.map((field) => (
          <FieldInput
            key={field.id}
            // the page holds the same field once more, in the list of fields
            field={{ ...field, id: `preview-${field.id}` }}
            answer={answers[field.id] ?? noAnswer}
            onChange={(answer) => setAnswers((old) => ({ ...old, [field.id]: answer }))}
            error={undefined}
          />
        ))}
        {asked.length === 0 && <p className="ink2">{words.noFields}</p>}
      </div>
    </aside>
  )
}
