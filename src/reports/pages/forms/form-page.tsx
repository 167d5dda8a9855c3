import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { NotFound } from '#src/app/office/failed.tsx'
import { RecordHistory } from '#src/app/office/record-history.tsx'
import { ActMenu } from '#src/ui/act-menu.tsx'
import { ask, useAct } from '#src/ui/api.ts'
import { useFormat } from '#src/ui/language.tsx'
import { NotYet } from '#src/ui/not-yet.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { useProblemText } from '#src/ui/problem.tsx'
import { Status } from '#src/ui/status.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { listForms, restoreForm, retireForm } from '../../contract.ts'
import type { Section } from '../../form.ts'
import type { Form } from '../../regimeContract.ts'
import { Preview } from './preview.tsx'
import { useCatalogue } from './use-catalogue.ts'
import { useFormWords } from './words.ts'
import './forms.css'

/** One form as a unit sees it, its versions, and the regimes that use it. */
export function FormPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const forms = useQuery(ask(listForms, {}))
  if (!forms.data) return <NotYet found={forms} />
  const form = forms.data.forms.find((one) => one.id === id) as Form | undefined
  return form ? <Shown form={form} /> : <NotFound />
}

function useRetiring(form: Form) {
  const words = useFormWords()
  const tell = useTell()
  const text = useProblemText()
  const retire = useAct(retireForm)
  const restore = useAct(restoreForm)
  const params = { id: form.id }
  const failed = { onError: (problem: Parameters<typeof text>[0]) => tell.failed(text(problem, words.problems)) }
  const back = (version: number) =>
    restore.mutate({ params, body: { version } }, { ...failed, onSuccess: () => tell.done(words.done.restored) })
  return {
    restore: () => back(form.version),
    retire: () =>
      retire.mutate(
        { params, body: { version: form.version } },
        { ...failed, onSuccess: ({ version }) => tell.done(words.done.retired, () => back(version)) },
      ),
  }
}

function Shown({ form }: { form: Form }) {
  const words = useFormWords()
  const format = useFormat()
  const navigate = useNavigate()
  const catalogue = useCatalogue()
  const { retire, restore } = useRetiring(form)
  const may = form.may.includes('form.write')
  const newest = form.versions[0]!
  const sections = newest.sections as Section[]
  const params = { id: form.id }
  const retired = form.retiredOn !== null
  return (
    <>
      <PageHead
        title={form.name}
        {...(retired && {
          state: (
            <Status kind="done" pill>
              {words.retired(format.day(form.retiredOn!))}
            </Status>
          ),
        })}
        facts={words.versionOf(newest.number, format.day(newest.fromDay))}
        acts={
          may && (
            <>
              {!retired && (
                <Button component={Link} to="/reports/forms/$id/edit" params={params as never}>
                  {words.acts.edit}
                </Button>
              )}
              <ActMenu
                label={words.acts.more}
                acts={[
                  !retired && {
                    label: words.acts.regime,
                    onClick: () => void navigate({ to: '/reports/regimes/new', search: { form: form.id } }),
                  },
                  {
                    label: words.acts.copy,
                    onClick: () => void navigate({ to: '/reports/forms/new', search: { copy: form.id } }),
                  },
                  retired
                    ? { label: words.acts.restore, onClick: restore }
                    : { label: words.acts.retire, onClick: retire },
                ]}
              />
            </>
          )
        }
      />
      <div className="two">
        <div className="body">
          <Preview name={form.name} sections={sections} catalogue={catalogue} />
        </div>
        <aside className="side">
          <section>
            <h2>{words.usedBy}</h2>
            {form.regimes.length === 0 && <p className="ink3">{words.notUsed}</p>}
            <ul className="stack">
              {form.regimes.map(({ id, name }) => (
                <li key={id}>
                  <Link to="/reports/regimes/$id" params={{ id }}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{words.versions}</h2>
            <ul className="stack">
              {form.versions.map(({ id, number, fromDay }) => (
                <li key={id}>{words.versionOf(number, format.day(fromDay))}</li>
              ))}
            </ul>
          </section>
          <RecordHistory kind="form" id={form.id} />
        </aside>
      </div>
    </>
  )
}
