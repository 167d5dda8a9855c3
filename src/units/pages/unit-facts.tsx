import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { Facts } from '#src/ui/facts.tsx'
import { useFormat } from '#src/ui/language.tsx'
import type { UnitDetail } from '../shapes.ts'
import { useUnitWords } from './words.ts'

type Props = { unit: UnitDetail; shown: UnitDetail['versions'][number]; on: string | undefined }

export function UnitFacts({ unit, shown, on }: Props) {
  const { unit: words, span } = useUnitWords()
  const format = useFormat()
  const { from } = unit.versions[0]!
  const { to } = unit.versions.at(-1)!
  const above = unit.above.map((one, at) => (
    <Fragment key={one.id}>
      {at > 0 && ' · '}
      <Link to="/units/$id" params={{ id: one.id }} search={on ? { on } : {}}>
        {one.shortName}
      </Link>
    </Fragment>
  ))
  return (
    <Facts
      facts={[
        { label: words.above, value: above.length ? above : '' },
        { label: words.shortName, value: shown.shortName === shown.name ? '' : shown.shortName },
        { label: words.code, value: shown.code },
        { label: words.key, value: unit.key },
        { label: words.symbol, value: shown.symbol },
        { label: words.place, value: shown.place },
        { label: words.aliases, value: shown.aliases.join('; ') },
        { label: words.life, value: span(format.day(from), to ? format.day(to) : '') },
      ]}
    />
  )
}
