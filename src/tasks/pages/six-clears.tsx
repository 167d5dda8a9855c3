import type { ReactNode } from 'react'
import { Glyph } from '#src/ui/status.tsx'
import { type Clear, sixClears } from '../sixClears.ts'
import { useTaskWords } from './standing.tsx'

type Props = { unclear: readonly string[]; said?: Partial<Record<Clear, ReactNode>> }

/** The six clears in their order: what each says, or what is still to be done for it. */
export function SixClears({ unclear, said = {} }: Props) {
  const { clears, clearHelp, one } = useTaskWords()
  return (
    <ol className="six">
      {sixClears.map((clear) => {
        const missing = unclear.includes(clear)
        return (
          <li key={clear}>
            <Glyph kind={missing ? 'none' : 'doneLate'} />
            <div>
              <h3>{clears[clear]}</h3>
              {missing ? (
                <p className="ink3">
                  {one.missing}: {clearHelp[clear]}
                </p>
              ) : (
                said[clear] && <p>{said[clear]}</p>
              )}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
