import { Link } from '@tanstack/react-router'
import { useFormat } from '#src/ui/language.tsx'
import type { SuccessionDetail } from '../../succession/shapes.ts'
import { useUnitWords } from '../words.ts'

const line = 56
const middle = (at: number, count: number, most: number) => ((at + 0.5) * most * line) / count

/** From left to right, a band as thick as its share; the same in words for those who do not see it. */
export function Picture({ succession }: { succession: SuccessionDetail }) {
  const { succession: words } = useUnitWords()
  const { page } = words
  const format = useFormat()
  const { from, to, parts } = succession
  const most = Math.max(from.length, to.length)
  const height = most * line
  const percent = (share: string) => `${format.figure(Number((Number(share) * 100).toFixed(4)))} %`
  const named = (units: typeof from, unit: string) => units.find(({ id }) => id === unit)?.name
  return (
    <figure className="succession-picture">
      <div className="succession-sides" style={{ height }} aria-hidden>
        <Side units={from} />
        <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" focusable="false">
          <title>{page.units}</title>
          {parts.map((part) => {
            const a = middle(
              from.findIndex(({ id }) => id === part.from),
              from.length,
              most,
            )
            const b = middle(
              to.findIndex(({ id }) => id === part.to),
              to.length,
              most,
            )
            return (
              <path
                key={`${part.from} ${part.to}`}
                d={`M0 ${a} C50 ${a} 50 ${b} 100 ${b}`}
                strokeWidth={part.share === null ? 2 : 2 + Number(part.share) * 14}
                strokeDasharray={part.share === null ? '4 4' : undefined}
              />
            )
          })}
        </svg>
        <Side units={to} />
      </div>
      <table className="succession-parts">
        <thead>
          <tr>
            <th scope="col">{page.from}</th>
            <th scope="col">{page.to}</th>
            <th scope="col" className="num">
              {page.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={`${part.from} ${part.to}`}>
              <td>
                <UnitLink id={part.from} name={named(from, part.from)} there />
              </td>
              <td>
                <UnitLink id={part.to} name={named(to, part.to)} there={succession.state !== 'undone'} />
                {part.takesWork && <span className="ink2"> · {page.work}</span>}
              </td>
              <td className="num">{part.share === null ? page.noShare : percent(part.share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

/** A unit that began with what was taken back is not there any more. */
const UnitLink = ({ id, name = '', there }: { id: string; name: string | undefined; there: boolean }) =>
  there ? (
    <Link to="/units/$id" params={{ id }}>
      {name}
    </Link>
  ) : (
    name
  )

const Side = ({ units }: { units: SuccessionDetail['from'] }) => (
  <div className="succession-side">
    {units.map(({ id, name }) => (
      <span key={id}>{name}</span>
    ))}
  </div>
)
