import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { office } from '#src/app/office/root.tsx'
import { exact, parseFigure } from '#src/platform/number.ts'
import { ask } from '#src/ui/api.ts'
import { useKept } from '#src/ui/kept.ts'
import { prepareAssignment } from '../../assigning/contract.ts'
import { type Line, lacksWeight, outcome, proposed } from '../../assigning/proposal.ts'
import { listIndicators, readIndicator } from '../../contract.ts'
import { periodFor } from '../../kinds-of-period.ts'
import type { AssignSearch } from './search.ts'

/** As typed to as it is stored: undefined where it is no number, null where nothing is typed. */
const read = (typed: string | undefined) => {
  if (!typed?.trim()) return null
  const found = parseFigure(typed)
  return found && exact(found)
}
const none: Readonly<Record<string, string>> = {}

/** The target, the units of the chosen level, and what each would get by what is chosen and typed. */
export function useAssigning(id: string, search: AssignSearch) {
  const { me } = office.useRouteContext()
  const { on, level, weight: code } = search
  const catalogue = useQuery(ask(listIndicators, { query: {} })).data
  const weight = catalogue?.find((one) => one.code === code)
  const weightPeriod = weight && periodFor(String(search.weightPeriod ?? ''), weight, me.today)
  const wanted = code && search.method !== 'equal' && search.method !== 'hand'
  const query = {
    ...(on && { on }),
    ...(level && { level }),
    ...(wanted && weight && { weightId: weight.id, weightPeriod }),
  }
  const found = useQuery({
    ...ask(prepareAssignment, { params: { id }, query }),
    enabled: !wanted || catalogue !== undefined,
    placeholderData: (before) => before,
  })
  const { data } = found
  const indicator = useQuery({
    ...ask(readIndicator, { params: { id: data?.target.indicatorId ?? '' } }),
    enabled: data !== undefined,
  }).data
  // kept until it is assigned: a reload or a look elsewhere loses nothing
  const [typed, setTyped] = useKept(`assign.${me.accountId}.${id}`, none)
  const method = data?.methods.find((one) => one === search.method) ?? data?.methods[0] ?? 'hand'
  const decimals = indicator?.decimals ?? 0
  const lines = useMemo(
    () =>
      (data?.units ?? []).map((unit) => {
        const hand = read(typed[unit.unitId])
        const tooFine = typeof hand === 'string' && (hand.split('.')[1] ?? '').length > decimals
        return {
          ...unit,
          inForce: unit.standing,
          standing: unit.standing?.value ?? null,
          fixed: unit.standing?.fixed ?? false,
          hand: unit.standing?.fixed || tooFine ? null : (hand ?? null),
          wrong: hand === undefined ? ('number' as const) : tooFine ? ('decimals' as const) : undefined,
        }
      }),
    [data, typed, decimals],
  )
  const weighs = method !== 'proportion' || (weight !== undefined && !found.isPlaceholderData)
  const result = useMemo(() => {
    const whole = data?.target.value ?? null
    const asked = { whole, method, decimals, lines: lines as readonly Line[] }
    const parts = weighs ? proposed(asked) : new Map<string, string>()
    return { parts, ...outcome(asked, parts) }
  }, [data, method, decimals, lines, weighs])
  return {
    ...found,
    me,
    indicator,
    catalogue: catalogue ?? [],
    weight,
    weightPeriod,
    method,
    lines,
    ...result,
    typed,
    type: setTyped,
    lacking: method === 'proportion' && weighs ? lines.filter((line) => !line.fixed && lacksWeight(line)) : [],
    wrong: lines.filter((line) => line.wrong).length,
    locked: lines.filter((line) => line.hand !== null).length,
  }
}
export type Assigning = ReturnType<typeof useAssigning>
export type AssigningLine = Assigning['lines'][number]
