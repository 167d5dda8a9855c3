import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { Problem } from '#src/platform/problem.ts'
import type { ArticleText } from '#src/platform/rich-text.ts'
import { ask } from '#src/ui/api.ts'
import { RichTextEditor, type RichTextHandle, type Tool } from '#src/ui/editor/index.tsx'
import { IconChartBar, IconPhoto } from '#src/ui/icons.ts'
import { ProblemNote } from '#src/ui/problem.tsx'
import { readArticle } from '../contract.ts'
import { FactsDialog } from './facts-dialog.tsx'
import { Facts } from './facts-node.tsx'
import { Picture } from './picture-node.tsx'
import { chooseFile, sendPicture } from './send-picture.ts'
import { useNewsWords } from './words.ts'

type Props = { articleId: string; content: ArticleText; onChange: (text: ArticleText) => void }

/** The text of an article, with pictures and rows of figures. */
export function BodyField({ articleId, content, onChange }: Props) {
  const { write, problems } = useNewsWords()
  const cache = useQueryClient()
  const editor = useRef<RichTextHandle<ArticleText>>(null)
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const [adding, setAdding] = useState(false)
  const extensions = useMemo(() => [Picture.configure({ articleId }), Facts], [articleId])
  const tools = useMemo<Tool[]>(() => {
    const insert = async (file: File) => {
      setProblem(undefined)
      setBusy(true)
      try {
        const picture = await sendPicture(articleId, file)
        const { queryKey } = ask(readArticle, { params: { id: articleId } })
        cache.setQueryData(queryKey, (old) => old && { ...old, pictures: [...old.pictures, picture] })
        editor.current?.insert([{ type: 'picture', attrs: { pictureId: picture.id, alt: '', caption: '' } }])
      } catch (refusal) {
        setProblem(refusal instanceof Problem ? refusal : new Problem(0, 'offline'))
      } finally {
        setBusy(false)
      }
    }
    return [
      {
        key: 'picture',
        label: write.insertPicture,
        icon: IconPhoto,
        begins: true,
        run: () => chooseFile((file) => void insert(file)),
      },
      { key: 'facts', label: write.insertFacts, icon: IconChartBar, run: () => setAdding(true) },
    ]
  }, [articleId, cache, write])
  return (
    <div className="field">
      <span className="news-label" id="article-body">
        {write.body}
      </span>
      <RichTextEditor<ArticleText>
        ref={editor}
        labelledBy="article-body"
        content={content}
        onChange={onChange}
        extensions={extensions}
        tools={tools}
      />
      <p className="small ink2" role="status">
        {busy && write.uploading}
      </p>
      <ProblemNote problem={problem} codes={problems} />
      {adding && (
        <FactsDialog
          row={{ facts: [], source: '' }}
          onClose={() => setAdding(false)}
          onSave={(attrs) => {
            setAdding(false)
            editor.current?.insert([{ type: 'factRow', attrs }])
          }}
        />
      )}
    </div>
  )
}
