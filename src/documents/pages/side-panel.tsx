import { Tabs } from '@mantine/core'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { DocumentText } from '#src/platform/rich-text.ts'
import type { RichTextHandle } from '#src/ui/editor/index.tsx'
import { citedIn } from '../cited.ts'
import type { DocumentDetail, DocumentSection } from '../shapes.ts'
import { MaterialPanel } from './material-panel.tsx'
import { SourceList, SourcePanel } from './source-panel.tsx'
import type { useCitations } from './use-cited.ts'
import { useDocumentWords } from './use-words.ts'

type Props = {
  document: DocumentDetail
  section: DocumentSection
  content: DocumentText
  cited: ReturnType<typeof useCitations>
  editor: RefObject<RichTextHandle<DocumentText> | null>
  settle: () => Promise<void>
}

/** Beside the text: what may be inserted, and where what stands in it comes from. */
export function SidePanel({ document, section, content, cited, editor, settle }: Props) {
  const words = useDocumentWords()
  const [tab, setTab] = useState<string>(cited.opened ? 'sources' : 'material')
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!cited.opened) return
    setTab('sources')
    // below the text on a narrow screen: what was asked for comes into sight
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [cited.opened])
  const inSection = new Set(citedIn(content))
  const own = cited.all.filter(({ id }) => inSection.has(id))
  return (
    <aside ref={panel} className="side document-side" aria-label={words.material.title}>
      <Tabs value={tab} onChange={(next) => setTab(next ?? 'material')} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="material">{words.material.title}</Tabs.Tab>
          <Tabs.Tab value="sources">{words.material.sources(own.length)}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="material">
          <MaterialPanel document={document} section={section} used={cited.all} editor={editor} />
        </Tabs.Panel>
        <Tabs.Panel value="sources">
          {cited.opened ? (
            <SourcePanel
              document={document}
              citationId={cited.opened}
              onClose={() => cited.show(undefined)}
              settle={settle}
            />
          ) : (
            <SourceList citations={own} onOpen={cited.show} />
          )}
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
