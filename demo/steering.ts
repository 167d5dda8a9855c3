import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { addProvisions, registerDirective } from '#src/directives/index.ts'
import { takeFile } from '#src/documents/index.ts'
import type { Day } from '#src/platform/day.ts'
import { fileDigest } from '#src/platform/hash.ts'
import type { Work } from '#src/platform/work.ts'
import {
  cancelTask,
  confirmTask,
  decideExtension,
  draftTask,
  issueTask,
  judgeTask,
  makeOccurrences,
  postProgress,
  recallTask,
  reopenTask,
  requestExtension,
  returnTask,
  submitTask,
} from '#src/tasks/index.ts'
import { loginAt } from './cast.ts'
import { buildComments } from './comments.ts'
import { type DirectiveContent, directives } from './content/directives.ts'
import { type Step, type TaskContent, tasks } from './content/tasks.ts'
import { planFile } from './plan-file.ts'
import type { Place, Stage } from './stage.ts'

type Registered = { id: string; provisions: Map<string, string> }

/** A small text, or a made-up paper: the demonstration ships no document of others. */
export async function uploadText(work: Work, stage: Stage, name: string, text: string | Uint8Array): Promise<string> {
  const file = path.join(await fs.mkdtemp(path.join(os.tmpdir(), 'mach-demo-')), 'file')
  await fs.writeFile(file, text)
  const { id } = await takeFile(work, stage.storage, { name, path: file, sha256: await fileDigest(file) })
  await fs.rm(path.dirname(file), { recursive: true })
  return id
}

/** Registered with its file, its provisions as a tree, and what it gives effect to. */
async function register(stage: Stage, place: Place, content: DirectiveContent, known: Map<string, Registered>) {
  const on = content.on < '2019-02-01' ? '2019-02-01' : content.on
  return stage.act('tonghop', on, async (work) => {
    const text = [content.symbol, content.abstract, ...(content.provisions ?? []).map((p) => p.join('. '))].join('\n\n')
    const fileId = await uploadText(work, stage, `${content.symbol.replaceAll('/', '-')} (minh họa).txt`, text)
    const name = `${content.symbol.replaceAll('/', '-')} (minh họa).docx`
    const whole = content.plan ? [await uploadText(work, stage, name, await planFile(content.plan))] : []
    const { id } = await registerDirective(work, {
      symbol: content.symbol,
      issuerName: content.issuer,
      issuedOn: content.on,
      kind: content.kind,
      abstract: content.abstract,
      classification: 'public',
      sectorId: content.sector ? place.sector(content.sector) : null,
      blocId: place.bloc,
      validFrom: content.on,
      ownerUnitId: place.unit('BTGTU'),
      inForce: true,
      givesEffectTo: (content.givesEffectTo ?? []).map((key) => known.get(key)!.id),
      fileIds: [...whole, fileId],
    })
    const provisions = new Map<string, string>()
    for (const [number, words] of content.provisions ?? []) {
      const above = number.includes('.') ? provisions.get(number.slice(0, number.lastIndexOf('.'))) : undefined
      const added = await addProvisions(work, id, { parentId: above ?? null, items: [{ number, text: words }] })
      provisions.set(number, added.ids[0]!)
    }
    return { id, provisions }
  })
}

export const versionOf = async (work: Work, id: string) =>
  (await work.tx.selectFrom('task').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version

const openRequest = async (work: Work, id: string) =>
  (
    await work.tx
      .selectFrom('extension')
      .select('id')
      .where('task_id', '=', id)
      .where('state', '=', 'requested')
      .executeTakeFirstOrThrow()
  ).id

/** One step of a task's story, as the lead's focal person or as the board's leader. */
async function play(stage: Stage, id: string, lead: string, step: Step) {
  const [name, on] = step
  const by = ['progress', 'submit', 'recall', 'askExtension'].includes(name) ? loginAt(lead, 'focal') : 'lanhdao'
  await stage.act(by, on, async (work) => {
    const version = await versionOf(work, id)
    if (step[0] === 'issue') await issueTask(work, id, { version })
    if (step[0] === 'progress') {
      const evidence = step[2] >= 80 ? [await uploadText(work, stage, 'Minh chứng (minh họa).txt', step[3])] : []
      await postProgress(work, id, { percent: step[2], account: step[3], fileIds: evidence })
    }
    if (step[0] === 'submit')
      await submitTask(work, id, { version, percent: 100, account: 'Đã hoàn thành.', fileIds: [] })
    if (step[0] === 'recall') await recallTask(work, id, { version })
    if (step[0] === 'return') await returnTask(work, id, { version, reason: step[2] })
    if (step[0] === 'confirm') await confirmTask(work, id, { version })
    if (step[0] === 'reopen') await reopenTask(work, id, { version, reason: step[2] })
    if (step[0] === 'cancel') await cancelTask(work, id, { version, reason: step[2] })
    if (step[0] === 'askExtension') await requestExtension(work, id, { version, toDeadline: step[2], reason: step[3] })
    if (step[0] === 'grant') await decideExtension(work, id, await openRequest(work, id), { granted: true })
    if (step[0] === 'refuse')
      await decideExtension(work, id, await openRequest(work, id), { granted: false, note: step[2] })
    if (step[0] === 'judge') await judgeTask(work, id, { version, judgement: step[2], note: step[3] })
  })
}

const when = ({ deadline, standing, rhythm }: TaskContent) => {
  if (standing) return { kind: 'standing' as const }
  if (rhythm) return { kind: 'rhythm' as const, rhythm, due: { kind: 'day' as const, day: 15, month: 'last' as const } }
  return deadline ? { kind: 'deadline' as const, deadline } : null
}

async function draft(stage: Stage, place: Place, content: TaskContent, known: Map<string, Registered>) {
  const first = content.steps[0]?.[1] ?? '2021-01-11'
  const directive = known.get(content.directive)!
  const units = (keys: readonly string[] = []) => keys.map(place.unit)
  return stage.act(
    'tonghop',
    first,
    (work) =>
      draftTask(work, {
        content: content.content,
        deliverable: content.product ?? null,
        directiveId: directive.id,
        provisionId: directive.provisions.get(content.provision) ?? null,
        sectorId: place.sector(content.sector),
        blocId: place.bloc,
        workYear: content.directive === 'KH12' ? 2021 : 2020,
        issuingUnitId: place.unit('BTGTU'),
        leads: units([content.lead].flat()),
        leadGroups: [],
        coordinating: units(content.coordinating),
        watching: units(content.watching),
        when: when(content),
      }),
    '08:00',
  )
}

/** What the many leads of one task have done, in turn: done, on the way, late, not begun. */
const childStories: readonly ((deadline: Day) => Step[])[] = [
  () => [
    ['progress', '2020-10-12', 60, 'Đã mở 4 lớp tại các bản.'],
    ['submit', '2020-12-16'],
    ['confirm', '2020-12-18'],
  ],
  () => [['progress', '2020-12-07', 80, 'Đã hoàn thành phần lớn, còn một bản.']],
  () => [['progress', '2020-11-16', 40, 'Mới triển khai ở ba xã.']],
  () => [
    ['progress', '2020-12-14', 90, 'Đang tổng hợp kết quả.'],
    ['submit', '2020-12-19'],
  ],
  () => [],
]

async function playChildren(stage: Stage, parentId: string, content: TaskContent, place: Place, since: Day) {
  const byId = new Map([...place.units].map(([key, unitId]) => [unitId, key]))
  const children = await stage.act(undefined, since, (work) =>
    work.tx
      .selectFrom('task')
      .select(['id', 'lead_unit_id'])
      .where('parent_id', '=', parentId)
      .orderBy('number')
      .execute(),
  )
  for (const [n, child] of children.entries()) {
    const story = childStories[n % childStories.length]!(content.deadline ?? since)
    for (const step of story) if (step[1] >= since) await play(stage, child.id, byId.get(child.lead_unit_id!)!, step)
  }
}

/** The occurrences of what comes back every quarter: in time, once late, the running one not yet due. */
async function playQuarters(stage: Stage) {
  const quarters = [
    ['2020-02-11', '2020-03-13', '2020-03-16'],
    ['2020-04-01', '2020-06-12', '2020-06-15'],
    ['2020-07-01', '2020-09-18', '2020-09-21'],
    ['2020-10-01', '2020-12-14', '2020-12-16'],
    ['2021-01-11'],
  ] as const
  for (const [madeOn, submittedOn, confirmedOn] of quarters) {
    await stage.act(undefined, madeOn, (work) => makeOccurrences(work))
    if (!submittedOn) continue
    const due = await stage.act(undefined, madeOn, (work) =>
      work.tx
        .selectFrom('task')
        .select('id')
        .where('series_id', 'is not', null)
        .where('state', '=', 'issued')
        .where('deadline', '<=', `${madeOn.slice(0, 4)}-12-31`)
        .orderBy('deadline')
        .limit(1)
        .execute(),
    )
    for (const { id } of due) {
      await play(stage, id, 'BHXH', ['submit', submittedOn])
      await play(stage, id, 'BHXH', ['confirm', confirmedOn])
    }
  }
}

/** Directives from the centre to the plans, and sixty tasks in every state and light, each told day by day. */
export async function buildSteering(stage: Stage, place: Place): Promise<void> {
  const known = new Map<string, Registered>()
  for (const content of directives.toSorted((a, b) => (a.on < b.on ? -1 : 1)))
    known.set(content.key, await register(stage, place, content, known))
  for (const content of tasks) {
    const { id } = await draft(stage, place, content, known)
    const leads = [content.lead].flat()
    for (const step of content.steps) await play(stage, id, leads[0]!, step)
    if (leads.length > 1) await playChildren(stage, id, content, place, content.steps[0]![1])
  }
  await playQuarters(stage)
  await buildComments(stage)
}
