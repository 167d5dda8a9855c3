import { Button } from '@mantine/core'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { RecordForm } from '#src/ui/form/record-form.tsx'
import { useUiWords } from '#src/ui/own-words.ts'

type Props = Omit<ComponentProps<typeof RecordForm>, 'className' | 'back'> & {
  /** Where the record is read. */
  to: LinkProps['to']
  params: Record<string, string>
}

/** What is changed of a record, and the way back to it. */
export function EditRecord({ to, params, ...form }: Props) {
  const ui = useUiWords()
  return (
    <RecordForm
      className="stack"
      back={
        <Button component={Link} to={to} params={params as never}>
          {ui.back}
        </Button>
      }
      {...form}
    />
  )
}
