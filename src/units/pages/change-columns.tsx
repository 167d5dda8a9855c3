import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { IconArrowRight } from '#src/ui/icons.ts'
import type { Column } from '#src/ui/table/columns.ts'
import type { UnitChange } from '../comparing/shapes.ts'
import { useUnitWords } from './words.ts'

type Days = { from: string; to: string }
type Related = UnitChange['into']

const percent = (share: string) => `${Number((Number(share) * 100).toFixed(2))}%`

/** Each unit a link on the day on which it is there; a share only where it is part of one. */
function Units({ units, on }: { units: Related; on: string }) {
  return units.map((unit, at) => (
    <Fragment key={unit.id}>
      {at > 0 && ', '}
      <Link to="/units/$id" params={{ id: unit.id }} search={{ on }}>
        {unit.name}
      </Link>
      {unit.share !== null && unit.share !== '1' && <span className="num"> ({percent(unit.share)})</span>}
    </Fragment>
  ))
}

/** Where before and after differ both stand there, with an arrow between. */
function Turned({ before, after }: { before: string | null | undefined; after: string | null | undefined }) {
  if (before === after || before === undefined || after === undefined) return after ?? before ?? ''
  return (
    <>
      <span className="ink3">{before ?? '–'}</span> <IconArrowRight className="unit-turn" size={12} aria-hidden />{' '}
      {after ?? '–'}
    </>
  )
}

export function useChangeColumns(days: Days): Column<UnitChange>[] {
  const { list, kinds, structure } = useUnitWords()
  const { changes } = structure
  return [
    {
      id: 'name',
      head: list.name,
      always: true,
      phone: 'title',
      cell: ({ id, before, after }) => (
        <>
          {before && after && before.name !== after.name && (
            <span className="ink3">
              {before.name} <IconArrowRight className="unit-turn" size={12} aria-hidden />{' '}
            </span>
          )}
          <Link to="/units/$id" params={{ id }} search={{ on: after ? days.to : days.from }}>
            {(after ?? before)?.name}
          </Link>
        </>
      ),
    },
    {
      id: 'what',
      head: changes.what,
      phone: 'state',
      width: 170,
      cell: ({ what }) => what.map((one) => changes.whats[one]).join(', '),
    },
    {
      id: 'units',
      head: changes.units,
      phone: 'line',
      cell: ({ into, outOf }) => (
        <>
          {into.length > 0 && <span className="ink3">{changes.into} </span>}
          <Units units={into} on={days.to} />
          {outOf.length > 0 && <span className="ink3">{changes.outOf} </span>}
          <Units units={outOf} on={days.from} />
        </>
      ),
    },
    {
      id: 'kind',
      head: list.kind,
      phone: 'hide',
      width: 180,
      cell: ({ before, after }) => (
        <Turned before={before ? kinds[before.kind] : undefined} after={after ? kinds[after.kind] : undefined} />
      ),
    },
    {
      id: 'code',
      head: list.code,
      phone: 'foot',
      width: 140,
      cell: ({ before, after }) => <Turned before={before?.code} after={after?.code} />,
    },
    {
      id: 'parent',
      head: list.parent,
      phone: 'line',
      cell: ({ before, after }) => <Turned before={before?.parentName} after={after?.parentName} />,
    },
  ]
}
