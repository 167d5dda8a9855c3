import type { Exchange } from '#src/platform/exchange.ts'
import { exportSuccessions } from './export-successions.ts'
import { exportUnits } from './export-units.ts'
import { importSuccessions } from './import-successions.ts'
import { importUnits } from './import-units.ts'

export const unitExchanges: readonly Exchange[] = [
  { kind: 'units', importer: importUnits, exporter: exportUnits },
  { kind: 'successions', importer: importSuccessions, exporter: exportSuccessions, numeric: ['share'] },
]
