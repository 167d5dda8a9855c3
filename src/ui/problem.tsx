import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { useUiWords } from './own-words.ts'
import { codeOf } from './problem-code.ts'
import { Glyph, type StatusKind } from './status.tsx'
import './problem.css'

/**
 * A note on its tint: `<Note kind="warning">…</Note>`. A refusal in words: `<ProblemNote problem={act.error} codes={words.problems} />`,
 * where a slice's `codes` word its own codes (texts, or functions of the refusal's facts); general codes are worded here.
 */
export type ProblemWords = Readonly<Record<string, string | ((facts: never) => string)>>

export function useProblemText() {
  const { problems } = useUiWords()
  return (problem: Problem, codes: ProblemWords = {}): string => {
    const code = codeOf(problem)
    const own = codes[code]
    if (typeof own === 'function') return own(problem.details as never)
    return own ?? (problems as Record<string, string>)[code] ?? problems.other
  }
}

type NoteProps = { kind?: StatusKind; title?: ReactNode; children?: ReactNode; acts?: ReactNode; live?: boolean }
export const Note = ({ kind = 'warning', title, children, acts, live }: NoteProps) => (
  <div className="note" data-note={kind} role={live ? 'alert' : undefined}>
    <Glyph kind={kind} size={16} />
    <div className="grow">
      {title && <b>{title} </b>}
      {children}
    </div>
    {acts}
  </div>
)

type Props = { problem: Problem | null | undefined; codes?: ProblemWords; retry?: () => void }
export function ProblemNote({ problem, codes, retry }: Props) {
  const words = useUiWords()
  const text = useProblemText()
  if (!problem) return null
  return (
    <Note
      kind="overdue"
      live
      acts={
        retry && (
          <Button size="compact-xs" onClick={retry}>
            {words.tryAgain}
          </Button>
        )
      }
    >
      {text(problem, codes)}
    </Note>
  )
}

/** At the top of a form: what is wrong, each a link to its field. `faults`: the field's id, its label, what to do. */
export type FieldFault = { id: string; label: string; text: string }
export function ErrorSummary({ title, faults }: { title?: string; faults: readonly FieldFault[] }) {
  const words = useUiWords()
  if (!faults.length) return null
  return (
    <Note kind="overdue" live title={title ?? words.summary(faults.length)}>
      {faults.map((fault) => (
        <span key={fault.id}>
          <a
            href={`#${fault.id}`}
            onClick={(event) => {
              event.preventDefault()
              document.getElementById(fault.id)?.focus()
            }}
          >
            {fault.label}
          </a>
          : {fault.text}{' '}
        </span>
      ))}
    </Note>
  )
}
