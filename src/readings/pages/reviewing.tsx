import { Button, SegmentedControl } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { en as directivesEn } from '#src/directives/words.en.ts'
import { vi as directivesVi } from '#src/directives/words.vi.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import { ActMenu } from '#src/ui/act-menu.tsx'
import { useAct } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { IconCheck, small } from '#src/ui/icons.ts'
import { useWords } from '#src/ui/language.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { Note, useProblemText } from '#src/ui/problem.tsx'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import { SaveBar } from '#src/ui/save-bar.tsx'
import { dropReading, type readReading } from '../contract.ts'
import { countsOf } from '../rules.ts'
import { blankDraft } from './blank-draft.ts'
import { DraftsTable } from './drafts-table.tsx'
import { EditCard } from './edit-card.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { MakeDialog } from './make-dialog.tsx'
import { Paper } from './paper.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { useDrafts } from './use-drafts.ts'
import { filters, useReview } from './use-review.ts'
import { useReadingWords } from './use-words.ts'

export type Reading = Reply<typeof readReading>
type Dialog = { kind: 'link'; name: string } | { kind: 'split' | 'make' | 'drop' | 'keys' }

/** The document beside its draft tasks; a row is decided with a key, or edited in the card below. */
export function Reviewing({ reading, again }: { reading: Reading; again: () => void }) {
  const { review: words, save: saving, why } = useReadingWords()
  const { kinds } = useWords({ vi: directivesVi, en: directivesEn })
  const navigate = useNavigate()
  const ended = useMemo(() => new Set(reading.units.flatMap((unit) => (unit.ended ? unit.id : []))), [reading.units])
  const shortNames = useMemo(() => new Map(reading.units.map((unit) => [unit.id, unit.shortName])), [reading.units])
  const say = useProblemText()
  const kept = useDrafts(reading.id, reading, (problem) => say(problem, why))
  const review = useReview(kept, ended)
  const [dialog, setDialog] = useState<Dialog>()
  const [paperOpen, setPaperOpen] = useState(false)
  const [editing, setEditing] = useState(false)
  const card = useRef<HTMLDivElement>(null)
  const drop = useAct(dropReading)
  const counts = countsOf(kept.drafts, ended)
  const { here } = review
  const numberOf = new Map(kept.drafts.map(({ id }, i) => [id, i + 1]))
  const { symbol, kind } = reading.directive ?? reading.document
  const name = kind && kind in kinds ? kinds[kind as keyof typeof kinds] : ''
  const shown = {
    all: counts.all,
    unsure: counts.unsure,
    open: counts.open,
    accepted: counts.accepted,
    dropped: counts.dropped,
  }
  const close = () => setDialog(undefined)
  const toGrid = () => {
    setEditing(false)
    document.querySelector<HTMLElement>('.reading-drafts [role="grid"]')?.focus()
  }
  const toCard = () => {
    setEditing(true)
    requestAnimationFrame(() => card.current?.querySelector<HTMLElement>('textarea')?.focus())
  }
  const bar = (
    <div className="reading-bar row wrap">
      <SegmentedControl
        aria-label={words.filter}
        value={review.filter}
        onChange={(to) => review.setFilter(to as (typeof filters)[number])}
        data={filters.map((one) => ({ value: one, label: `${words.filters[one]} ${shown[one]}` }))}
      />
      <Button className="only-narrow" size="compact-sm" onClick={() => setPaperOpen(!paperOpen)}>
        {paperOpen ? words.hidePaper : words.showPaper}
      </Button>
    </div>
  )
  return (
    <>
      <PageHead
        title={symbol ? words.titleOf(name, symbol) : words.titleOfFile(reading.fileName)}
        facts={
          <>
            {words.counts(counts.accepted, counts.dropped, counts.open)}
            {counts.unsure > 0 && ` · ${words.unsureCount(counts.unsure)}`}
            {reading.made > 0 && ` · ${words.made(reading.made)}`}
          </>
        }
        acts={
          <>
            <ActMenu
              label={words.more}
              acts={[
                { label: words.keys, onClick: () => setDialog({ kind: 'keys' }) },
                { label: words.addByHand, onClick: () => review.add(blankDraft()) },
                { label: words.dropAll, onClick: () => setDialog({ kind: 'drop' }) },
              ]}
            />
            <Button component={Link} to="/readings">
              {words.later}
            </Button>
            <Button
              variant="filled"
              leftSection={<IconCheck {...small} />}
              disabled={counts.accepted === 0 || kept.stale}
              onClick={() => setDialog({ kind: 'make' })}
            >
              {words.make(counts.accepted)}
            </Button>
          </>
        }
      />
      {kept.stale && (
        <Note live acts={<Button onClick={again}>{saving.takeNewer}</Button>}>
          {saving.stale}
        </Note>
      )}
      <div className="reading" data-paper={paperOpen || undefined}>
        <Paper
          reading={reading}
          drafts={kept.drafts}
          ended={ended}
          here={here}
          onPick={review.setCurrent}
          onClose={() => setPaperOpen(false)}
        />
        <section className="reading-drafts" aria-label={words.table}>
          {review.shown.length === 0 && (
            <div className="body stack">
              {bar}
              {counts.all > 0 && <Empty title={words.noneLeft}>{words.noneLeftText}</Empty>}
              {counts.all === 0 && (
                <Empty
                  title={words.noTasks}
                  acts={<Button onClick={() => review.add(blankDraft())}>{words.addByHand}</Button>}
                >
                  {words.noTasksText}
                </Empty>
              )}
            </div>
          )}
          {review.shown.length > 0 && (
            <DraftsTable
              tools={bar}
              review={review}
              ended={ended}
              shortNames={shortNames}
              numberOf={numberOf}
              onEdit={toCard}
              onLink={(linkName) => setDialog({ kind: 'link', name: linkName })}
              onSplit={() => setDialog({ kind: 'split' })}
              onKeys={() => setDialog({ kind: 'keys' })}
              undo={kept.undo}
            />
          )}
          {here && (
            <div ref={card} className="reading-card-place">
              {/* what is selected is decided together, in the bar */}
              {review.selected.size === 0 && (
                <EditCard
                  key={here.id}
                  draft={here}
                  number={numberOf.get(here.id) ?? 0}
                  next={numberOf.get(review.shown[review.shown.indexOf(here) + 1]?.id ?? '')}
                  quote={here.sources.map(({ start, end }) => reading.text.slice(start, end)).join(' … ')}
                  ended={ended}
                  review={review}
                  onLink={(linkName) => setDialog({ kind: 'link', name: linkName })}
                  onSplit={() => setDialog({ kind: 'split' })}
                  editing={editing}
                  onEdit={toCard}
                  onLeave={toGrid}
                />
              )}
              <SaveBar state={kept.state} />
            </div>
          )}
        </section>
      </div>
      {dialog?.kind === 'keys' && <KeysDialog onClose={close} />}
      {dialog?.kind === 'link' && (
        <LinkDialog
          name={dialog.name}
          drafts={kept.drafts}
          ownerUnitId={reading.ownerUnitId}
          onLink={review.link}
          onClose={close}
        />
      )}
      {dialog?.kind === 'split' && here && (
        <SplitDialog draft={here} number={numberOf.get(here.id) ?? 0} onSplit={review.split} onClose={close} />
      )}
      {dialog?.kind === 'make' && <MakeDialog reading={reading} kept={kept} onClose={close} onLeft={again} />}
      {dialog?.kind === 'drop' && (
        <ReasonDialog
          opened
          noReason
          onClose={close}
          title={words.dropAllTitle}
          verb={words.dropAll}
          busy={drop.isPending}
          problem={drop.error}
          codes={why}
          onAct={() =>
            drop.mutate({ params: { id: reading.id } }, { onSuccess: () => void navigate({ to: '/readings' }) })
          }
        >
          {words.dropAllText}
        </ReasonDialog>
      )}
    </>
  )
}
