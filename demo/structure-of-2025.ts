import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { packageRoot } from '#src/platform/package-root.ts'
import { readSheet } from '#src/platform/spreadsheet.ts'
import type { Work } from '#src/platform/work.ts'
import { type Stage, settle } from './stage.ts'
import { takeSheet } from './taking-files.ts'

const sheetOf = async (name: string) => readSheet(name, await readFile(path.join(packageRoot, 'demo/data', name)))

/** The 129 communes become 45, the ten districts and their committees end: two files, as `mach import` takes them. */
export async function importStructureOf2025(work: Work): Promise<void> {
  await takeSheet(work, 'units', await sheetOf('dien-bien-2025-units.csv'))
  await takeSheet(work, 'successions', await sheetOf('dien-bien-2025-successions.csv'))
  await settle(work)
}

export const takeStructureOf2025 = (stage: Stage): Promise<void> =>
  stage.act(undefined, '2025-07-01', importStructureOf2025, '07:00')
