import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import type { DocumentText } from '#src/platform/rich-text.ts'
import type { DraftState } from '#src/ui/draft/draft.ts'
import { RichTextEditor, type RichTextHandle } from '#src/ui/editor/index.tsx'
import { IconChevronLeft, IconChevronRight, small } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Note, useProblemText } from '#src/ui/problem.tsx'
import { SaveBar, type SaveState } from '#src/ui/save-bar.tsx'
import { useBy } from '#src/ui/use-by.ts'
import type { DocumentDetail, DocumentSection } from '../shapes.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { titleOf } from './outline-rail.tsx'
import { SidePanel } from './side-panel.tsx'
import { changedParagraphs, markChanged } from './text/changed-paragraphs.ts'
import { figureChartNode, figureNode, figureTableNode } from './text/nodes.tsx'
import type { useCitations } from './use-cited.ts'
import { useSectionDraft } from './use-section-draft.ts'
import { useDocumentWords } from './use-words.ts'

const extensions = [figureNode, figureTableNode, figureChartNode, changedParagraphs]

type Props = {
  document: DocumentDetail
  section: DocumentSection
  accountId: string
  cited: ReturnType<typeof useCitations>
  /** The page's way to save what is still being written. */
  save: RefObject<() => Promise<void>>
}

export function SectionWriting({ document, section, accountId, cited, save }: Props) {
  const words = useDocumentWords()
  const format = useFormat()
  const said = useBy()
  const say = useProblemText()
  const draft = useSectionDraft(document.id, section, accountId)
  const editor = useRef<RichTextHandle<DocumentText>>(null)
  save.current = draft.settle
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault()
        void draft.settle()
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [draft.settle])
  const changedIds = useMemo(() => new Set(cited.changed.map(({ id }) => id)), [cited.changed])
  useEffect(() => {
    const handle = editor.current?.editor
    if (handle && !handle.isDestroyed) markChanged(handle.view as never, changedIds)
  })
  const { state } = draft
  const [before, after] = neighbours(document, section.key)
  return (
    <>
      <div className="body document-body">
        <h2 id="section-title">{titleOf(section)}</h2>
        <p className="small ink3">
          {[
            section.changedBy && said({ by: section.changedBy, actingFor: section.changedFor }, words.one.changedLast),
            words.one.sectionVersion(draft.version),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {draft.restored && <Note kind="warning">{words.one.restored}</Note>}
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: by keyboard the list of sources does the same */}
        <div
          className="doc-text"
          onClick={(event) => {
            const paragraph = (event.target as HTMLElement).closest('p[data-citation]')
            // the line at its side, not its words: a click in the words sets the cursor
            if (paragraph && event.clientX < paragraph.getBoundingClientRect().left + 14)
              cited.show(paragraph.getAttribute('data-citation') ?? undefined)
          }}
        >
          <RichTextEditor<DocumentText>
            ref={editor}
            content={draft.content}
            onChange={draft.change}
            labelledBy="section-title"
            extensions={extensions}
          />
        </div>
        <nav className="row wrap document-next" aria-label={words.one.outline}>
          {before && (
            <Button
              component={Link}
              to="/documents/$documentId"
              params={{ documentId: document.id } as never}
              search={{ section: before.key } as never}
              leftSection={<IconChevronLeft {...small} />}
            >
              {words.one.previous}
            </Button>
          )}
          {after && (
            <Button
              component={Link}
              to="/documents/$documentId"
              params={{ documentId: document.id } as never}
              search={{ section: after.key } as never}
              rightSection={<IconChevronRight {...small} />}
            >
              {words.one.next}
            </Button>
          )}
        </nav>
        <SaveBar
          state={barState(state, (problem) => say(problem, words.problems), words.conflict.title)}
          end={words.one.sectionVersion(draft.version)}
        />
      </div>
      <SidePanel
        document={document}
        section={section}
        content={draft.content}
        cited={cited}
        editor={editor}
        settle={draft.settle}
      />
      {state.kind === 'conflict' && (
        <ConflictDialog
          mine={draft.content}
          theirs={state.theirs}
          time={format.time(state.theirs.savedAt)}
          onMine={() => draft.take(state.theirs, true)}
          onTheirs={() => draft.take(state.theirs, false)}
        />
      )}
    </>
  )
}

function neighbours({ sections }: DocumentDetail, key: string) {
  const at = sections.findIndex((one) => one.key === key)
  return [sections[at - 1], sections[at + 1]] as const
}

const barState = (state: DraftState<DocumentText>, say: (problem: Problem) => string, conflict: string): SaveState => {
  if (state.kind === 'failed') return { kind: 'failed', why: say(state.problem) }
  return state.kind === 'conflict' ? { kind: 'failed', why: conflict } : state
}
