import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#src/ui/api.ts'
import type { KeptFile } from '#src/ui/form/file-field.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { ProblemNote } from '#src/ui/problem.tsx'
import { useReturnFocus } from '#src/ui/return-focus.ts'
import { readFileText } from '../contract.ts'
import { readPasted } from '../pasted.ts'
import { useDirectiveWords, useReadingWords } from './use-words.ts'

type Props = { directiveId: string; file: KeptFile; onTake?: (text: string) => void; onClose: () => void }

/** The text of a file without saving it; who keeps the directive takes its numbered parts over from here. */
export function FileTextDialog({ directiveId, file, onTake, onClose }: Props) {
  const { files } = useDirectiveWords()
  const reading = useReadingWords()
  const ui = useUiWords()
  useReturnFocus()
  const found = useQuery(ask(readFileText, { params: { id: directiveId, fileId: file.id } }))
  const text = found.data?.text
  const parts = text && onTake ? readPasted(text).length : 0
  return (
    <Modal opened onClose={onClose} title={file.name} size="xl" closeButtonProps={{ 'aria-label': ui.close }}>
      <div className="stack">
        <ProblemNote problem={found.error} codes={reading} />
        {found.isPending && <Loading rows={8} />}
        {found.data?.cut && <p className="ink3">{files.cut}</p>}
        {text !== undefined && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever moves by keys scrolls the text here
          <section className="file-text" aria-label={file.name} tabIndex={0}>
            {text}
          </section>
        )}
        <div className="dialog-acts">
          <Button onClick={onClose}>{ui.close}</Button>
          {text && onTake && parts > 0 && (
            <Button variant="filled" onClick={() => onTake(text)}>
              {files.take(parts)}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  )
}
