import { Button, Modal } from '@mantine/core'
import type { DocumentText } from '#src/platform/rich-text.ts'
import type { Saved } from '#src/ui/draft/draft.ts'
import { useBy } from '#src/ui/use-by.ts'
import { TextView } from './text/text-view.tsx'
import { useDocumentWords } from './use-words.ts'

type Props = { mine: DocumentText; theirs: Saved<DocumentText>; time: string; onMine: () => void; onTheirs: () => void }

/** Somebody saved this section meanwhile: both versions side by side; nothing is lost before one is chosen. */
export function ConflictDialog({ mine, theirs, time, onMine, onTheirs }: Props) {
  const { conflict } = useDocumentWords()
  const said = useBy()
  const by = said({ by: theirs.savedBy, actingFor: theirs.savedFor ?? null })
  return (
    <Modal opened onClose={() => {}} withCloseButton={false} size={960} title={conflict.title}>
      <div className="stack">
        <p className="ink2">{conflict.effect(by, time)}</p>
        <div className="bothtexts">
          <section>
            <b className="small ink3">{conflict.mine}</b>
            <TextView text={mine} />
          </section>
          <section>
            <b className="small ink3">{conflict.theirs}</b>
            <TextView text={theirs.content} />
          </section>
        </div>
        <div className="dialog-acts">
          <Button onClick={onTheirs}>{conflict.takeTheirs}</Button>
          <Button variant="filled" onClick={onMine} data-autofocus>
            {conflict.keepMine}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
