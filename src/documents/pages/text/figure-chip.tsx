import { Glyph } from '#src/ui/status.tsx'
import { useDocumentWords } from '../use-words.ts'
import { useCited } from './cited-context.ts'

/** A figure in the text: a click, or Enter, opens where it comes from. One that has changed says so by a shape too. */
export function FigureChip({ citationId, shown }: { citationId: string; shown: string }) {
  const { source, changes } = useDocumentWords()
  const { of, open, opened } = useCited()
  const cited = of.get(citationId)
  const changed = cited?.changed ?? false
  const says = changed ? `, ${cited?.now == null ? changes.gone : changes.from(shown, cited.now)}` : ''
  return (
    <button
      type="button"
      className="figure-chip"
      data-changed={changed || undefined}
      data-opened={opened === citationId || undefined}
      aria-label={`${source.open(shown)}${says}`}
      title={changed && cited?.now != null ? changes.from(shown, cited.now) : undefined}
      onClick={() => open(citationId)}
    >
      {changed && <Glyph kind="warning" size={13} />}
      {shown}
    </button>
  )
}
