import { getRouteApi } from '@tanstack/react-router'
import { useRef } from 'react'
import { RecordThread } from '#src/app/office/thread-strip.tsx'
import type { DocumentDetail } from '../shapes.ts'
import { ChangesNote } from './changes-note.tsx'
import { DocumentHead } from './document-head.tsx'
import { OutlineRail } from './outline-rail.tsx'
import { SectionWriting } from './section-writing.tsx'
import { CitedContext } from './text/cited-context.ts'
import { useCitations } from './use-cited.ts'

const route = getRouteApi('/office/documents/$documentId')

/** Writing a document: outline, one section, and beside it what may be inserted or where a figure comes from. */
export function Writing({ document, accountId }: { document: DocumentDetail; accountId: string }) {
  const { section: wanted } = route.useSearch()
  const cited = useCitations(document.id)
  const save = useRef<() => Promise<void>>(async () => {})
  const section = document.sections.find(({ key }) => key === wanted) ?? document.sections[0]
  return (
    <CitedContext value={cited.context}>
      <DocumentHead document={document} before={() => save.current()} />
      <RecordThread kind="document" id={document.id} here={document.title} />
      <ChangesNote document={document} changed={cited.changed} onOpen={cited.show} />
      <div className="document-cols">
        <OutlineRail document={document} changed={cited.changed} current={section?.key} />
        {section && (
          <SectionWriting
            key={section.key}
            document={document}
            section={section}
            accountId={accountId}
            cited={cited}
            save={save}
          />
        )}
      </div>
    </CitedContext>
  )
}
