import { Button } from '@mantine/core'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { RecordForm } from '#src/ui/form/record-form.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { PageHead } from '#src/ui/page-head.tsx'

type Props = Pick<ComponentProps<typeof RecordForm>, 'noValidate' | 'onSave' | 'children'> & {
  words: {
    form: { newTitle: string; save: string }
    problems: ComponentProps<typeof RecordForm>['codes']
    list: { title: string }
  }
  act: { isPending: boolean; error: Problem | null }
  /** The list that the record will stand in. */
  list: LinkProps['to']
}

/** The page on which a record is entered. */
export function NewRecord({ words, act, list, ...form }: Props) {
  const ui = useUiWords()
  return (
    <>
      <PageHead title={words.form.newTitle} />
      <RecordForm
        className="body stack"
        verb={words.form.save}
        busy={act.isPending}
        problem={act.error}
        codes={words.problems}
        back={
          <Button component={Link} to={list} aria-label={`${ui.back}: ${words.list.title}`}>
            {ui.back}
          </Button>
        }
        {...form}
      />
    </>
  )
}
