import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate, useParams } from '@tanstack/react-router'
import { addDays } from '#src/platform/day.ts'
import { ask, useAct } from '#src/ui/api.ts'
import { useFormat } from '#src/ui/language.tsx'
import { NotYet } from '#src/ui/not-yet.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { PageHead } from '#src/ui/page-head.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { addFormVersion, listForms } from '../../contract.ts'
import type { Section } from '../../form.ts'
import type { Form } from '../../regimeContract.ts'
import { Builder } from './builder.tsx'
import { useFormWords } from './words.ts'

/** The next version of a form, begun from the last. */
export function FormVersionPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const forms = useQuery({ ...ask(listForms, {}), refetchOnWindowFocus: false })
  if (!forms.data) return <NotYet found={forms} />
  const form = forms.data.forms.find((one) => one.id === id) as Form | undefined
  return form && <Editing form={form} />
}

function Editing({ form }: { form: Form }) {
  const words = useFormWords()
  const { builder } = words
  const ui = useUiWords()
  const format = useFormat()
  const tell = useTell()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const act = useAct(addFormVersion)
  const sections = form.versions[0]!.sections as Section[]
  const params = { id: form.id }
  return (
    <>
      <PageHead title={builder.editTitle(form.name)} />
      <Builder
        keptAs={`form.${me.accountId}.${form.id}.${form.version}`}
        start={{ name: form.name, fromDay: addDays(me.today, 1), sections }}
        before={sections}
        owner={form.ownerUnitId}
        verb={builder.saveVersion}
        busy={act.isPending}
        problem={act.error}
        onSave={(outline, settle) =>
          act.mutate(
            {
              params,
              body: { version: form.version, sections: [...outline.sections], fromDay: outline.fromDay },
            },
            {
              onSuccess: ({ number }) => {
                settle()
                void navigate({ to: '/reports/forms/$id', params })
                tell.done(words.done.version(number, format.day(outline.fromDay)))
              },
            },
          )
        }
        back={
          <Button component={Link} to="/reports/forms/$id" params={params as never}>
            {ui.back}
          </Button>
        }
      />
    </>
  )
}
