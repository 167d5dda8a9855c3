import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Status } from '#src/ui/status.tsx'
import type { OwnReport } from '../../consolidation/contract.ts'
import type { Paragraph, ParagraphUse } from '../../consolidation/paragraphContract.ts'
import { standing } from '../states.tsx'
import { useReportWords } from '../words.ts'
import { AcceptDialog } from './accept-dialog.tsx'
import { ChangedUse } from './changed-use.tsx'
import { useParagraphActs } from './use-paragraph-acts.ts'

/** The own report, the section things are put into, and what it says there now. */
export type Into = OwnReport & { into: string; text: string }
type Props = { paragraph: Paragraph; sectionId: string; own: Into | undefined; consolidates: boolean }

/** One unit's words, what was made of them, and what may be. */
export function ParagraphCard({ paragraph, sectionId, own, consolidates }: Props) {
  const words = useReportWords()
  const { paragraphs: said } = words.consolidation
  const acts = useParagraphActs({ paragraph, sectionId, own })
  const [accepting, setAccepting] = useState<ParagraphUse>()
  const { unit, state, late, words: text, uses, reportId } = paragraph
  const here = uses.find(({ into }) => into && into.reportId === own?.id && into.sectionId === own?.into)
  const byHand = uses.find(({ into }) => into === null)
  const { kind, word } = standing({ state, late }, true, words)
  return (
    <article className="paragraph" aria-label={unit.name} data-mark={paragraph.mark}>
      <header>
        <h3>
          <Link to="/reports/$id" params={{ id: reportId }}>
            {unit.name}
          </Link>
        </h3>
        {state !== 'received' && <Status kind={kind}>{word}</Status>}
        <Mark paragraph={paragraph} />
      </header>
      {text && <div className="told">{text}</div>}
      {uses
        .filter((use) => use.changed)
        .map((use) => (
          <ChangedUse
            key={use.id}
            use={use}
            now={text}
            accept={acceptOf(
              use,
              text,
              own,
              () => setAccepting(use),
              () => acts.mark(use.mark),
              consolidates,
            )}
            leave={consolidates ? () => acts.leave(use) : undefined}
          />
        ))}
      <div className="row wrap no-print">
        {own?.writes && text && !here && (
          <Button size="compact-sm" aria-label={said.insertOf(unit.name)} loading={acts.busy} onClick={acts.insert}>
            {said.insert}
          </Button>
        )}
        {own?.writes && here && (
          <Button size="compact-sm" variant="subtle" onClick={() => acts.remove(here)}>
            {said.remove}
          </Button>
        )}
        {consolidates && text && !byHand && paragraph.mark === 'open' && (
          <>
            <Button size="compact-sm" onClick={() => acts.mark('used')}>
              {said.markUsed}
            </Button>
            <Button size="compact-sm" onClick={() => acts.mark('notUsed')}>
              {said.markNotUsed}
            </Button>
          </>
        )}
        {consolidates && byHand && (
          <Button size="compact-sm" variant="subtle" onClick={() => acts.mark(null)}>
            {said.unmark}
          </Button>
        )}
      </div>
      {accepting && own && paragraph.versionId && (
        <AcceptDialog
          paragraph={paragraph}
          versionId={paragraph.versionId}
          use={accepting}
          own={own}
          onClose={() => setAccepting(undefined)}
        />
      )}
    </article>
  )
}

/** What was put into the own section is accepted with the section's words; a mark by hand is simply made anew. */
function acceptOf(
  { into }: ParagraphUse,
  text: string | null,
  own: Into | undefined,
  ask: () => void,
  again: () => void,
  consolidates: boolean,
) {
  if (!text) return undefined
  if (into === null) return consolidates ? again : undefined
  return own?.writes && into.reportId === own.id && into.sectionId === own.into ? ask : undefined
}

function Mark({ paragraph: { mark, uses } }: { paragraph: Paragraph }) {
  const { paragraphs: words } = useReportWords().consolidation
  if (mark === 'open') return null
  if (mark === 'notUsed') return <Status kind="exempt">{words.notUsed}</Status>
  return <Status kind="done">{uses.some(({ into }) => into) ? words.usedIn : words.usedByHand}</Status>
}
