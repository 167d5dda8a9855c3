import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { Saved } from '#src/ui/draft/draft.ts'
import { useFormat } from '#src/ui/language.tsx'
import { plainLines } from '../rules.ts'
import type { ArticleBody } from '../shapes.ts'
import { Difference, sameWords } from './difference.tsx'
import { useNewsWords } from './words.ts'

type Props = { mine: ArticleBody; theirs: Saved<ArticleBody>; onMine: () => void; onTheirs: () => void }

const asText = ({ title, lead, body }: ArticleBody) => [title, lead, ...plainLines(body)].join('\n\n')

/** Somebody saved meanwhile: both texts, what differs between them; nothing is lost before one is chosen. */
export function ConflictDialog({ mine, theirs, onMine, onTheirs }: Props) {
  const { conflict: words } = useNewsWords()
  const format = useFormat()
  const [copied, setCopied] = useState(false)
  return (
    <Modal opened onClose={() => {}} withCloseButton={false} size={900} title={words.title}>
      <div className="stack">
        <p className="ink2">{words.effect(theirs.savedBy, format.time(theirs.savedAt))}</p>
        <p className="small news-legend">
          <del>{words.theirs(theirs.savedBy)}</del> <ins>{words.mine}</ins>
        </p>
        {sameWords(mine, theirs.content) ? <p>{words.same}</p> : <Difference older={theirs.content} newer={mine} />}
        <div className="dialog-acts">
          <Button onClick={() => void navigator.clipboard.writeText(asText(mine)).then(() => setCopied(true))}>
            {copied ? words.copied : words.copy}
          </Button>
          <Button onClick={onTheirs}>{words.takeTheirs}</Button>
          <Button variant="filled" onClick={onMine} data-autofocus>
            {words.keepMine}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
