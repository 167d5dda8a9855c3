import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { addressOf, ask } from '#src/ui/api.ts'
import { IconDownload, small } from '#src/ui/icons.ts'
import { Loading } from '#src/ui/loading.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { useReturnFocus } from '#src/ui/return-focus.ts'
import { documentWord, previewDocument } from '../contract-papers.ts'
import type { DocumentDetail } from '../shapes.ts'
import { useDocumentWords } from './use-words.ts'

const nonceOfPage = () => globalThis.document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

/** The pages as they will be printed, in a frame of their own. */
export function PreviewDialog({ document, onClose }: { document: DocumentDetail; onClose: () => void }) {
  useReturnFocus()
  const words = useDocumentWords()
  const frame = useRef<HTMLIFrameElement>(null)
  const asked = { params: { id: document.id }, query: { nonce: nonceOfPage() } }
  const pages = useQuery({ ...ask(previewDocument, asked), staleTime: 0 })
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.acts.preview}
      fullScreen
      closeButtonProps={{ 'aria-label': words.acts.close }}
    >
      <ProblemNote problem={pages.error} />
      {pages.isPending && <Loading rows={12} />}
      {pages.data && (
        <>
          {pages.data.template && (
            <Note
              kind="warning"
              acts={
                <Button
                  component="a"
                  href={addressOf(documentWord, { params: { id: document.id } })}
                  download
                  leftSection={<IconDownload {...small} />}
                >
                  {words.acts.word}
                </Button>
              }
            >
              {words.one.ownTemplate(pages.data.template.name)}
            </Note>
          )}
          <iframe
            ref={frame}
            className="doc-pages"
            title={`${words.acts.preview}: ${document.title}`}
            srcDoc={pages.data.html}
          />
          <div className="dialog-acts">
            <Button onClick={onClose}>{words.acts.back}</Button>
            <Button variant="filled" onClick={() => frame.current?.contentWindow?.print()}>
              {words.acts.print}
            </Button>
          </div>
        </>
      )}
    </Modal>
  )
}
