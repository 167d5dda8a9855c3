import { sql } from 'kysely'
import { rows } from '#src/platform/database.ts'
import type { Day } from '#src/platform/day.ts'
import type { View } from '#src/platform/work.ts'
import { unitOn, unitsOn } from '#src/units/index.ts'
import { behindOf, citationsOf } from './citing.ts'
import { readDocument } from './detail.ts'
import { headOf } from './head.ts'
import { kindOfPurpose, type Paper, type Purpose, type Side } from './paper.ts'
import { sectionsOf } from './sections.ts'
import { type Sources, sourceList } from './source-list.ts'
import type { DocumentSources } from './sources.ts'

/** The document as it is drawn: names, place and symbol as they were on its day. `sources`: of one that may print them. */
export async function paperOf(view: View, id: string, sources?: DocumentSources): Promise<Paper> {
  const document = await readDocument(view, id)
  const on = document.issued_on ?? view.today
  const [unit, sections, citations] = await Promise.all([
    unitOn(view, document.owner_unit_id, on),
    sectionsOf(view.db, id),
    citationsOf(view, [id]),
  ])
  const superior = unit?.parentId ? await unitOn(view, unit.parentId, on) : undefined
  const head = headOf(document)
  const written = sections.map(({ key, level, annex, number, title, content }) => ({
    key,
    level: level as 1 | 2 | 3,
    annex,
    number,
    title,
    content,
  }))
  const names = await indicatorNames(view, citations)
  const hasLeft = head.leftName !== null || head.leftTitle !== null
  return {
    purpose: document.purpose as Purpose,
    side: document.side as Side,
    on,
    superior: superior?.name ?? null,
    issuer: unit?.name ?? '',
    kind: kindOfPurpose[document.purpose as Purpose],
    title: head.title,
    symbol: document.symbol,
    unitSymbol: unit?.symbol ?? unit?.shortName ?? '',
    place: head.place ?? unit?.place ?? '',
    issuedOn: document.issued_on,
    addressees: head.addressees,
    sections:
      head.printsSources && sources
        ? [...written, ...sourceList(written, await listed(view, on, citations, names, sources))]
        : written,
    signature: {
      mode: head.signMode,
      body: head.signBody,
      function: head.signerTitle,
      name: document.state === 'signed' ? head.signerName : null,
    },
    leftSignature: hasLeft ? { mode: '', body: null, function: head.leftTitle, name: head.leftName } : null,
    recipients: head.recipients,
    archive: head.archive,
    draft: document.state === 'draft',
    citations: notesOf(citations, names),
  }
}

type Cited = Awaited<ReturnType<typeof citationsOf>>

async function indicatorNames(view: View, citations: Cited): Promise<ReadonlyMap<string, string>> {
  const indicators = [...new Set(citations.flatMap((c) => c.indicatorId ?? []))]
  const named = await rows(
    view.db,
    sql<{ id: string; name: string }>`select id, name_vi as name from indicator where id = any(${indicators}::uuid[])`,
  )
  return new Map(named.map(({ id, name }) => [id, name]))
}

/** What the printed list of sources is made of. */
async function listed(
  view: View,
  on: Day,
  citations: Cited,
  names: ReadonlyMap<string, string>,
  sources: DocumentSources,
): Promise<Sources> {
  const figures = citations.filter(({ kind }) => kind === 'figure')
  const behind = await behindOf(
    view,
    figures.map(({ id }) => id),
  )
  const [units, reports] = await Promise.all([
    unitsOn(
      view,
      figures.map(({ unitId }) => unitId),
      on,
    ),
    sources.reports(view, [...new Set([...behind.values()].flat())]),
  ])
  return {
    figures,
    behind: (id) => behind.get(id) ?? [],
    reports,
    indicatorName: (id) => names.get(id) ?? '',
    unitName: (id) => units.get(id)?.shortName ?? '',
  }
}

/** "Sở Y tế, quý IV/2020": what a note in a draft says of a figure or paragraph. */
const notesOf = (citations: Cited, names: ReadonlyMap<string, string>) =>
  Object.fromEntries(
    citations.map((c) => [
      c.id,
      c.kind === 'figure'
        ? { shown: c.shown, source: `${names.get(c.indicatorId) ?? ''}, ${c.period}` }
        : { shown: '', source: c.sectionKey },
    ]),
  )
