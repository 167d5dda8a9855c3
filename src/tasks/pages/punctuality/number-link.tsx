import { Link } from '@tanstack/react-router'
import { useFormat } from '#src/ui/language.tsx'
import type { Tally } from '../../punctuality/contract.ts'
import type { TaskSearch } from '../search.ts'
import { useTaskWords } from '../standing.tsx'
import { type Counted, listOf, numberOf, type Place } from './links.ts'

type Props = { place: Place; tally: Tally; counted: Counted; of: string; group?: TaskSearch; labelled?: boolean }

/** A number that opens the list of what it counts; nothing opens nothing. */
export function NumberLink({ place, tally, counted, of, group, labelled }: Props) {
  const { punctuality: words } = useTaskWords()
  const format = useFormat()
  const n = numberOf(tally, counted)
  const label = labelled && <span className="punctual-cell-label ink3">{words.heads[counted]} </span>
  if (n === 0)
    return (
      <>
        {label}
        <span className="ink3">0</span>
      </>
    )
  const text = format.figure(n)
  return (
    <>
      {label}
      <Link
        to="/tasks"
        search={listOf(place, counted, group)}
        aria-label={words.count(words.heads[counted], text, of)}
        {...(counted === 'overdue' && { className: 'over' })}
      >
        {text}
      </Link>
    </>
  )
}
