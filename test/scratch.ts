import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const memory = '/dev/shm'
const roomy = () => {
  try {
    const { bavail, bsize } = fs.statfsSync(memory)
    return bavail * bsize > 3e9
  } catch {
    return false
  }
}

/** A folder that every user may walk into, for data that may be lost: in memory where there is room, so that no test waits for a disk. */
export function scratchFolder(prefix: string): string {
  const made = fs.mkdtempSync(path.join(roomy() ? memory : os.tmpdir(), prefix))
  fs.chmodSync(made, 0o755)
  return made
}
