import { answering } from '#src/platform/aside.ts'
import { extract } from '../extract.ts'
import { readHead } from '../head/head.ts'
import { readSource } from '../source.ts'
import { groupsOn } from '../units/groups-on.ts'
import type { ReadAside, Task } from './task.ts'

answering(async (task: Task): Promise<ReadAside> => {
  const { buffer, byteOffset, byteLength } = task.bytes
  const { text, blocks } = await readSource(Buffer.from(buffer, byteOffset, byteLength))
  const day = readHead(text, blocks).date ?? task.on
  const read = extract({
    text,
    blocks,
    units: task.units,
    groups: groupsOn(task.groups, task.units, day),
    on: task.on,
  })
  return { ...read, blocks }
})
