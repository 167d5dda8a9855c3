import { RecordThread } from '#src/app/office/thread-strip.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import type { ArticleDetail } from '../shapes.ts'
import { ActButtons } from './act-buttons.tsx'
import { ActDialogs } from './act-dialogs.tsx'
import { ArticleSide } from './article-side.tsx'
import { Paper } from './paper.tsx'
import { ArticleStatus } from './standing.tsx'
import { useActs } from './use-acts.ts'
import { useNewsWords } from './words.ts'

/** An article for those whose turn to write it is not, with what they may do with it. */
export function Reading({ article }: { article: ArticleDetail }) {
  const { list } = useNewsWords()
  const acts = useActs()
  return (
    <>
      <PageHead
        title={article.title || list.untitled}
        state={<ArticleStatus state={article.state} pill />}
        facts={article.ownerFullName}
        acts={<ActButtons article={article} acts={acts} />}
      />
      <RecordThread kind="article" id={article.id} />
      <div className="two">
        <div className="body">
          <Paper article={article} />
        </div>
        <ArticleSide article={article} />
      </div>
      <ActDialogs acts={acts} article={article} />
    </>
  )
}
