import { sql } from 'kysely'
import { invalid, notFound, refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { type Answer, answerOf, type Content } from '../content.ts'
import { demandEditable } from '../editing.ts'
import { type LoadedReport, readReport, reportFor, written } from '../report.ts'
import { keepDraft } from '../saving.ts'
import { demandStanding, lockUse, paragraphFor, type Source, wordsIn } from './source.ts'

const longest = 60_000

async function draftFor(work: Work, id: string, version: number) {
  const report = await reportFor(work, id, 'report.write', version)
  await demandEditable(work, report)
  return report
}

/** The draft with another text in this section; what says something has no "nothing arose". */
function withText(report: LoadedReport, sectionId: string, text: string): Content {
  const content = written(report.stored)
  const { nothingArose: _, text: __, ...rest } = answerOf(content, sectionId)
  const answer: Answer = text === '' ? rest : { ...rest, text }
  return { ...content, sections: { ...content.sections, [sectionId]: answer } }
}
const textOf = (report: LoadedReport, sectionId: string) => answerOf(written(report.stored), sectionId).text ?? ''

type Insertion = { version: number; sectionId: string; source: Source }
/** At the end of the section, with where it is from; the same words are not put there twice. */
export async function insertParagraph(work: Work, id: string, { version, sectionId, source }: Insertion) {
  const report = await draftFor(work, id, version)
  if (!report.sections.some((section) => section.id === sectionId && section.kind === 'narrative'))
    throw invalid([{ path: 'body.sectionId', problem: 'no-such-section' }])
  const words = await paragraphFor(work, report, source)
  const old = textOf(report, sectionId)
  if (old.includes(words)) throw refused('report.paragraph-there')
  const text = old.trim() === '' ? words : `${old.trimEnd()}\n\n${words}`
  if (text.length > longest) throw invalid([{ path: 'body.sectionId', problem: 'too-long' }])
  const saved = await keepDraft(work, report, withText(report, sectionId, text))
  const use = await sql<{ id: string }>`
    insert into paragraph_use as u (source_report_id, source_section, source_version_id, into_report_id, into_section, mark,
      by_account_id, acting_for_id, at)
    values (${source.reportId}::uuid, ${source.sectionId}, ${source.versionId}::uuid, ${id}::uuid, ${sectionId}, 'used',
      ${work.actor.accountId}::uuid, ${work.actingFor.id}::uuid, ${work.at}::timestamptz)
    on conflict (source_report_id, source_section, into_report_id, into_section) do update set
      source_version_id = excluded.source_version_id, dismissed = null, by_account_id = excluded.by_account_id,
      acting_for_id = excluded.acting_for_id, at = excluded.at, version = u.version + 1
    returning id`.execute(work.tx)
  work.record('report.paragraphTaken', { kind: 'report', id }, { sectionId, source })
  return { ...saved, useId: use.rows[0]!.id }
}

/** The use, of this report. */
async function lockUseIn(work: Work, report: LoadedReport, useId: string) {
  const use = await lockUse(work, useId)
  if (use.into_report_id !== report.id) throw notFound()
  return { ...use, into_section: use.into_section! }
}

type Acceptance = { version: number; versionId: string; text: string }
/** What the source says now is taken note of, and the section reads as the person says. */
export async function acceptParagraph(work: Work, id: string, useId: string, { version, versionId, text }: Acceptance) {
  const report = await draftFor(work, id, version)
  const use = await lockUseIn(work, report, useId)
  await demandStanding(work, await readReport(work, use.source_report_id), versionId)
  const saved = await keepDraft(work, report, withText(report, use.into_section, text.trim()))
  await sql`update paragraph_use set source_version_id = ${versionId}::uuid, dismissed = null, at = ${work.at}::timestamptz,
    by_account_id = ${work.actor.accountId}::uuid, acting_for_id = ${work.actingFor.id}::uuid, version = version + 1
    where id = ${useId}::uuid`.execute(work.tx)
  const facts = { sectionId: use.into_section, reportId: use.source_report_id, versionId }
  work.record('report.paragraphAccepted', { kind: 'report', id }, facts)
  return saved
}

/** Out of the draft again with its words, unless these were changed by hand: then the words stay and are the writer's own. */
export async function removeParagraph(work: Work, id: string, useId: string, { version }: { version: number }) {
  const report = await draftFor(work, id, version)
  const use = await lockUseIn(work, report, useId)
  const words = await wordsIn(work, use.source_version_id, use.source_section)
  const [before, ...after] = textOf(report, use.into_section).split(words)
  const rest = [before, after.join(words)].map((part) => part!.trim()).filter((part) => part !== '')
  const saved = await keepDraft(work, report, withText(report, use.into_section, rest.join('\n\n')))
  await sql`delete from paragraph_use where id = ${useId}::uuid`.execute(work.tx)
  const facts = { sectionId: use.into_section, reportId: use.source_report_id, versionId: use.source_version_id }
  work.record('report.paragraphRemoved', { kind: 'report', id }, facts)
  return saved
}
