import { useNavigate } from '@tanstack/react-router'
import { useAct } from '#src/ui/api.ts'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { deleteDocument, withdrawSignature } from '../contract-papers.ts'
import type { DocumentDetail } from '../shapes.ts'
import { useDocumentWords } from './use-words.ts'

type Props = { document: DocumentDetail; onClose: () => void }

export function WithdrawDialog({ document, onClose }: Props) {
  const words = useDocumentWords()
  const tell = useTell()
  const withdraw = useAct(withdrawSignature)
  return (
    <ReasonDialog
      opened
      onClose={onClose}
      title={words.withdrawing.title(document.symbol ?? '')}
      verb={words.acts.withdrawSignature}
      busy={withdraw.isPending}
      problem={withdraw.error}
      codes={words.problems}
      onAct={(reason) =>
        withdraw.mutate(
          { params: { id: document.id }, body: { reason, version: document.version } },
          {
            onSuccess: () => {
              tell.done(words.withdrawing.done)
              onClose()
            },
          },
        )
      }
    >
      {words.withdrawing.effect}
    </ReasonDialog>
  )
}

export function DeleteDialog({ document, onClose }: Props) {
  const words = useDocumentWords()
  const tell = useTell()
  const navigate = useNavigate()
  const remove = useAct(deleteDocument)
  return (
    <ReasonDialog
      opened
      noReason
      deletes
      onClose={onClose}
      title={words.deleting.title}
      verb={words.acts.delete}
      busy={remove.isPending}
      problem={remove.error}
      codes={words.problems}
      onAct={() =>
        // the page of what is no more closes before the answer of its act comes
        void remove.mutateAsync({ params: { id: document.id } }).then(
          () => {
            tell.done(words.deleting.done)
            void navigate({ to: '/documents' })
          },
          () => {},
        )
      }
    >
      {words.deleting.effect}
    </ReasonDialog>
  )
}
