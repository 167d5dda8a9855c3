import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { periodName } from '#src/periods/index.ts'
import { Empty } from '#src/ui/empty.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import type { Indicator } from '../../row.ts'
import { AssignChoices } from './choices.tsx'
import { AssignGrid } from './grid.tsx'
import { partsToSend } from './parts-to-send.ts'
import { AssignPreview } from './preview.tsx'
import type { AssignSearch } from './search.ts'
import { Sums } from './sums.tsx'
import { type Assigning, useAssigning } from './use-assigning.ts'
import { useAssigningWords, useNamed } from './words.ts'
import '../explorer.css'
import './assigning.css'

const page = getRouteApi('/office/figures/targets/$id/assign')

/** A target divided among the units below, one row a unit. */
export function AssignPage() {
  const { id } = page.useParams()
  const search: AssignSearch = page.useSearch()
  const words = useAssigningWords()
  const { language } = useLanguage()
  const named = useNamed()
  const navigate = useNavigate()
  const assigning = useAssigning(id, search)
  const [previewing, setPreviewing] = useState(false)
  const { data, indicator, error, wrong } = assigning
  const change = (next: AssignSearch) =>
    void navigate({
      to: '/figures/targets/$id/assign',
      params: { id },
      search: next,
      replace: true,
      resetScroll: false,
    })
  const done = () => {
    assigning.type({})
    void navigate({ to: '/figures/targets/$id', params: { id } })
  }
  const parts = partsToSend(assigning)
  return (
    <>
      <PageHead
        title={words.assign}
        facts={
          data &&
          indicator && (
            <>
              {named(indicator)} ›{' '}
              <Link to="/figures/targets/$id" params={{ id }} activeOptions={{ exact: true }}>
                {words.target(data.unitName, periodName(data.target.period, language))}
              </Link>
            </>
          )
        }
        acts={
          <Button variant="filled" disabled={parts.length === 0 || wrong > 0} onClick={() => setPreviewing(true)}>
            {words.form.preview}
          </Button>
        }
      />
      <AssignChoices assigning={assigning} search={search} onChange={change} />
      <div className="body stack">
        <ProblemNote problem={error} codes={words.problems} />
        {!data && !error && <Loading rows={10} />}
        {data && !data.level && <Empty title={words.form.noLevels}>{words.form.noLevelsText}</Empty>}
        {data?.level && indicator && <Units assigning={assigning} indicator={indicator} />}
      </div>
      {previewing && indicator && (
        <AssignPreview {...{ assigning, indicator }} onDone={done} onClose={() => setPreviewing(false)} />
      )}
    </>
  )
}

function Units({ assigning, indicator }: { assigning: Assigning; indicator: Indicator }) {
  const { form: words } = useAssigningWords()
  const named = useNamed()
  const { data, method, weight, lacking, wrong, locked, lines, holds, sum, remainder, parts, type } = assigning
  if (!data) return null
  const { target, addsUp } = data
  const tooMuch = method !== 'hand' && method !== 'same' && locked > 0 && parts.size === 0 && remainder?.startsWith('-')
  return (
    <>
      {!addsUp && <Note kind="none">{words.notAdding}</Note>}
      {addsUp && target.value === null && <Note kind="none">{words.range}</Note>}
      {addsUp && (
        <Sums
          {...{ indicator, target, sum, remainder }}
          given={[...holds.values()].filter((value) => value !== null).length}
          all={lines.length}
        />
      )}
      {method === 'proportion' && !weight && <Note kind="none">{words.chooseWeight}</Note>}
      {lacking.length > 0 && weight && (
        <Note kind="warning" title={words.lacking(lacking.length, named(weight))}>
          {lacking.map(({ name }) => name).join(', ')}. {words.lackingThen}
        </Note>
      )}
      {tooMuch && <Note kind="warning">{words.tooMuch}</Note>}
      {wrong > 0 && <Note kind="overdue">{words.wrong(wrong)}</Note>}
      <p className="row wrap ink2 small assign-locked">
        {locked > 0 && method !== 'hand' ? words.locked(locked) : words.paste}
        {locked > 0 && (
          <Button size="compact-xs" onClick={() => type({})}>
            {words.unlock}
          </Button>
        )}
      </p>
      <AssignGrid assigning={assigning} indicator={indicator} />
    </>
  )
}
