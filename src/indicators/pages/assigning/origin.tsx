import { Link } from '@tanstack/react-router'
import { periodName } from '#src/periods/index.ts'
import { showFigure } from '#src/platform/number.ts'
import { useLanguage } from '#src/ui/language.tsx'
import type { AssignedTarget } from '../../assigning/shapes.ts'
import { useAssigningWords, useNamed } from './words.ts'

type Way = Pick<NonNullable<AssignedTarget['origin']>, 'method' | 'weighing'>

/** "theo tỷ lệ Dân số, năm 2020" */
export function useWay() {
  const { how } = useAssigningWords()
  const { language } = useLanguage()
  const named = useNamed()
  return ({ method, weighing }: Way) =>
    method === 'proportion'
      ? how.proportion(weighing ? named(weighing) : '', weighing ? periodName(weighing.period, language) : '')
      : how[method]
}

/** As many decimals as it has, at most two. */
const plain = (value: string, language: 'vi' | 'en') =>
  showFigure(value, Math.min(2, (value.split('.')[1] ?? '').length), language)

/** Whose larger target it came from, and how; a link where the reader may see that one. */
export function Origin({ origin }: { origin: NonNullable<AssignedTarget['origin']> }) {
  const words = useAssigningWords()
  const { language } = useLanguage()
  const way = useWay()
  const { above, unitName, byHand, weight } = origin
  const name = words.originOf(unitName)
  return (
    <>
      {above ? (
        <Link to="/figures/targets/$id" params={{ id: above.id }}>
          {name}
        </Link>
      ) : (
        name
      )}
      , {way(origin)}.{' '}
      <span className="ink2">
        {byHand && origin.method !== 'hand' ? words.how.byHand : weight && words.how.weight(plain(weight, language))}
      </span>
    </>
  )
}
