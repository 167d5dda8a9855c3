import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import type { KeptFile } from '#src/ui/form/file-field.tsx'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { KeptFilesField } from '#src/ui/form/kept-files-field.tsx'
import { AreaField, TextField } from '#src/ui/form/text-fields.tsx'
import { sendContribution } from '../contract.ts'
import type { Contribution, MeetingDetail } from '../shapes.ts'
import { useMeetingWords } from './use-words.ts'

type Props = { meeting: MeetingDetail; talk: Contribution; onClose: () => void }

export function SendDialog({ meeting, talk, onClose }: Props) {
  const { acts, fields, problems } = useMeetingWords()
  const [text, setText] = useState(talk.text)
  const [speaker, setSpeaker] = useState(talk.speaker ?? '')
  const [files, setFiles] = useState<readonly KeptFile[]>([])
  const send = useAct(sendContribution)
  return (
    <FormDialog
      title={`${acts.sendTalk}: ${talk.title}`}
      verb={acts.sendTalk}
      busy={send.isPending}
      problem={send.error}
      faults={[]}
      codes={problems}
      onSend={() =>
        send.mutate(
          {
            params: { id: meeting.id, contributionId: talk.id },
            body: { text, speaker: speaker || null, fileIds: files.map((file) => file.id), version: talk.version },
          },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <TextField label={fields.speaker} optional value={speaker} onChange={setSpeaker} maxLength={300} />
      <AreaField label={fields.text} help={fields.textHelp} optional value={text} onChange={setText} rows={8} />
      <KeptFilesField label={fields.files} value={files} onChange={setFiles} />
    </FormDialog>
  )
}
