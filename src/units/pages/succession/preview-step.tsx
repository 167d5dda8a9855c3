import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Reply } from '#src/platform/endpoint.ts'
import type { Problem } from '#src/platform/problem.ts'
import { call } from '#src/ui/api.ts'
import { Loading } from '#src/ui/loading.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { previewSuccession } from '../../contract.ts'
import type { FaultCode } from '../../faults.vi.ts'
import { useUnitProblems, useUnitWords } from '../words.ts'
import { bodyOf, type Draft, isSame } from './draft.ts'
import { PreviewLists } from './preview-lists.tsx'

type Preview = Reply<typeof previewSuccession>
type Props = { draft: Draft; busy: boolean; onBack: () => void; onEnter: () => void }

function useFaultText() {
  const { faults } = useUnitWords()
  return ({ code, facts, unitName }: Preview['faults'][number]) => {
    const text = faults[code as FaultCode] as string | ((facts: never) => string) | undefined
    const said = typeof text === 'function' ? text(facts as never) : (text ?? code)
    return unitName ? `${unitName}: ${said}` : said.charAt(0).toLocaleUpperCase() + said.slice(1)
  }
}

function Faults({ faults }: Pick<Preview, 'faults'>) {
  const { succession: words } = useUnitWords()
  const say = useFaultText()
  if (faults.length === 0) return <Note kind="done">{words.preview.noFaults}</Note>
  return (
    <Note kind="overdue" live title={words.preview.faults(faults.length)}>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.unit} ${fault.column} ${fault.code}`}>{say(fault)}</li>
        ))}
      </ul>
    </Note>
  )
}

/** What would happen, asked of the server anew whenever the draft has changed. */
export function PreviewStep({ draft, busy, onBack, onEnter }: Props) {
  const { succession: words } = useUnitWords()
  const ui = useUiWords()
  const codes = useUnitProblems()
  const body = bodyOf(draft)
  const { data, error, isPending, refetch } = useQuery<Preview, Problem>({
    queryKey: ['previewSuccession', body],
    queryFn: () => call(previewSuccession, { body }),
    staleTime: 0,
    retry: false,
  })
  return (
    <div className="stack">
      {isPending && <Loading rows={6} />}
      <ProblemNote problem={error} codes={codes} retry={() => void refetch()} />
      {data && <Faults faults={data.faults} />}
      {data && <PreviewLists preview={data} on={draft.on} same={isSame(draft.kind)} />}
      <p className="row wrap">
        <Button variant="filled" loading={busy} disabled={!data || data.faults.length > 0} onClick={onEnter}>
          {words.guide.verb}
        </Button>
        <Button onClick={onBack}>{ui.back}</Button>
      </p>
    </div>
  )
}
