import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { useTell } from '#src/ui/undo.tsx'
import type { Paragraph, ParagraphUse } from '../../consolidation/paragraphContract.ts'
import { acceptParagraph } from '../../contract.ts'
import { useReportWords } from '../words.ts'
import { BothWays } from './changed-use.tsx'
import type { Into } from './paragraph-card.tsx'

type Props = { paragraph: Paragraph; versionId: string; use: ParagraphUse; own: Into; onClose: () => void }

/** Old and new beside each other, and the own section as it shall read: nothing is replaced unseen. */
export function AcceptDialog({ paragraph, versionId, use, own, onClose }: Props) {
  const { consolidation, problems } = useReportWords()
  const words = consolidation.paragraphs
  const tell = useTell()
  const accept = useAct(acceptParagraph)
  const verbatim = own.text.includes(use.before)
  const [text, setText] = useState(verbatim ? own.text.replace(use.before, () => paragraph.words ?? '') : own.text)
  const send = () =>
    accept.mutate(
      { params: { id: own.id, useId: use.id }, body: { version: own.version, versionId, text } },
      {
        onSuccess: () => {
          tell.done(words.accepted)
          onClose()
        },
      },
    )
  return (
    <FormDialog
      title={words.acceptTitle(paragraph.unit.name)}
      verb={words.accept}
      busy={accept.isPending}
      problem={accept.error}
      codes={problems}
      faults={[]}
      onSend={send}
      onClose={onClose}
    >
      <BothWays before={use.before} now={paragraph.words} />
      <Textarea
        label={words.mine}
        description={verbatim ? words.mineHelp : words.mineByHand}
        autosize
        minRows={5}
        maxRows={14}
        maxLength={60_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
