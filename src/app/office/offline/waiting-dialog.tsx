import { Button, Modal } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormat } from '#src/ui/language.tsx'
import type { WaitingDraft } from '#src/ui/machine/drafts.ts'
import { useOfficeWords } from '../office-words.ts'

type Props = {
  waiting: readonly WaitingDraft[]
  onClose: () => void
  /** Asked at signing out: what becomes of what was not sent. */
  leaving?: { keep: () => void; forget: () => void }
}

/** What of this account was written here and has not reached the server. */
export function WaitingDialog({ waiting, onClose, leaving }: Props) {
  const { waiting: words } = useOfficeWords()
  const format = useFormat()
  return (
    <Modal
      opened
      onClose={onClose}
      title={leaving ? words.leaving(waiting.length) : words.title}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <div className="stack">
        <p className="ink2">{leaving ? words.leavingText : words.text}</p>
        <ul className="stack">
          {waiting.map(({ id, title, since, submit }) => (
            <li key={id}>
              <Link to="/reports/$id" params={{ id }} onClick={onClose}>
                {title}
              </Link>
              <small className="ink3" style={{ display: 'block' }}>
                {(submit ? words.toSubmit : words.since)(format.dayTime(since))}
              </small>
            </li>
          ))}
        </ul>
        {leaving && (
          <div className="dialog-acts">
            <Button onClick={leaving.forget} color="red">
              {words.forget}
            </Button>
            <Button onClick={leaving.keep}>{words.keep}</Button>
            <Button variant="filled" onClick={onClose} data-autofocus>
              {words.stay}
            </Button>
          </div>
        )}
      </div>
    </Modal>
  )
}
