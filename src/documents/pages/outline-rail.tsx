import { Link } from '@tanstack/react-router'
import { Glyph } from '#src/ui/status.tsx'
import { citedIn, isEmptyText } from '../cited.ts'
import type { Citation, DocumentDetail } from '../shapes.ts'
import { useDocumentWords } from './use-words.ts'

type Props = { document: DocumentDetail; changed: readonly Citation[]; current: string | undefined }

export const titleOf = ({ number, title }: { number: string; title: string }) =>
  number ? `${number}. ${title}` : title

/** The outline with how each section stands; the section that is written is marked. A strip of chips on the phone. */
export function OutlineRail({ document, changed, current }: Props) {
  const { one } = useDocumentWords()
  const ids = new Set(changed.map(({ id }) => id))
  const rows = document.sections.map((section) => ({
    section,
    empty: isEmptyText(section.content),
    flags: citedIn(section.content).filter((id) => ids.has(id)).length,
  }))
  return (
    <nav className="rail outline-rail no-print" aria-label={one.outline}>
      <p className="small ink3">{one.written(rows.filter(({ empty }) => !empty).length, rows.length)}</p>
      <ol>
        {rows.map(({ section, empty, flags }) => (
          <li key={section.key} data-level={section.annex ? 1 : section.level}>
            <Link
              to="/documents/$documentId"
              params={{ documentId: document.id }}
              search={{ section: section.key }}
              aria-current={section.key === current ? 'true' : undefined}
              resetScroll={false}
            >
              <Glyph kind={flags > 0 ? 'warning' : empty ? 'none' : 'done'} />
              <span>
                {titleOf(section)}
                <small className={flags > 0 ? undefined : 'sr'}>
                  {' '}
                  {flags > 0 ? one.changed(flags) : empty ? one.empty : one.hasText}
                </small>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
