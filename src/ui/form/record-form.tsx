import { Button } from '@mantine/core'
import type { ComponentProps, FormEvent, ReactNode } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { ProblemNote, type ProblemWords } from '../problem.tsx'
import { Uploads, useAfterUploads } from './after-uploads.ts'

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
  const uploads = useAfterUploads(onSave)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    uploads.act()
  }
  return (
    <form {...form} onSubmit={submit}>
      <Uploads value={uploads.watch}>{children}</Uploads>
      <ProblemNote problem={problem} codes={codes} />
      <p className="row">
        <Button type="submit" variant="filled" loading={busy || uploads.waiting}>
          {verb}
        </Button>
        {back}
      </p>
    </form>
  )
}
