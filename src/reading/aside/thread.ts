import { parentPort } from 'node:worker_threads'
import type { Day } from '#src/platform/day.ts'
import { Problem } from '#src/platform/problem.ts'
import { extract } from '../extract.ts'
import { readHead } from '../head/head.ts'
import type { SavedGroup } from '../shapes.ts'
import { readSource } from '../source.ts'
import { livingOn } from '../units/on-day.ts'
import type { Answer, Task } from './task.ts'

function groupsOn({ units, groups }: Task, day: Day): SavedGroup[] {
  const names = new Map(livingOn(units, day).map(({ code, name }) => [code, name]))
  return groups.map(({ name, members }) => ({
    name,
    units: members.flatMap(({ code, from, to }) =>
      from <= day && (to === null || day <= to) ? (names.get(code) ?? []) : [],
    ),
  }))
}

async function answerTo(task: Task): Promise<Answer> {
  try {
    const { text, blocks } = await readSource(
      Buffer.from(task.bytes.buffer, task.bytes.byteOffset, task.bytes.byteLength),
    )
    const day = readHead(text, blocks).date ?? task.on
    const read = extract({ text, blocks, units: task.units, groups: groupsOn(task, day), on: task.on })
    return { read: { ...read, blocks } }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { refused: { code: error.code, details: error.details } }
  }
}

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await answerTo(task)))
