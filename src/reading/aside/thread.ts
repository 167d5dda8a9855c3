import { parentPort } from 'node:worker_threads'
import { Problem } from '#src/platform/problem.ts'
import { extract } from '../extract.ts'
import { readHead } from '../head/head.ts'
import { readSource } from '../source.ts'
import { groupsOn } from '../units/groups-on.ts'
import type { Answer, Task } from './task.ts'

async function answerTo(task: Task): Promise<Answer> {
  try {
    const { text, blocks } = await readSource(
      Buffer.from(task.bytes.buffer, task.bytes.byteOffset, task.bytes.byteLength),
    )
    const day = readHead(text, blocks).date ?? task.on
    const read = extract({
      text,
      blocks,
      units: task.units,
      groups: groupsOn(task.groups, task.units, day),
      on: task.on,
    })
    return { read: { ...read, blocks } }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { refused: { code: error.code, details: error.details } }
  }
}

parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await answerTo(task)))
