import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask, useAct } from '#src/ui/api.ts'
import { Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { readRanking, setRanking } from '../contract.ts'
import { useUnitProblems, useUnitWords } from './words.ts'

/** Whether anybody is told who is better: read by all, turned by the administrator at the top. */
export function Ranking() {
  const words = useUnitWords().shared.ranking
  const codes = useUnitProblems()
  const tell = useTell()
  const { data, error, refetch } = useQuery(ask(readRanking, {}))
  const set = useAct(setRanking)
  const may = data?.may.includes('settings.write') ?? false
  const turn = (ranked: boolean) =>
    set.mutate(
      { body: { ranked, version: data!.version } },
      { onSuccess: () => tell.done(ranked ? words.turnedOn : words.turnedOff) },
    )
  return (
    <Section title={words.title}>
      <div className="stack">
        {data && (
          <Checkbox
            label={words.on}
            description={words.help}
            checked={data.ranked}
            disabled={!may || set.isPending}
            onChange={(event) => turn(event.currentTarget.checked)}
          />
        )}
        {data && !may && <p className="ink3 small">{words.onlyRead}</p>}
        <ProblemNote problem={error ?? set.error} codes={codes} retry={() => void refetch()} />
      </div>
    </Section>
  )
}
