import { Button } from '@mantine/core'
import type { ComponentProps, FormEvent, ReactNode } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { ProblemNote, type ProblemWords } from '../problem.tsx'

type Props = Pick<ComponentProps<'form'>, 'className' | 'noValidate'> & {
  verb: string
  busy: boolean
  problem: Problem | null
  codes: ProblemWords
  onSave: () => void
  /** The way out without saving, beside the verb. */
  back: ReactNode
  children: ReactNode
}

/** A record filled in on a page of its own: the fields, what was refused, the verb and the way back. */
export function RecordForm({ verb, busy, problem, codes, onSave, back, children, ...form }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave()
  }
  return (
    <form {...form} onSubmit={submit}>
      {children}
      <ProblemNote problem={problem} codes={codes} />
      <p className="row">
        <Button type="submit" variant="filled" loading={busy}>
          {verb}
        </Button>
        {back}
      </p>
    </form>
  )
}
