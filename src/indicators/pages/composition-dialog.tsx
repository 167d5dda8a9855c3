import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { periodName, periodOf } from '#src/periods/index.ts'
import { ask } from '#src/ui/api.ts'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { useReturnFocus } from '#src/ui/return-focus.ts'
import { readComposition } from '../contract.ts'
import type { Row } from '../row.ts'
import type { Composition } from '../shapes.ts'
import type { Reading } from './composed.tsx'
import { CompositionParts } from './composition-parts.tsx'
import { equationOf } from './equation.ts'
import { useIndicatorWords } from './use-words.ts'

type Props = Reading & { row: Row; onClose: () => void }

/** "G năm 2022: 85 = A 10 + B 15 + 60% của D 100", and the same as a table with a link to each unit. */
export function CompositionDialog({ row, indicator, shown, unitId, on, provisional, onClose }: Props) {
  const { composition: words } = useIndicatorWords()
  useReturnFocus()
  const ended = row.unitId === null
  const query = {
    indicatorId: indicator.id,
    unitId: row.unitId ?? row.parentId ?? unitId,
    period: row.period,
    structure: on,
    ...(ended && { ended: 'true' as const }),
    ...(provisional && { provisional: 'true' as const }),
  }
  const { data, error, isPending } = useQuery({ ...ask(readComposition, { query }), retry: false })
  return (
    <Modal opened onClose={onClose} title={words.title} size="lg" closeButtonProps={{ 'aria-label': words.close }}>
      <div className="stack">
        <ProblemNote problem={error} />
        {isPending && <Loading rows={3} />}
        {data && <Told made={data} {...{ row, indicator, shown }} />}
        <div className="dialog-acts">
          <Button onClick={onClose}>{words.close}</Button>
        </div>
      </div>
    </Modal>
  )
}

function Told({ made, row, indicator, shown }: Pick<Props, 'row' | 'indicator' | 'shown'> & { made: Composition }) {
  const all = useIndicatorWords()
  const { composition: words, below } = all
  const { language } = useLanguage()
  const format = useFormat()
  const name = row.unitId === null ? below.ended : made.unitName
  const value = made.value === null ? shown.absent(row) : shown.withMeasure(made.value)
  const why = () => {
    if (made.exact === null) return made.on < periodOf(row.period).to ? words.early : words.broken
    if (!made.adds) return words.notSum
    return made.exact ? words.exact : words.estimated
  }
  const empty = made.parts.length === 0 && made.others === null
  return (
    <>
      <p className="composition-sum">
        {words.sum(name, periodName(row.period, language), value)}
        {made.exact === false && <sup title={all.trend.estimatedMark}>{all.trend.mark}</sup>}
      </p>
      {made.adds &&
        equationOf(made, indicator, shown, words).map((line) => (
          <p key={line} className="composition-line num">
            {line}
          </p>
        ))}
      {!empty && <CompositionParts {...{ made, indicator, shown }} />}
      <p className="small ink2">
        {empty && made.exact !== null ? words.nothing : why()} {words.by(format.day(made.on))}
      </p>
    </>
  )
}
