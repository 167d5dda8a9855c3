import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import type { KeptFile } from '#src/ui/form/file-field.tsx'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { KeptFilesField } from '#src/ui/form/kept-files-field.tsx'
import { AreaField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { reportReview } from '../contract.ts'
import type { DialogProps } from './answer-dialogs.tsx'
import { useReviewWords } from './use-words.ts'

/** What the review came to; what was written before a step back is there again. */
export function ReportDialog({ params, answer, onClose }: DialogProps) {
  const { acts, form, problems } = useReviewWords()
  const [account, setAccount] = useState(answer.account ?? '')
  const [files, setFiles] = useState<readonly KeptFile[]>([])
  const act = useAct(reportReview)
  const { faults, errorOf, ready } = useRequired([
    { id: 'review-account', label: form.account, text: account.trim() ? undefined : form.required },
  ])
  const send = () => {
    if (!ready()) return
    const body = { account, fileIds: files.map((file) => file.id), version: answer.version }
    act.mutate({ params, body }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={acts.report}
      verb={acts.report}
      busy={act.isPending}
      problem={act.error}
      faults={faults}
      codes={problems}
      onSend={send}
      onClose={onClose}
    >
      <AreaField
        id="review-account"
        label={form.account}
        help={form.accountHelp}
        rows={8}
        value={account}
        onChange={setAccount}
        error={errorOf('review-account')}
      />
      <KeptFilesField label={form.accountFiles} value={files} onChange={setFiles} />
    </FormDialog>
  )
}
