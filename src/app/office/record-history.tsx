import { Modal } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { Loading } from '#src/ui/loading.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { useReturnFocus } from '#src/ui/return-focus.ts'
import { useOfficeWords } from './office-words.ts'

// the words of every slice come with it, and only to who asks
const List = lazy(() =>
  import('#src/audit/pages/history-list.tsx').then(({ HistoryList }) => ({ default: HistoryList })),
)

/** As `record` names the subject of what was done: `<RecordHistory kind="person" id={person.id} />`. */
type Subject = { kind: string; id: string }

const told = (subject: Subject) => (
  <Suspense fallback={<Loading rows={3} />}>
    <List {...subject} />
  </Suspense>
)

/** What was done to the record, as a section of its page. */
export function RecordHistory(subject: Subject) {
  const { history: words } = useOfficeWords()
  return <Section title={words.title}>{told(subject)}</Section>
}

function Opened({ of, onClose, ...subject }: Subject & { of: string | undefined; onClose: () => void }) {
  useReturnFocus()
  const { history: words } = useOfficeWords()
  return (
    <Modal
      opened
      onClose={onClose}
      title={of ? words.of(of) : words.title}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {told(subject)}
    </Modal>
  )
}

/** The same over the page: for the rows of a list, and beside the steps of a page that shows them already. `of`: what it is called. */
export function HistoryLink({ of, label, ...subject }: Subject & { of?: string; label?: string }) {
  const { history: words } = useOfficeWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="linklike no-print"
        {...(of && { 'aria-label': words.of(of) })}
        onClick={() => setOpen(true)}
      >
        {label ?? (of ? words.short : words.all)}
      </button>
      {open && <Opened {...subject} of={of} onClose={() => setOpen(false)} />}
    </>
  )
}
