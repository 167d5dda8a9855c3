import { keeperOfDirective, provisionsOf, registerDirective } from '#src/directives/index.ts'
import type { Input, Reply } from '#src/platform/endpoint.ts'
import { refused } from '#src/platform/problem.ts'
import type { Work } from '#src/platform/work.ts'
import { draftTasks } from '#src/tasks/index.ts'
import type { makeTasks as Make } from './contract.ts'
import { unitsNamed } from './detail.ts'
import { carryFile, removeReadings } from './dropping.ts'
import { provisionAt } from './provisions.ts'
import { parts } from './rules.ts'
import { keepDrafts } from './saving.ts'
import type { Draft } from './shapes.ts'
import { lockReading } from './visible.ts'

type Locked = Awaited<ReturnType<typeof lockReading>>
const longestQuote = 4000

/** The words of the document from which a task is drafted. */
const quoteOf = (text: string, { sources, content }: Draft) =>
  sources
    .map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n')
    .slice(0, longestQuote) || content

const linkedOf = (draft: Draft, part: (typeof parts)[number]) => draft[part].flatMap(({ unitId }) => unitId ?? [])

async function directiveOf(work: Work, reading: Locked, { directiveId, directive }: Input<typeof Make>['body']) {
  const known = reading.directive_id ?? directiveId
  if (known) {
    await keeperOfDirective(work, known)
    return { id: known, tree: await provisionsOf(work, known) }
  }
  if (!directive) return { id: null, tree: [] }
  if (directive.classification === 'numberOnly') throw refused('directive.number-only', { field: 'fileIds' })
  const { id } = await registerDirective(work, { ...directive, fileIds: [] })
  return { id, tree: [] }
}

/** The accepted drafts become drafts of tasks: all in one act, none issued. */
export async function makeTasks(work: Work, id: string, body: Input<typeof Make>['body']): Promise<Reply<typeof Make>> {
  const reading = await lockReading(work, id, body.version)
  const drafts = reading.drafts as Draft[]
  const accepted = drafts.filter(({ decision }) => decision === 'accepted')
  if (accepted.length === 0) throw refused('reading.nothing-accepted')
  if (accepted.some(({ content }) => content === '')) throw refused('reading.nothing-said')
  const ended = (await unitsNamed(work, accepted)).flatMap((unit) => (unit.ended ? unit.id : []))
  if (ended.length > 0)
    throw refused('reading.units-ended', {
      names: [
        ...new Set(
          accepted
            .flatMap((d) => parts.flatMap((p) => d[p]))
            .flatMap((n) => (n.unitId && ended.includes(n.unitId) ? n.name : [])),
        ),
      ],
    })
  const { id: directiveId, tree } = await directiveOf(work, reading, body)
  if (directiveId && reading.directive_id === null) await carryFile(work, reading, directiveId)
  const taskIds = await draftTasks(
    work,
    { issuingUnitId: reading.owner_unit_id, directiveId },
    accepted.map((draft) => ({
      content: draft.content,
      deliverable: draft.product,
      provisionId: provisionAt(tree, draft.provision),
      when: draft.when,
      leads: linkedOf(draft, 'lead'),
      coordinating: linkedOf(draft, 'coordinating'),
      watching: linkedOf(draft, 'watching'),
      source: {
        quote: quoteOf(reading.text, draft),
        fileName: reading.file_name,
        unmatched: parts.flatMap((part) => draft[part].flatMap(({ name, unitId }) => (unitId === null ? name : []))),
      },
    })),
  )
  const left = drafts.filter(({ decision }) => decision === 'open')
  work.record('reading.tasks-made', directiveId ? { kind: 'directive', id: directiveId } : { kind: 'reading', id }, {
    fileName: reading.file_name,
    digest: reading.digest.toString('hex'),
    tasks: taskIds.length,
    dropped: drafts.length - accepted.length - left.length,
    left: left.length,
    ids: taskIds,
  })
  if (left.length === 0) await removeReadings(work, [id])
  else {
    const kept = drafts.filter(({ decision }) => decision !== 'accepted')
    await keepDrafts(work, id, kept, { directive_id: directiveId, made: reading.made + taskIds.length })
  }
  return { directiveId, taskIds, left: left.length }
}
