import { Button } from '@mantine/core'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { RecordForm } from '#src/ui/form/record-form.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { PageHead } from '#src/ui/page-head.tsx'

type Props = Pick<ComponentProps<typeof RecordForm>, 'noValidate' | 'verb' | 'codes' | 'onSave' | 'children'> & {
  title: string
  act: { isPending: boolean; error: Problem | null }
  /** The list that the record will stand in. */
  list: { to: LinkProps['to']; title: string }
}

/** The page on which a record is entered. */
export function NewRecord({ title, act, list, ...form }: Props) {
  const ui = useUiWords()
  return (
    <>
      <PageHead title={title} />
      <RecordForm
        className="body stack"
        busy={act.isPending}
        problem={act.error}
        back={
          <Button component={Link} to={list.to} aria-label={`${ui.back}: ${list.title}`}>
            {ui.back}
          </Button>
        }
        {...form}
      />
    </>
  )
}
