import { useState } from 'react'
import { Field } from '#src/ui/form/field.tsx'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { split, splitPlace } from '../rules.ts'
import type { Draft } from '../shapes.ts'
import { useReadingWords } from './use-words.ts'

type Props = { draft: Draft; number: number; onSplit: (draft: Draft, at: number) => void; onClose: () => void }

/** Where the words fall apart is proposed; the caret moves it. */
export function SplitDialog({ draft, number, onSplit, onClose }: Props) {
  const { splitting } = useReadingWords()
  const { content } = draft
  const [at, setAt] = useState(() => splitPlace(content) ?? 0)
  const [tried, setTried] = useState(false)
  const inside = at > 0 && at < content.length
  const [first, second] = split(draft, at, draft.id)
  return (
    <FormDialog
      title={splitting.title(number)}
      verb={splitting.verb}
      busy={false}
      problem={null}
      faults={[]}
      onSend={() => {
        setTried(true)
        if (!inside) return
        onSplit(draft, at)
        onClose()
      }}
      onClose={onClose}
    >
      <p className="ink2">{splitting.text}</p>
      <Field label={splitting.content} error={tried && !inside ? splitting.missing : undefined}>
        {(bind) => (
          <textarea
            {...bind}
            className="input"
            rows={4}
            value={content}
            readOnly
            onSelect={(event) => {
              if (event.currentTarget.selectionStart > 0) setAt(event.currentTarget.selectionStart)
            }}
          />
        )}
      </Field>
      {inside && (
        <dl className="split-parts">
          <dt>{splitting.first}</dt>
          <dd>{first.content}</dd>
          <dt>{splitting.second}</dt>
          <dd>{second.content}</dd>
        </dl>
      )}
    </FormDialog>
  )
}
