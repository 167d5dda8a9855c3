import { IconPencil } from '#src/ui/icons.ts'
import { paragraphsOf } from '../../remarks.ts'
import { useReportWords } from '../words.ts'
import { paragraphPlaces } from './remark-text.tsx'
import { useRemarked } from './remarked.ts'

/** A section's text as it is read; while remarks are made, each paragraph can be chosen. */
export function Told({ sectionId, text }: { sectionId: string; text: string }) {
  const { remarks: words } = useReportWords()
  const at = useRemarked()
  if (!paragraphPlaces(at, sectionId)) return <div className="told">{text}</div>
  return (
    <div className="told picking">
      {paragraphsOf(text).map((paragraph, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is known by its place
        <button key={n} type="button" className="pickable" onClick={() => at!.pick!(sectionId, n)}>
          <span>{paragraph}</span>
          <IconPencil size={14} aria-hidden />
          <span className="sr"> {words.pickParagraph(n + 1)}</span>
        </button>
      ))}
    </div>
  )
}
