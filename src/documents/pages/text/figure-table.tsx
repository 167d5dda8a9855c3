import type { DocumentBlock } from '#src/platform/rich-text.ts'
import { Scroll } from '#src/ui/scroll.tsx'
import { useDocumentWords } from '../use-words.ts'
import { FigureChip } from './figure-chip.tsx'

type Attrs = Extract<DocumentBlock, { type: 'figureTable' }>['attrs']

/** A table of figures; each cell with a source opens it. `titled`: its caption stands over it, not in a field. */
export function FigureTable({ attrs, titled = true }: { attrs: Attrs; titled?: boolean }) {
  const { nodes } = useDocumentWords()
  const { caption, head, rows, source } = attrs
  return (
    <figure className="doc-table">
      {titled && caption && <figcaption>{caption}</figcaption>}
      <Scroll label={caption || nodes.table}>
        <table>
          <thead>
            <tr>
              {head.map((text, at) => (
                <th
                  key={text}
                  scope="col"
                  data-align={rows.some(({ cells }) => cells[at]?.align === 'end') ? 'end' : undefined}
                >
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ cells, group }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
              <tr key={at} data-group={group || undefined}>
                {group ? (
                  <th scope="rowgroup" colSpan={head.length}>
                    {cells[0]?.text}
                  </th>
                ) : (
                  cells.map((cell, n) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    <td key={n} data-align={cell.align === 'end' ? 'end' : undefined}>
                      {cell.citationId ? <FigureChip citationId={cell.citationId} shown={cell.text} /> : cell.text}
                    </td>
                  ))
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {source && (
        <p className="small ink3">
          {nodes.sourceLead}: {source}
        </p>
      )}
    </figure>
  )
}
