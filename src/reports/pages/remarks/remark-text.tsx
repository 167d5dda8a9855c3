import { Checkbox } from '@mantine/core'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Status } from '#src/ui/status.tsx'
import { answerOf, placeOf } from '../../content.ts'
import { type Asked, cellOf, isChanged } from '../../remarks.ts'
import { cellText, placeText } from '../cell-text.ts'
import { useReportWords } from '../words.ts'
import { type Remarked, useRemarked } from './remarked.ts'

/** One remark: what is asked and by whom, what stood there and stands now, and whether it is dealt with. */
export function RemarkText({ remark }: { remark: Asked }) {
  const words = useReportWords()
  const format = useFormat()
  const { language } = useLanguage()
  const at = useRemarked()!
  const dealt = at.dealt.has(remark.id)
  const place = placeText(at.report, remark, language, words)
  return (
    <span className="remark">
      <span>
        “{remark.text}” <span className="ink2">{words.remarks.byOn(remark.by, format.day(remark.onDay))}</span>
      </span>
      <span className="row wrap">
        {at.mark ? (
          <Checkbox
            size="xs"
            label={words.remarks.dealt}
            aria-label={words.remarks.markDealt(place)}
            checked={dealt}
            onChange={(event) => at.mark?.(remark.id, event.currentTarget.checked)}
          />
        ) : (
          at.answers && (
            <Status kind={dealt ? 'done' : 'returned'}>{dealt ? words.remarks.dealt : words.remarks.open}</Status>
          )
        )}
        <Became remark={remark} at={at} />
      </span>
    </span>
  )
}

function Became({ remark, at }: { remark: Asked; at: Remarked }) {
  const words = useReportWords()
  const { remarks: said } = words
  const { language } = useLanguage()
  const changed = isChanged(remark, at.content)
  if (changed === undefined) return null
  if (remark.quote !== null) {
    const same = at.answers ? said.paragraphSame : undefined
    return <span className="ink2">{changed ? said.paragraphChanged : same}</span>
  }
  const was = cellText(remark.cell, language, words)
  if (changed)
    return (
      <span className="num ink2">{said.changed(was, cellText(cellOf(at.content, remark.path), language, words))}</span>
    )
  return <span className="num ink2">{at.answers ? said.unchanged(was) : said.was(was)}</span>
}

/** The remarks on a section and its paragraphs, and those being written, above what is written there. */
export function SectionRemarks({ sectionId }: { sectionId: string }) {
  const words = useReportWords()
  const at = useRemarked()
  if (!at) return null
  const here = at.asked.filter(({ path }) => path === sectionId)
  const pins = at.pins.filter(({ path }) => path === sectionId)
  if (here.length + pins.length === 0) return null
  const paragraph = (n: number | null | undefined) =>
    n == null ? words.remarks.place.whole : words.remarks.place.paragraph(n + 1)
  return (
    <ul className="remarks" aria-label={words.remarks.one}>
      {here.map((remark) => (
        <li key={remark.id}>
          <Status kind={at.dealt.has(remark.id) ? 'done' : 'returned'}>
            {words.remarks.one}, {paragraph(remark.paragraph)}
          </Status>
          {remark.quote && <q className="ink2">{remark.quote}</q>}
          <RemarkText remark={remark} />
        </li>
      ))}
      {pins.map((pin) => (
        <li key={`pin ${pin.paragraph}`}>
          <Status kind="draft">
            {words.remarks.pinnedOne}, {paragraph(pin.paragraph)}
          </Status>
          <span>“{pin.text}”</span>
        </li>
      ))}
    </ul>
  )
}

/** Whether a section's text is to be shown by its paragraphs. */
export const paragraphPlaces = (at: Remarked | undefined, sectionId: string) =>
  at?.pick !== undefined && placeOf(sectionId).cell === undefined && (answerOf(at.content, sectionId).text ?? '') !== ''
