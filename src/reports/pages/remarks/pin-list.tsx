import { useLanguage } from '#src/ui/language.tsx'
import { Note } from '#src/ui/problem.tsx'
import type { Report } from '../../shapes.ts'
import { placeText } from '../cell-text.ts'
import { goTo } from '../go-to.ts'
import { useReportWords } from '../words.ts'
import type { Picked } from './pin-dialog.tsx'
import type { Pins } from './use-pins.ts'

type Props = { report: Report; pins: Pins; picking: boolean; onEdit: (at: Picked) => void }

/** The remarks that will go with the return, and how to make one. */
export function PinList({ report, pins: { pins }, picking, onEdit }: Props) {
  const words = useReportWords()
  const { remarks: said } = words
  const { language } = useLanguage()
  if (pins.length === 0 && !picking) return null
  return (
    <Note kind="draft" title={pins.length > 0 && said.pinned(pins.length)}>
      {picking && said.pickHelp}
      {pins.length > 0 && (
        <ol className="remarklist">
          {pins.map((pin) => (
            <li key={`${pin.path} ${pin.paragraph}`}>
              <a
                href={`#${pin.path.split('/')[0]}`}
                onClick={(event) => {
                  event.preventDefault()
                  goTo(pin.path)
                }}
              >
                {placeText(report, pin, language, words)}
              </a>
              : “{pin.text}”{' '}
              <button type="button" className="linklike" onClick={() => onEdit(pin)}>
                {said.edit}
              </button>
            </li>
          ))}
        </ol>
      )}
    </Note>
  )
}
