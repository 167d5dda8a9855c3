import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask, useAct } from '#src/ui/api.ts'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { useWords } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { listBlocs } from '#src/units/contract.ts'
import { draftReport } from '../contract.ts'
import { en } from '../words.en.ts'
import { vi } from '../words.vi.ts'

/** Bloc and year, nothing else: the rest is filled in. */
export function DraftPage() {
  const words = useWords({ vi, en })
  const { me } = getRouteApi('/office').useRouteContext()
  const navigate = useNavigate()
  const tell = useTell()
  const all = useQuery(ask(listBlocs, {}))
  const draft = useAct(draftReport)
  const thisYear = Number(me.today.slice(0, 4))
  // in the first quarter the year to sum up is the one that has ended
  const [year, setYear] = useState(String(me.today.slice(5, 7) <= '03' ? thisYear - 1 : thisYear))
  const [chosen, setChosen] = useState('')
  const own = new Set(me.grants.map(({ unitId }) => unitId))
  const blocs = (all.data ?? []).filter(({ coordinatorId }) => own.has(coordinatorId))
  const blocId = chosen || (blocs.length === 1 ? blocs[0]!.id : '')
  const [tried, setTried] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!blocId) return
    draft.mutate(
      { body: { blocId, year: Number(year) } },
      {
        onSuccess: ({ id }) => {
          tell.done(words.done)
          void navigate({ to: '/documents/$documentId', params: { documentId: id } })
        },
      },
    )
  }
  return (
    <>
      <PageHead title={words.title} facts={words.facts} />
      <div className="body">
        <ProblemNote problem={all.error ?? draft.error} />
        {all.isPending && <Loading rows={3} />}
        {all.data && blocs.length === 0 && <Note kind="exempt">{words.noBloc}</Note>}
        {blocs.length > 0 && (
          <form className="stack draft-year" onSubmit={submit} noValidate>
            <ChoiceField
              label={words.bloc}
              value={blocId}
              onChange={setChosen}
              none=""
              options={blocs.map(({ id, name }) => ({ value: id, label: name }))}
              error={tried && !blocId ? words.blocMissing : undefined}
            />
            <ChoiceField
              label={words.year}
              value={year}
              onChange={setYear}
              options={Array.from({ length: 6 }, (_, n) => String(thisYear - n)).map((one) => ({
                value: one,
                label: one,
              }))}
            />
            <div>
              <Button type="submit" variant="filled" loading={draft.isPending}>
                {words.draft}
              </Button>
            </div>
          </form>
        )}
      </div>
    </>
  )
}
