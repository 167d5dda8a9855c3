import { Button, Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormat } from '#src/ui/language.tsx'
import { useUnitWords } from './words.ts'

type Unit = { id: string; name: string; code: string | null }
type Props = {
  name: string
  units: readonly Unit[]
  rest?: boolean
  on: string
  chosen: ReadonlySet<string>
  onChoose: (id: string) => void
  mayPlace: boolean
  onDrop: (id: string) => void
}
const first = 40

/** One group with its units; what is dragged onto it joins. The same by ticking units and choosing the group. */
export function GroupColumn({ name, units, rest, on, chosen, onChoose, mayPlace, onDrop }: Props) {
  const { structure } = useUnitWords()
  const { groups } = structure
  const format = useFormat()
  const [over, setOver] = useState(false)
  const [all, setAll] = useState(false)
  const shown = all ? units : units.slice(0, first)
  return (
    <section
      className="group-column"
      aria-label={name}
      data-over={over || undefined}
      data-rest={rest || undefined}
      onDragOver={(event) => {
        if (!mayPlace) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        onDrop(event.dataTransfer.getData('text/plain'))
      }}
    >
      <h2>
        {name} <span className="ink3 num">{format.figure(units.length)}</span>
      </h2>
      {units.length === 0 && <p className="ink3 small">{groups.empty}</p>}
      <ul>
        {shown.map((unit) => (
          <li
            key={unit.id}
            draggable={mayPlace}
            onDragStart={(event) => event.dataTransfer.setData('text/plain', unit.id)}
          >
            {mayPlace && (
              <Checkbox
                checked={chosen.has(unit.id)}
                aria-label={groups.choose(unit.name)}
                onChange={() => onChoose(unit.id)}
              />
            )}
            <Link to="/units/$id" params={{ id: unit.id }} search={{ on }} draggable={false}>
              {unit.name}
            </Link>
            {unit.code && <span className="ink3 small num">{unit.code}</span>}
          </li>
        ))}
      </ul>
      {units.length > shown.length && (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          {groups.more(format.figure(units.length - shown.length))}
        </Button>
      )}
    </section>
  )
}
