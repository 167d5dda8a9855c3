import { Button, CopyButton, Modal } from '@mantine/core'
import { useFormat } from '#src/ui/language.tsx'
import { QrPicture } from './qr.tsx'
import { usePeopleWords } from './words.ts'

export type ShownToken = { name: string; scope: 'figures' | 'calendar'; token: string; endsOn: string }

/** A new token, shown only now; that of a calendar as the address to paste, or to read off with the telephone. */
export function TokenShown({ shown, onClose }: { shown: ShownToken; onClose: () => void }) {
  const { tokens: words, back } = usePeopleWords()
  const format = useFormat()
  const isCalendar = shown.scope === 'calendar'
  const text = isCalendar ? `${window.location.origin}/api/v1/calendars/${shown.token}.ics` : shown.token
  return (
    <Modal opened onClose={onClose} title={words.shownTitle(shown.name)} withCloseButton={false}>
      <p className="ink2">{words.shownText(format.day(shown.endsOn))}</p>
      <code className="people-link">{text}</code>
      {isCalendar && <QrPicture text={text} label={words.shownTitle(shown.name)} />}
      <p className="ink2">{isCalendar ? words.calendarUse : words.use}</p>
      <div className="dialog-acts no-print">
        <Button onClick={onClose}>{back}</Button>
        <CopyButton value={text}>
          {({ copy }) => (
            <Button variant="filled" onClick={copy}>
              {words.copy}
            </Button>
          )}
        </CopyButton>
      </div>
    </Modal>
  )
}
