import { Button } from '@mantine/core'
import { Note } from '#src/ui/problem.tsx'
import { citedIn } from '../cited.ts'
import type { Citation, DocumentDetail } from '../shapes.ts'
import { useDocumentWords } from './use-words.ts'

type Props = { document: DocumentDetail; changed: readonly Citation[]; onOpen: (id: string, section?: string) => void }

/** How many figures and paragraphs no longer say what is so; the first opens with one click. */
export function ChangesNote({ document, changed, onOpen }: Props) {
  const { changes } = useDocumentWords()
  const first = changed[0]
  if (!first) return null
  const section = document.sections.find(({ content }) => citedIn(content).includes(first.id))
  return (
    <div className="document-notes">
      <Note
        kind="warning"
        title={changes.head(changed.length)}
        acts={
          <Button size="compact-xs" onClick={() => onOpen(first.id, section?.key)}>
            {changes.see}
          </Button>
        }
      >
        {document.state === 'draft' && changes.text}
      </Note>
    </div>
  )
}
