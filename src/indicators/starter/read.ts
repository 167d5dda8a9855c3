import fs from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import { packageRoot } from '#src/platform/package-root.ts'
import { readSheet, tabulate } from '#src/platform/spreadsheet.ts'
import { indicatorColumns, items } from '../files/columns.ts'
import { NewIndicator } from '../shapes.ts'

/** The same file that `mach import --kind indicators` takes. */
export const starterFile = path.join(packageRoot, 'src/indicators/starter/indicators.csv')

export type Starter = z.output<typeof NewIndicator> & { sector: string }
let kept: Promise<readonly Starter[]> | undefined

async function readFile(): Promise<readonly Starter[]> {
  const sheet = await readSheet('indicators.csv', await fs.readFile(starterFile))
  const { rows } = tabulate(sheet, indicatorColumns.required, indicatorColumns.optional)
  return rows.map((row) => ({
    ...NewIndicator.parse({
      code: row.code,
      nameVi: row.name_vi,
      nameEn: row.name_en,
      kind: row.kind,
      measure: row.measure,
      overUnits: row.over_units,
      overTime: row.over_time,
      denominatorOverTime: row.denominator_over_time || null,
      factor: row.factor || '1',
      direction: row.direction,
      periodicity: row.periodicity,
      decimals: Number(row.decimals),
      collectedAt: items(row.collected_at),
      breakdown: items(row.breakdown),
      formula: row.formula || null,
    }),
    sector: row.sector,
  }))
}

/** The starter catalogue; the file comes with the program, so it is read once. */
export const starters = (): Promise<readonly Starter[]> => {
  kept ??= readFile()
  return kept
}
