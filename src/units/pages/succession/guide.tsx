import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { office } from '#src/app/office/root.tsx'
import { ask, useAct } from '#src/ui/api.ts'
import { useKept } from '#src/ui/kept.ts'
import { useFormat } from '#src/ui/language.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ErrorSummary, ProblemNote } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { addSuccession, findUnits } from '../../contract.ts'
import { type GuideSearch, steps } from '../routes.tsx'
import { useUnitProblems, useUnitWords } from '../words.ts'
import { bodyOf, type Draft, emptyDraft, type Missing, missingIn } from './draft.ts'
import { KindStep } from './kind-step.tsx'
import { PreviewStep } from './preview-step.tsx'
import { UnitsStep } from './units-step.tsx'
import '../units.css'
import './succession.css'

type Step = (typeof steps)[number]

/** The unit from whose page one came is the first old unit, unless a draft is there already. */
function useFirstSource(id: string | undefined, draft: Draft, set: (draft: Draft) => void) {
  const { data } = useQuery({ ...ask(findUnits, { query: { ids: id ?? '' } }), enabled: id !== undefined })
  const [unit] = data ?? []
  const empty = draft.sources.length === 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the unit has come, not after it was taken out again
  useEffect(() => {
    if (unit && empty) set({ ...draft, sources: [{ value: unit.id, label: unit.name }] })
  }, [unit?.id])
}

function useFaults(missing: readonly Missing[]) {
  const { succession: words, fill } = useUnitWords()
  const { guide } = words
  const told: Record<Missing, { label: string; text: string }> = {
    on: { label: guide.on, text: fill },
    sources: { label: guide.sources, text: guide.twoSources },
    successors: { label: guide.successors, text: guide.missing },
    newName: { label: guide.newName, text: fill },
    newParent: { label: guide.newParent, text: fill },
    shares: { label: guide.shares, text: guide.sharesWrong },
  }
  return missing.map((one) => ({ id: `succession-${one}`, ...told[one] }))
}

/** The guided act: what happens, to whom and when, what follows; nothing is entered before the last step. */
export function SuccessionGuide() {
  const { succession: words } = useUnitWords()
  const { guide } = words
  const codes = useUnitProblems()
  const format = useFormat()
  const tell = useTell()
  const navigate = useNavigate()
  const { me } = office.useRouteContext()
  const search = useSearch({ strict: false }) as GuideSearch
  const [draft, setDraft] = useKept<Draft>(`succession.${me.accountId}.${search.unit ?? ''}`, emptyDraft(me.today))
  const [tried, setTried] = useState(false)
  const act = useAct(addSuccession)
  useFirstSource(search.unit, draft, setDraft)
  const missing = missingIn(draft)
  const faults = useFaults(missing)
  const wanted = search.step ?? 'kind'
  const step: Step = wanted === 'preview' && missing.length > 0 ? 'units' : wanted
  const heading = useRef<HTMLHeadingElement>(null)
  const go = (next: Step) => {
    if (next === 'preview') setTried(true)
    if (next === 'preview' && missing.length > 0) return
    void navigate({ to: '/units/successions/new', search: { ...search, step: next } as never })
    setTimeout(() => heading.current?.focus(), 0)
  }
  const enter = () =>
    act.mutate(
      { body: bodyOf(draft) },
      {
        onSuccess: ({ id }) => {
          tell.done(draft.on > me.today ? guide.doneToCome(format.day(draft.on)) : guide.done)
          setDraft(emptyDraft(me.today))
          void navigate({ to: '/units/successions/$id', params: { id } })
        },
      },
    )
  return (
    <>
      <PageHead
        title={guide.title}
        facts={guide.kept}
        acts={
          <Button
            onClick={() => {
              setDraft(emptyDraft(me.today))
              setTried(false)
              go('kind')
            }}
          >
            {guide.forget}
          </Button>
        }
      />
      <div className="body stack succession-guide">
        <ol className="succession-steps" aria-label={guide.stepsLabel}>
          {steps.map((one, at) => (
            <li key={one}>
              <button type="button" aria-current={one === step ? 'step' : undefined} onClick={() => go(one)}>
                <span className="num">{at + 1}</span> {guide.steps[one]}
              </button>
            </li>
          ))}
        </ol>
        <h2 ref={heading} tabIndex={-1} className="succession-heading">
          {guide.steps[step]}
        </h2>
        {tried && step === 'units' && <ErrorSummary faults={faults} />}
        {step === 'kind' && <KindStep draft={draft} onChange={setDraft} onNext={() => go('units')} />}
        {step === 'units' && (
          <UnitsStep draft={draft} onChange={setDraft} missing={tried ? missing : []} onNext={() => go('preview')} />
        )}
        {step === 'preview' && (
          <PreviewStep draft={draft} busy={act.isPending} onBack={() => go('units')} onEnter={enter} />
        )}
        <ProblemNote problem={act.error} codes={codes} />
      </div>
    </>
  )
}
