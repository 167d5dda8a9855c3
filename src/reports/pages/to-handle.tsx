import { periodName } from '#src/periods/index.ts'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { Glyph } from '#src/ui/status.tsx'
import type { Desk } from '../deskContract.ts'
import { standing } from './states.tsx'
import { useReportWords } from './words.ts'

type Props = { desk: Desk; period: string; onSelect: (unitId: string) => void }

/** What waits for the receiver, or for whom the receiver waits, in words. */
export function ToHandle({ desk, period, onSelect }: Props) {
  const words = useReportWords()
  const format = useFormat()
  const { language } = useLanguage()
  const open = desk.units.flatMap((unit) => {
    const cell = unit.cells.find((one) => one.period === period)
    const waits =
      cell && (cell.state === 'approved' || cell.state === 'returned' || (cell.late && cell.state !== 'received'))
    return waits ? [{ unit, cell }] : []
  })
  if (open.length === 0) return null
  return (
    <Section title={words.toHandle(periodName(period, language))} note={<span className="num">{open.length}</span>}>
      <ul className="tohandle">
        {open.slice(0, 30).map(({ unit, cell }) => {
          const { kind, word } = standing(cell, true, words)
          return (
            <li key={unit.id}>
              <Glyph kind={kind} />
              <span className="grow">
                <button type="button" className="linklike" onClick={() => onSelect(unit.id)}>
                  {unit.name}
                </button>
                <small className="ink2">
                  {word} · {cell.approvedOn ? words.sentOn(format.day(cell.approvedOn)) : words.notSent}
                </small>
              </span>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
