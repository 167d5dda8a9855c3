import { Button, CopyButton, Modal } from '@mantine/core'
import { useFormat } from '#src/ui/language.tsx'
import { QrPicture } from './qr.tsx'
import { usePeopleWords } from './words.ts'

type Props = { login: string; address: string; endsAt: string; onClose: () => void }

/** A one-time link to hand over on paper, also as a picture for the telephone; shown only now. */
export function PrintedLink({ login, address, endsAt, onClose }: Props) {
  const { accounts: words, back } = usePeopleWords()
  const format = useFormat()
  return (
    <Modal opened onClose={onClose} title={words.linkTitle(login)} withCloseButton={false}>
      <p className="ink2">{words.linkText(format.dayTime(endsAt))}</p>
      <code className="people-link">{address}</code>
      <QrPicture text={address} label={words.linkTitle(login)} />
      <div className="dialog-acts no-print">
        <Button onClick={onClose}>{back}</Button>
        <CopyButton value={address}>{({ copy }) => <Button onClick={copy}>{words.copy}</Button>}</CopyButton>
        <Button variant="filled" onClick={() => window.print()}>
          {words.printPage}
        </Button>
      </div>
    </Modal>
  )
}
