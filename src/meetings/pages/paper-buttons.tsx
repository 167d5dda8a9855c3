import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { addressOf, useAct } from '#src/ui/api.ts'
import { IconFileText, small } from '#src/ui/icons.ts'
import { useProblemText } from '#src/ui/problem.tsx'
import { Status } from '#src/ui/status.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { downloadDelegates, downloadLetters, draftPaper } from '../contract.ts'
import { type PaperPurpose, paperPurposes } from '../parts.ts'
import type { MeetingDetail } from '../shapes.ts'
import { useMeetingWords } from './use-words.ts'

/** Opens the document there is, else drafts it from the meeting's records. */
export function PaperButtons({ meeting, among }: { meeting: MeetingDetail; among: readonly PaperPurpose[] }) {
  const { acts, problems } = useMeetingWords()
  const tell = useTell()
  const text = useProblemText()
  const navigate = useNavigate()
  const draft = useAct(draftPaper)
  if (!meeting.may.includes('paper')) return null
  const open = (purpose: PaperPurpose) =>
    draft.mutate(
      { params: { id: meeting.id }, body: { purpose } },
      {
        onSuccess: ({ documentId }) => void navigate({ to: `/documents/${documentId}` as '/' }),
        onError: (problem) => tell.failed(text(problem, problems)),
      },
    )
  return among.map((purpose) => (
    <Button
      key={purpose}
      leftSection={<IconFileText {...small} />}
      loading={draft.isPending && draft.variables?.body.purpose === purpose}
      onClick={() => open(purpose)}
    >
      {acts[purpose]}
    </Button>
  ))
}

/** The official documents of the meeting, with their numbers once they are signed. */
export function PapersSection({ meeting }: { meeting: MeetingDetail }) {
  const { one, acts, papers } = useMeetingWords()
  const missing = paperPurposes.filter((purpose) => !meeting.papers.some((paper) => paper.purpose === purpose))
  const begun = meeting.state === 'held' || meeting.state === 'concluded'
  const offered = missing.filter((purpose) => purpose === 'invitation' || begun)
  if (meeting.papers.length === 0 && !meeting.may.includes('paper')) return null
  return (
    <section className="stack">
      <h2>{one.papers}</h2>
      <ul className="stack">
        {meeting.papers.map((paper) => (
          <li key={paper.id} className="row">
            <Link className="grow" to={`/documents/${paper.id}` as '/'}>
              {acts[paper.purpose]} {paper.symbol && <span className="ink3">{paper.symbol}</span>}
            </Link>
            <Status kind={paper.state === 'signed' ? 'done' : 'draft'}>
              {paper.state === 'signed' ? papers.signed : papers.draft}
            </Status>
          </li>
        ))}
      </ul>
      {meeting.may.includes('letters') && (
        <ul className="stack">
          <li>
            <a href={addressOf(downloadLetters, { params: { id: meeting.id } })} download>
              {papers.letters}
            </a>
          </li>
          <li>
            <a href={addressOf(downloadDelegates, { params: { id: meeting.id } })} download>
              {papers.list}
            </a>
          </li>
        </ul>
      )}
      <div className="row wrap">
        <PaperButtons meeting={meeting} among={offered} />
      </div>
    </section>
  )
}
