import { Button } from '@mantine/core'
import { useState } from 'react'
import { Problem } from '#src/platform/problem.ts'
import { AreaField, ChoiceField } from '#src/ui/form/text-fields.tsx'
import { IconPhoto, small } from '#src/ui/icons.ts'
import { Section } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import type { ArticleBody, PictureFacts } from '../shapes.ts'
import { pictureSource } from './article-columns.tsx'
import { chooseFile, sendPicture } from './send-picture.ts'
import { useNewsWords } from './words.ts'

type Cover = ArticleBody['cover']
type Props = {
  articleId: string
  cover: Cover
  pictures: readonly PictureFacts[]
  onChange: (edit: (old: Cover) => Cover) => void
}

/** The picture above the article, in a frame of 16 : 9. */
export function CoverField({ articleId, cover, pictures, onChange }: Props) {
  const { write, problems } = useNewsWords()
  const [sent, setSent] = useState<PictureFacts>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const take = async (file: File) => {
    setProblem(undefined)
    setBusy(true)
    try {
      const picture = await sendPicture(articleId, file)
      setSent(picture)
      onChange((old) => ({ alt: '', caption: '', fit: 'crop', ...old, pictureId: picture.id }))
    } catch (refusal) {
      setProblem(refusal instanceof Problem ? refusal : new Problem(0, 'offline'))
    } finally {
      setBusy(false)
    }
  }
  const set = (part: Partial<NonNullable<Cover>>) => onChange((old) => old && { ...old, ...part })
  const known = [...pictures, ...(sent ? [sent] : [])].find(({ id }) => id === cover?.pictureId)
  const width = known?.widths.find((one) => one >= 800) ?? known?.widths.at(-1)
  const choose = (
    <Button leftSection={<IconPhoto {...small} />} loading={busy} onClick={() => chooseFile((file) => void take(file))}>
      {cover ? write.replace : write.coverAdd}
    </Button>
  )
  return (
    <Section title={write.cover}>
      <div className="stack">
        {cover && (
          <div className="news-cover" data-fit={cover.fit}>
            {width && <img src={pictureSource(cover.pictureId, width)} alt={cover.alt} />}
          </div>
        )}
        <div className="row wrap">
          {choose}
          {cover && <Button onClick={() => onChange(() => null)}>{write.remove}</Button>}
          <span className="small ink3">{write.coverHelp}</span>
        </div>
        <ProblemNote problem={problem} codes={problems} />
        {cover && (
          <div className="form-grid">
            <AreaField
              label={write.alt}
              help={write.altHelp}
              rows={2}
              maxLength={300}
              value={cover.alt}
              onChange={(alt) => set({ alt })}
            />
            <AreaField
              label={write.caption}
              optional
              rows={2}
              maxLength={500}
              value={cover.caption}
              onChange={(caption) => set({ caption })}
            />
            <ChoiceField
              label={write.fit}
              value={cover.fit}
              onChange={(fit) => set({ fit: fit as 'crop' | 'fit' })}
              options={[
                { value: 'crop', label: write.crop },
                { value: 'fit', label: write.whole },
              ]}
            />
          </div>
        )}
      </div>
    </Section>
  )
}
