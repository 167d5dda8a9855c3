import { type ReactNode, useState } from 'react'
import { useFormat } from '#src/ui/language.tsx'
import { Glyph, Status } from '#src/ui/status.tsx'
import { doubtsOf } from '../rules.ts'
import type { Draft, Named } from '../shapes.ts'
import { useReadingWords } from './use-words.ts'

/** What a person should look at: a mark, a word for those who do not see it, and why. */
export function Doubtful({ why, children }: { why: string | undefined; children: ReactNode }) {
  const { cells } = useReadingWords()
  if (why === undefined) return children
  return (
    <span className="unsure" title={why}>
      <Glyph kind="warning" size={13} />
      <span className="sr">{cells.unsure} </span>
      {children}
    </span>
  )
}

/** More than this many units are said by their number, and open. */
const few = 2

type Names = {
  named: readonly Named[]
  ended: ReadonlySet<string>
  shortNames: ReadonlyMap<string, string>
  unsure: string | undefined
  onLink: (name: string) => void
}
export function NamesCell({ named, ended, shortNames, unsure, onLink }: Names) {
  const { cells } = useReadingWords()
  const [open, setOpen] = useState(false)
  const linked = named.filter(({ unitId }) => unitId !== null)
  const others = named.filter(({ unitId }) => unitId === null)
  if (named.length === 0)
    return (
      <Doubtful why={unsure}>
        <span className="ink3">{cells.none}</span>
      </Doubtful>
    )
  const many = linked.length > few
  return (
    <>
      {many && (
        <button
          type="button"
          className="units-count num"
          tabIndex={-1}
          aria-expanded={open}
          aria-label={open ? cells.hideUnits(linked.length) : cells.showUnits(linked.length)}
          onClick={() => setOpen(!open)}
        >
          {cells.units(linked.length)}
        </button>
      )}
      {(!many || open) &&
        linked.map(({ name, unitId }) => (
          <span key={unitId} className="unit-name" title={name}>
            {unitId && ended.has(unitId) ? (
              <Doubtful why={cells.ended}>
                {name} ({cells.ended})
              </Doubtful>
            ) : (
              shortNames.get(unitId ?? '') || name
            )}
          </span>
        ))}
      {others.map(({ name }) => (
        <span key={name} className="unit-name">
          <button
            type="button"
            className="unlinked"
            tabIndex={-1}
            aria-label={cells.link(name)}
            onClick={() => onLink(name)}
          >
            {unsure === undefined ? name : <Doubtful why={unsure}>{name}</Doubtful>}
          </button>
        </span>
      ))}
    </>
  )
}

const kindOf = { accepted: 'done', dropped: 'cancelled', open: 'none' } as const

export function StateCell({ draft, ended, sure }: { draft: Draft; ended: ReadonlySet<string>; sure: string }) {
  const { states } = useReadingWords()
  const unsure = doubtsOf(draft, ended).length > 0
  return (
    <>
      <Status kind={unsure ? 'warning' : kindOf[draft.decision]}>
        {unsure ? states.unsure : states[draft.decision]}
      </Status>
      {draft.decision === 'open' && <span className="small ink3 num sure">{sure}</span>}
    </>
  )
}

/** A deadline, a rhythm with its due rule, or standing, in words. */
export function useWhenText() {
  const { cells } = useReadingWords()
  const format = useFormat()
  return (when: NonNullable<Draft['when']>): string => {
    if (when.kind === 'deadline') return format.day(when.deadline)
    if (when.kind === 'standing') return cells.standing
    const { due } = when
    const said =
      due.kind === 'end' ? cells.atEnd : due.kind === 'after' ? cells.after(due.days) : cells.onDay(due.day, due.month)
    return `${cells.rhythms[when.rhythm]}, ${said}`
  }
}
