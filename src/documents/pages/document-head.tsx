import { Button } from '@mantine/core'
import { useState } from 'react'
import { ActMenu } from '#src/ui/act-menu.tsx'
import { addressOf } from '#src/ui/api.ts'
import { IconDownload, IconEye, IconSignature, small } from '#src/ui/icons.ts'
import { PageHead } from '#src/ui/page-head.tsx'
import { documentWord } from '../contract-papers.ts'
import type { DocumentDetail } from '../shapes.ts'
import { DeleteDialog, WithdrawDialog } from './act-dialogs.tsx'
import { HeadDialog } from './head-dialog.tsx'
import { OutlineDialog } from './outline-dialog.tsx'
import { PreviewDialog } from './preview-dialog.tsx'
import { SignDialog } from './sign-dialog.tsx'
import { DocumentStatus } from './standing.tsx'
import { useDocumentWords } from './use-words.ts'

type Open = 'preview' | 'sign' | 'head' | 'outline' | 'withdraw' | 'delete'
/** `before` saves what is still being written: what is signed, printed or rearranged is what is on the screen. */
type Props = { document: DocumentDetail; before?: () => Promise<void> }

export function DocumentHead({ document, before = async () => {} }: Props) {
  const words = useDocumentWords()
  const [open, setOpen] = useState<Open>()
  const { may } = document
  const show = (what: Open) => void before().then(() => setOpen(what))
  const close = () => setOpen(undefined)
  const menu = [
    ...(may.includes('write') ? (['head', 'outline'] as const) : []),
    ...(may.includes('delete') ? (['delete'] as const) : []),
    ...(may.includes('withdrawSignature') ? (['withdraw'] as const) : []),
  ]
  const names = {
    head: words.acts.editHead,
    outline: words.acts.editOutline,
    delete: words.acts.delete,
    withdraw: words.acts.withdrawSignature,
  }
  return (
    <>
      <PageHead
        title={document.symbol ? `${document.symbol}: ${document.title}` : document.title}
        state={<DocumentStatus state={document.state} pill />}
        facts={words.one.facts(words.purposes[document.purpose], document.ownerName)}
        acts={
          <>
            <ActMenu
              label={words.acts.more}
              acts={menu.map((one) => ({ label: names[one], onClick: () => show(one) }))}
            />
            <Button leftSection={<IconEye {...small} />} onClick={() => show('preview')}>
              {words.acts.preview}
            </Button>
            <Button
              component="a"
              href={addressOf(documentWord, { params: { id: document.id } })}
              download
              leftSection={<IconDownload {...small} />}
              variant={may.includes('sign') ? 'default' : 'filled'}
            >
              {words.acts.word}
            </Button>
            {may.includes('sign') && (
              <Button variant="filled" leftSection={<IconSignature {...small} />} onClick={() => show('sign')}>
                {words.acts.sign}
              </Button>
            )}
          </>
        }
      />
      {open === 'preview' && <PreviewDialog document={document} onClose={close} />}
      {open === 'sign' && <SignDialog document={document} onClose={close} />}
      {open === 'head' && <HeadDialog document={document} onClose={close} />}
      {open === 'outline' && <OutlineDialog document={document} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog document={document} onClose={close} />}
      {open === 'delete' && <DeleteDialog document={document} onClose={close} />}
    </>
  )
}
