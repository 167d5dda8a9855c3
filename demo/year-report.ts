import { randomUUID } from 'node:crypto'
import { cite, editDocument, editSection } from '#src/documents/index.ts'
import { type DocumentText, paragraphOf } from '#src/platform/rich-text.ts'
import type { Work } from '#src/platform/work.ts'
import {
  approveReport,
  type Content,
  receiveReport,
  reopenReport,
  saveReport,
  submitReport,
} from '#src/reports/index.ts'
import { documentSources, draftYearReport } from '#src/yearReport/index.ts'
import { loginAt } from './cast.ts'
import { correction, recipients, takenIn, written } from './content/year-report.ts'
import type { Place, Stage } from './stage.ts'

const sectionsOf = async (work: Work, id: string) => {
  const found = await work.db
    .selectFrom('document_section')
    .select(['key', 'version', 'content'])
    .where('document_id', '=', id)
    .orderBy('position')
    .execute()
  return found.map((section) => ({ ...section, content: section.content as unknown as DocumentText }))
}

/** The section's first lines: what the coordinator writes, then paragraphs of the units with their source. */
async function writeSection(work: Work, place: Place, id: string, key: string, started: DocumentText, version: number) {
  const own = (written[key] ?? []).map((words) => paragraphOf(words))
  const of = { blocId: place.bloc, workYear: 2020, ownerUnitId: place.unit('BTGTU'), purpose: 'yearReport' }
  const material = takenIn[key] ? await documentSources.material(work, of, key) : []
  const paragraphs = material.filter(({ kind }) => kind === 'paragraph')
  // several units wrote alike: one of each is enough
  const different = [...new Map(paragraphs.map((one) => [one.words, one])).values()]
  const taken = different.slice(0, takenIn[key] ?? 0)
  const blocks = []
  for (const { blocks: inside, cites } of taken) {
    const [fresh, [one]] = [randomUUID(), cites]
    await cite(work, id, { cites: [{ ...one!, id: fresh }] }, documentSources)
    blocks.push(...inside.map((block) => ({ ...block, attrs: { citationId: fresh } }) as typeof block))
  }
  const rest = started.content.filter((block) => block.type !== 'paragraph' || block.content)
  const content = { type: 'doc' as const, content: [...own, ...blocks, ...rest] }
  await editSection(work, id, key, { content, version })
}

/** The unit finds a figure wrong and reports it anew: what has cited it in the meantime is flagged, and stays as it stood. */
async function correctReport(stage: Stage, place: Place) {
  const { id, content, version } = await stage.act('tonghop', '2021-01-08', async (work) => {
    const report = await work.db
      .selectFrom('expected_report as r')
      .innerJoin('report_version as v', 'v.id', 'r.current_version_id')
      .select(['r.id', 'r.version', 'v.content'])
      .where('r.unit_id', '=', place.unit(correction.unit))
      .where('r.receiving_unit_id', '=', place.unit('BTGTU'))
      .where('r.period', '=', correction.period)
      .executeTakeFirstOrThrow()
    const reopened = await reopenReport(work, report.id, { version: report.version, reason: correction.reason })
    return { id: report.id, content: report.content as unknown as Content, version: reopened.version }
  })
  const cells = content.sections.solieu!.cells!.map((cell, at, all) =>
    at === all.findIndex(({ indicator }) => indicator === correction.indicator)
      ? { ...cell, value: String(Number(cell.value) + 1) }
      : cell,
  )
  const corrected = { sections: { ...content.sections, solieu: { cells } } }
  const [focal, head] = [loginAt(correction.unit, 'focal'), loginAt(correction.unit, 'head')]
  const sent = await stage.act(focal, '2021-01-11', async (work) => {
    const saved = await saveReport(work, id, { version, content: corrected })
    return submitReport(work, id, { version: saved.version })
  })
  const approved = await stage.act(head, '2021-01-11', (work) => approveReport(work, id, sent), '10:00')
  await stage.act('tonghop', '2021-01-11', (work) => receiveReport(work, id, approved), '15:00')
}

/** The bloc's report of 2020 as it waits to be signed on the morning of the conference. */
export async function buildYearReport(stage: Stage, place: Place): Promise<void> {
  const { id } = await stage.act('tonghop', '2021-01-05', (work) =>
    draftYearReport(work, { blocId: place.bloc, year: 2020 }),
  )
  await stage.act('tonghop', '2021-01-06', async (work) => {
    for (const { key, content, version } of await sectionsOf(work, id))
      if (written[key]) await writeSection(work, place, id, key, content, version)
  })
  await stage.act('tonghop', '2021-01-07', async (work) => {
    const { title, version } = await work.db
      .selectFrom('document')
      .select(['title', 'version'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await editDocument(work, id, {
      title,
      addressees: [],
      recipients: [...recipients],
      archive: 'Văn phòng Ban',
      place: 'Điện Biên',
      signMode: '',
      signBody: null,
      signerTitle: 'TRƯỞNG BAN',
      signerName: 'Nguyễn Văn Thử',
      leftTitle: null,
      leftName: null,
      printsSources: false,
      version,
    })
  })
  await correctReport(stage, place)
}
