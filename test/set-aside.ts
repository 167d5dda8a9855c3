import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** Copies the folder of a server that has ended, each file with its owner: PostgreSQL does not open another's. */
export function copyData(from: string, to: string) {
  const { status, stderr } = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${from} could not be copied: ${stderr}`)
}

const place = process.env.MACH_SET_ASIDE

/** Within one `npm test` the demonstration is built once: its own test leaves it here for the browser. */
export const setAside = (dataDir: string) => {
  if (place) copyData(dataDir, place)
}
export const whatWasSetAside = () => (place && fs.existsSync(path.join(place, 'secret')) ? place : undefined)
