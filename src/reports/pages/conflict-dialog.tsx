import { Button, Modal } from '@mantine/core'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { useBy } from '#src/ui/use-by.ts'
import { answerOf, type Cell, type Content, isBlank } from '../content.ts'
import type { Report } from '../shapes.ts'
import { cellText } from './cell-text.ts'
import type { Theirs } from './drafting.ts'
import { useReportWords } from './words.ts'

type Props = { report: Report; mine: Content; theirs: Theirs; onMine: () => void; onTheirs: () => void }

/** Somebody saved meanwhile: both versions side by side, section by section; nothing is lost before one is chosen. */
export function ConflictDialog({ report, mine, theirs, onMine, onTheirs }: Props) {
  const words = useReportWords()
  const said = useBy()
  const format = useFormat()
  const by = theirs.savedBy ? said({ by: theirs.savedBy, actingFor: theirs.savedFor ?? null }) : ''
  const { language } = useLanguage()
  const their = theirs.content ?? { sections: {} }
  const names = new Map(report.indicators.map((i) => [i.code, i.nameVi]))
  const say = (content: Content, id: string) => {
    const { text, nothingArose, cells = [], files = [] } = answerOf(content, id)
    if (nothingArose) return words.nothingArose
    const units = new Map((report.rows[id] ?? []).map((row) => [row.id, row.name]))
    const place = (c: Cell) => [...(units.size > 1 ? [units.get(c.unitId)] : []), names.get(c.indicator), c.item]
    const figures = cells
      .filter((cell) => !isBlank(cell))
      .map((c) => `${place(c).filter(Boolean).join(', ')}: ${cellText(c, language, words)}`)
    return [text, ...figures.toSorted(), ...files].filter(Boolean).join('\n') || words.conflict.empty
  }
  const differing = report.form.sections.filter(({ id }) => say(mine, id) !== say(their, id))
  return (
    <Modal opened onClose={() => {}} withCloseButton={false} size={860} title={words.conflict.title}>
      <div className="stack">
        <p className="ink2">{words.conflict.effect(by, theirs.savedAt ? format.time(theirs.savedAt) : '')}</p>
        {differing.length === 0 && <p>{words.conflict.same}</p>}
        {differing.map((section) => (
          <section key={section.id} className="bothways">
            <h3>{section.title}</h3>
            <div>
              <b className="small ink3">{words.conflict.mine}</b>
              <p>{say(mine, section.id)}</p>
            </div>
            <div>
              <b className="small ink3">{words.conflict.theirs}</b>
              <p>{say(their, section.id)}</p>
            </div>
          </section>
        ))}
        <div className="dialog-acts">
          <Button onClick={onTheirs}>{words.conflict.takeTheirs}</Button>
          <Button variant="filled" onClick={onMine} data-autofocus>
            {words.conflict.keepMine}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
