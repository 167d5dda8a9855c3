import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { periodName } from '#src/periods/words.ts'
import { ask, useAct } from '#src/ui/api.ts'
import { Facts } from '#src/ui/facts.tsx'
import { IconChevronLeft, small } from '#src/ui/icons.ts'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { Glyph, Status } from '#src/ui/status.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { useBy } from '#src/ui/use-by.ts'
import { readCitation, renewCitation } from '../contract-papers.ts'
import type { Citation, CitationDetail, DocumentDetail } from '../shapes.ts'
import { useDocumentWords } from './use-words.ts'

const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 90)}…` : text)

/** The sources of a section, those that changed first: the way to them by keyboard too. */
export function SourceList({ citations, onOpen }: { citations: readonly Citation[]; onOpen: (id: string) => void }) {
  const { material, changes, parts } = useDocumentWords()
  if (citations.length === 0) return <p className="ink3 material">{material.noSources}</p>
  const sorted = [...citations].sort((a, b) => Number(b.changed) - Number(a.changed))
  return (
    <ul className="source-list material">
      {sorted.map((one) => (
        <li key={one.id}>
          <button type="button" className="linklike" onClick={() => onOpen(one.id)}>
            {one.changed && <Glyph kind="warning" size={14} />} {shortened(one.shown)}
          </button>{' '}
          <span className="ink3 small">
            {one.changed
              ? one.now === null
                ? changes.gone
                : changes.from(shortened(one.shown), shortened(one.now))
              : one.kind === 'figure' && parts[one.part]}
          </span>
        </li>
      ))}
    </ul>
  )
}

type Props = { document: DocumentDetail; citationId: string; onClose: () => void; settle: () => Promise<void> }

/** Where a figure or a paragraph comes from: as it stood, as it is now, and the reports behind it. */
export function SourcePanel({ document, citationId, onClose, settle }: Props) {
  const words = useDocumentWords()
  const found = useQuery(ask(readCitation, { params: { id: document.id, citationId } }))
  const cited = found.data as CitationDetail | undefined
  return (
    <div className="stack material">
      <div>
        <Button size="compact-xs" variant="subtle" leftSection={<IconChevronLeft {...small} />} onClick={onClose}>
          {words.source.all}
        </Button>
      </div>
      <ProblemNote problem={found.error} />
      {found.isPending && <Loading rows={5} />}
      {cited && (
        <>
          <h2>{cited.kind === 'figure' ? words.source.title : words.source.paragraphTitle}</h2>
          {cited.changed && <Changed document={document} cited={cited} settle={settle} />}
          {!cited.changed && cited.kept !== null && <Note kind="doneLate">{words.source.kept}</Note>}
          <SourceFacts cited={cited} />
          <Reports cited={cited} />
        </>
      )}
    </div>
  )
}

function Changed({
  document,
  cited,
  settle,
}: {
  document: DocumentDetail
  cited: CitationDetail
  settle: () => Promise<void>
}) {
  const { changes, problems } = useDocumentWords()
  const tell = useTell()
  const renew = useAct(renewCitation)
  const figure = cited.kind === 'figure'
  const take = async (what: 'new' | 'old') => {
    // what is being written is saved first: the server then rewrites what stands
    await settle()
    renew.mutate(
      { params: { id: document.id, citationId: cited.id }, body: { take: what } },
      { onSuccess: () => tell.done(what === 'new' ? changes.taken : changes.kept) },
    )
  }
  return (
    <>
      <Note kind="warning">
        {cited.now === null ? changes.gone : changes.from(shortened(cited.shown), shortened(cited.now))}
      </Note>
      <ProblemNote problem={renew.error} codes={problems} />
      {document.may.includes('write') && (
        <div className="row wrap">
          {cited.now !== null && (
            <Button variant="filled" loading={renew.isPending} onClick={() => void take('new')}>
              {figure ? changes.takeNew : changes.takeNewParagraph}
            </Button>
          )}
          <Button loading={renew.isPending} onClick={() => void take('old')}>
            {figure ? changes.keepOld : changes.keepOldParagraph}
          </Button>
        </div>
      )}
    </>
  )
}

function SourceFacts({ cited }: { cited: CitationDetail }) {
  const said = useBy()
  const { source, parts, readings } = useDocumentWords()
  const format = useFormat()
  const { language } = useLanguage()
  const { figure } = cited
  return (
    <Facts
      facts={[
        { label: source.stood, value: <b>{cited.shown}</b> },
        { label: source.now, value: cited.changed ? cited.now : null },
        { label: source.indicator, value: figure && `${figure.code} · ${figure.name}` },
        { label: source.says, value: figure && parts[figure.part] },
        { label: source.unit, value: figure?.unitName },
        { label: source.period, value: figure && periodName(figure.period, language) },
        { label: source.reading, value: figure && readings[figure.reading] },
        {
          label: source.completeness,
          value: figure && figure.reported !== null ? `${figure.reported}/${figure.expected}` : null,
        },
        {
          label: source.takenBy,
          value: `${said({ by: cited.takenBy, actingFor: cited.takenFor })}, ${format.dayTime(cited.takenAt)}`,
        },
      ]}
    />
  )
}

function Reports({ cited }: { cited: CitationDetail }) {
  const { source, reportStates } = useDocumentWords()
  const { language } = useLanguage()
  const { reports, reportCount } = cited
  if (reports.length === 0) return <p className="ink3 small">{source.noReports}</p>
  return (
    <section>
      <h3>{source.reports(reportCount)}</h3>
      <ul className="source-list">
        {reports.map((report, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: some have no id to be told
          <li key={at}>
            {report.reportId ? (
              <Link to="/reports/$id" params={{ id: report.reportId }}>
                {report.unitName}
              </Link>
            ) : (
              report.unitName
            )}{' '}
            <span className="ink3 small">
              {periodName(report.period, language)} · {reportStates[report.state] ?? report.state}
            </span>
            {report.renewed && (
              <Status kind="warning">
                <span className="small">{source.renewed}</span>
              </Status>
            )}
          </li>
        ))}
      </ul>
      {reportCount > reports.length && <p className="ink3 small">{source.more(reportCount - reports.length)}</p>}
    </section>
  )
}
