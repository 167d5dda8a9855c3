import { Link } from '@tanstack/react-router'
import { periodName } from '#src/periods/index.ts'
import { exact, fraction } from '#src/platform/number.ts'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Scroll } from '#src/ui/scroll.tsx'
import type { Indicator } from '../row.ts'
import type { Composition } from '../shapes.ts'
import type { Shown } from '../shown.ts'
import { useIndicatorWords } from './use-words.ts'

type Props = { made: Composition; indicator: Indicator; shown: Shown }
type Part = Composition['parts'][number]
type Side = 'value' | 'numerator' | 'denominator'

const counted = (amount: string | null, share: string) =>
  amount === null ? null : exact(fraction(amount).mul(fraction(share)))

/** Each unit with what it reported, its share and what of it counts; a ratio by numerator and denominator. */
export function CompositionParts({ made, indicator, shown }: Props) {
  const { composition: words, table } = useIndicatorWords()
  const sides: readonly (readonly [Side, string])[] =
    indicator.kind === 'ratio'
      ? [
          ['numerator', table.numerator],
          ['denominator', table.denominator],
        ]
      : [['value', words.counted]]
  const plain = (value: string | null) => (value === null ? table.none : shown.plain(value))
  return (
    <Scroll label={words.list}>
      <table className="composition-parts">
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            {indicator.kind !== 'ratio' && (
              <th scope="col" className="num">
                {words.reported}
              </th>
            )}
            <th scope="col" className="num">
              {words.share}
            </th>
            {made.adds &&
              sides.map(([side, head]) => (
                <th key={side} scope="col" className="num">
                  {head}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {made.parts.map((part) => (
            <tr key={`${part.unitId} ${part.share} ${part.periods}`}>
              <td>
                <Who part={part} period={made.period} />
              </td>
              {indicator.kind !== 'ratio' && <td className="num">{plain(part.value)}</td>}
              <td className="num">{shown.percentOf(part.share)}</td>
              {made.adds &&
                sides.map(([side]) => (
                  <td key={side} className="num">
                    {plain(counted(part[side], part.share))}
                    {part.share !== '1' && indicator.kind === 'ratio' && (
                      <span className="ink3 small"> / {plain(part[side])}</span>
                    )}
                  </td>
                ))}
            </tr>
          ))}
          {made.others && (
            <tr>
              <td>{words.others(shown.plain(String(made.others.units)))}</td>
              {indicator.kind !== 'ratio' && <td className="num">{plain(made.others.value)}</td>}
              <td className="num">{shown.percentOf('1')}</td>
              {made.adds &&
                sides.map(([side]) => (
                  <td key={side} className="num">
                    {plain(made.others?.[side] ?? null)}
                  </td>
                ))}
            </tr>
          )}
        </tbody>
        {made.adds && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={indicator.kind === 'ratio' ? 2 : 3}>
                {words.total}
              </th>
              {sides.map(([side]) => (
                <td key={side} className="num">
                  <b>{plain(made[side])}</b>
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </Scroll>
  )
}

/** The unit, what became of it, and whose periods these are where they are not the asked one. */
function Who({ part, period }: { part: Part; period: string }) {
  const { composition: words } = useIndicatorWords()
  const { language } = useLanguage()
  const format = useFormat()
  const { periods, endedOn } = part
  const [first, last] = [periods[0], periods.at(-1)]
  const name = (code: string) => periodName(code, language)
  const spans = first && last ? (first === last ? name(first) : `${name(first)} – ${name(last)}`) : ''
  const notes = [
    endedOn && words.ended(format.day(endedOn)),
    !(periods.length === 1 && first === period) && spans,
  ].filter(Boolean)
  return (
    <>
      <Link to="/units/$id" params={{ id: part.unitId }} search={endedOn ? { on: endedOn } : {}}>
        {part.unitName}
      </Link>
      {notes.length > 0 && <span className="ink3 small composition-note">{notes.join(' · ')}</span>}
    </>
  )
}
