import { Link } from '@tanstack/react-router'
import { useFormat } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { isTerritory } from '../kinds.ts'
import type { UnitDetail } from '../shapes.ts'
import { useUnitWords } from './words.ts'

type Props = { unit: UnitDetail; on: string | undefined }

/** What stands directly under the unit: bodies first, then smaller territories. */
export function UnitChildren({ unit, on }: Props) {
  const { unit: words, kinds } = useUnitWords()
  const territories = unit.children.filter(({ kind }) => isTerritory(kind))
  const bodies = unit.children.filter(({ kind }) => !isTerritory(kind))
  const list = (title: string, units: UnitDetail['children']) =>
    units.length > 0 && (
      <Section title={title} note={<span className="num">{units.length}</span>}>
        <ul className="unit-lines">
          {units.map((one) => (
            <li key={one.id}>
              <Link to="/units/$id" params={{ id: one.id }} search={on ? { on } : {}}>
                {one.name}
              </Link>
              <span className="ink3 small">
                {kinds[one.kind]}
                {one.code && ` · ${one.code}`}
              </span>
            </li>
          ))}
        </ul>
      </Section>
    )
  return (
    <>
      {list(territories.length ? words.bodies : words.units, bodies)}
      {list(words.territories, territories)}
    </>
  )
}

export function UnitBlocs({ unit }: { unit: UnitDetail }) {
  const { unit: words, span } = useUnitWords()
  const format = useFormat()
  if (!unit.blocs.length) return null
  return (
    <Section title={words.blocs}>
      <ul className="unit-lines">
        {unit.blocs.map((bloc) => (
          <li key={`${bloc.id} ${bloc.from}`}>
            <span>{bloc.name}</span>
            <span className="ink3 small">
              {bloc.coordinator ? words.coordinates : span(format.day(bloc.from), bloc.to ? format.day(bloc.to) : '')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
