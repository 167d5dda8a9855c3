import { HistoryLink } from '#src/app/office/record-history.tsx'
import { RecordThread } from '#src/app/office/thread-strip.tsx'
import { Facts } from '#src/ui/facts.tsx'
import { History } from '#src/ui/history.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { Note } from '#src/ui/problem.tsx'
import { useBy } from '#src/ui/use-by.ts'
import type { DocumentDetail } from '../shapes.ts'
import { ChangesNote } from './changes-note.tsx'
import { DocumentHead } from './document-head.tsx'
import { titleOf } from './outline-rail.tsx'
import { SourcePanel } from './source-panel.tsx'
import { CitedContext } from './text/cited-context.ts'
import { TextView } from './text/text-view.tsx'
import { useCitations } from './use-cited.ts'
import { useDocumentWords } from './use-words.ts'

const nothing = async () => {}

/** A document as a whole, for whoever does not write in it now: every figure still opens its source. */
export function Reading({ document }: { document: DocumentDetail }) {
  const cited = useCitations(document.id)
  return (
    <CitedContext value={cited.context}>
      <DocumentHead document={document} />
      <RecordThread kind="document" id={document.id} here={document.symbol ?? document.title} />
      <ChangesNote document={document} changed={cited.changed} onOpen={cited.show} />
      <div className="two">
        <div className="body document-body">
          <SignedNote document={document} />
          {document.sections.map((section) => {
            const Heading = section.level === 1 ? 'h2' : 'h3'
            return (
              <section key={section.key} id={section.key} className="anchor" data-annex={section.annex || undefined}>
                <Heading>{titleOf(section)}</Heading>
                <TextView text={section.content} />
              </section>
            )
          })}
        </div>
        <aside className="side document-side">
          {cited.opened && (
            <SourcePanel
              document={document}
              citationId={cited.opened}
              onClose={() => cited.show(undefined)}
              settle={nothing}
            />
          )}
          <About document={document} />
        </aside>
      </div>
    </CitedContext>
  )
}

function SignedNote({ document }: { document: DocumentDetail }) {
  const { one } = useDocumentWords()
  const format = useFormat()
  if (document.state !== 'signed' || !document.issuedOn) return null
  return <Note kind="done">{one.signed(document.head.signerName ?? '', format.day(document.issuedOn))}</Note>
}

export function About({ document }: { document: DocumentDetail }) {
  const { one } = useDocumentWords()
  const said = useBy()
  const format = useFormat()
  const made = { by: document.madeBy, actingFor: document.madeFor }
  const events = [
    ...document.moves.map((move, at) => ({
      id: `${document.moves.length - at}`,
      when: format.dayTime(move.at),
      what: said(move, one.moves[move.move] ?? move.move),
      ...(move.reason && { by: move.reason }),
    })),
    { id: '0', when: format.dayTime(document.madeAt), what: said(made, one.drafted) },
  ]
  return (
    <>
      <section>
        <h2>{one.info}</h2>
        <Facts
          facts={[
            { label: one.number, value: document.symbol },
            { label: one.issuedOn, value: document.issuedOn && format.day(document.issuedOn) },
            { label: one.signer, value: document.state === 'signed' ? document.head.signerName : null },
            { label: one.recipients, value: document.head.recipients.join('; ') },
            { label: one.madeBy, value: said(made) },
          ]}
        />
      </section>
      <section>
        <h2>{one.history}</h2>
        <History events={events} />
        <HistoryLink kind="document" id={document.id} />
      </section>
    </>
  )
}
