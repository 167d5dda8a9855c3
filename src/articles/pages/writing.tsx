import { RecordThread } from '#src/app/office/thread-strip.tsx'
import { AreaField, TextField } from '#src/ui/form/text-fields.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { Note, useProblemText } from '#src/ui/problem.tsx'
import { SaveBar, type SaveState } from '#src/ui/save-bar.tsx'
import type { ArticleBody, ArticleDetail } from '../shapes.ts'
import { ActButtons } from './act-buttons.tsx'
import { ActDialogs } from './act-dialogs.tsx'
import { ArticleSide } from './article-side.tsx'
import { BodyField } from './body-field.tsx'
import { Checks } from './checks.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { CoverField } from './cover-field.tsx'
import { DetailsFields } from './details-fields.tsx'
import { ArticleStatus } from './standing.tsx'
import { useActs } from './use-acts.ts'
import { useDraft, type WrittenDraft } from './use-draft.ts'
import { useNewsWords } from './words.ts'

/** Writing an article: what readers see on the left, what belongs to it on the right, saved while it is written. */
export function Writing({ article, accountId }: { article: ArticleDetail; accountId: string }) {
  const words = useNewsWords()
  const { write } = words
  const draft = useDraft(article, accountId)
  const acts = useActs()
  const { content } = draft
  const set = (part: Partial<ArticleBody>) => draft.change((old) => ({ ...old, ...part }))
  return (
    <>
      <PageHead
        title={content.title || words.list.untitled}
        state={<ArticleStatus state={article.state} pill />}
        facts={article.ownerFullName}
        acts={<ActButtons article={article} acts={acts} />}
      />
      <RecordThread kind="article" id={article.id} />
      <div className="two">
        <div className="body news-writing">
          {draft.restored && <Note kind="warning">{write.restored}</Note>}
          <div className="stack news-fields">
            <AreaField
              label={write.title}
              rows={1}
              maxLength={300}
              help={write.titleHelp}
              value={content.title}
              onChange={(title) => set({ title: title.replace(/\n/g, ' ') })}
            />
            <TextField
              label={write.dateline}
              optional
              maxLength={100}
              value={content.dateline}
              onChange={(dateline) => set({ dateline })}
            />
            <AreaField
              label={write.lead}
              rows={3}
              maxLength={1000}
              help={write.leadHelp(content.lead.length)}
              value={content.lead}
              onChange={(lead) => set({ lead })}
            />
            <BodyField articleId={article.id} content={content.body} onChange={(body) => set({ body })} />
          </div>
          <CoverField
            articleId={article.id}
            cover={content.cover}
            pictures={article.pictures}
            onChange={(edit) => draft.change((old) => ({ ...old, cover: edit(old.cover) }))}
          />
          <DetailsFields content={content} address={draft.address} state={article.state} set={set} />
        </div>
        <ArticleSide
          article={article}
          checks={<Checks content={content} />}
          sources={content.sources}
          onSources={(sources) => set({ sources })}
        />
      </div>
      <Saving draft={draft} />
      <ActDialogs acts={acts} article={{ ...article, title: content.title }} before={draft.settle} />
      {draft.state.kind === 'conflict' && (
        <ConflictDialog
          mine={content}
          theirs={draft.state.theirs}
          onMine={() => draft.state.kind === 'conflict' && draft.take(draft.state.theirs, true)}
          onTheirs={() => draft.state.kind === 'conflict' && draft.take(draft.state.theirs)}
        />
      )}
    </>
  )
}

function Saving({ draft: { state, version } }: { draft: WrittenDraft }) {
  const words = useNewsWords()
  const text = useProblemText()
  const shown: SaveState =
    state.kind === 'failed'
      ? { kind: 'failed', why: text(state.problem, words.problems) }
      : state.kind === 'conflict'
        ? { kind: 'failed', why: words.conflict.title }
        : state
  return <SaveBar state={shown} end={words.write.version(version)} />
}
