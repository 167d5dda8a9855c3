import { useAct } from '#src/ui/api.ts'
import { useFormat } from '#src/ui/language.tsx'
import { useProblemText } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import type { ConsolidatedFigure, OwnReport } from '../../consolidation/contract.ts'
import { leaveFigures, letFiguresFollow, takeFigures } from '../../contract.ts'
import { useReportWords } from '../words.ts'

type Figures = readonly Pick<ConsolidatedFigure, 'unitId' | 'indicator'>[]

/** Taking figures into the own report, letting them follow again, leaving a change aside. */
export function useFigureActs(own: Pick<OwnReport, 'id' | 'version'> | undefined) {
  const { consolidation: words, problems } = useReportWords()
  const format = useFormat()
  const tell = useTell()
  const text = useProblemText()
  const [take, follow, leave] = [useAct(takeFigures), useAct(letFiguresFollow), useAct(leaveFigures)]
  const asked = (figures: Figures) => ({
    params: { id: own?.id ?? '' },
    body: {
      version: own?.version ?? 0,
      cells: figures.map(({ unitId, indicator }) => ({ unitId, indicator: indicator.code })),
    },
  })
  const onError = (problem: Parameters<typeof text>[0]) => tell.failed(text(problem, problems))
  const letFollow = (figures: Figures) =>
    follow.mutate(asked(figures), { onSuccess: () => tell.done(words.followed), onError })
  return {
    busy: take.isPending || follow.isPending || leave.isPending,
    /** What was following may be let follow again at once. */
    take: (figures: Figures, again = false) =>
      take.mutate(asked(figures), {
        onSuccess: ({ figures: count }) =>
          tell.done(words.took(format.figure(count)), again ? undefined : () => letFollow(figures)),
        onError,
      }),
    follow: letFollow,
    leave: (figures: Figures) => leave.mutate(asked(figures), { onSuccess: () => tell.done(words.kept), onError }),
  }
}
export type FigureActs = ReturnType<typeof useFigureActs>
