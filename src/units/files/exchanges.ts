import type { Exchange } from '#src/platform/exchange.ts'
import { faultsEn } from '../faults.en.ts'
import { faultsVi } from '../faults.vi.ts'
import { exportSuccessions } from './export-successions.ts'
import { exportUnits } from './export-units.ts'
import { importSuccessions } from './import-successions.ts'
import { importUnits } from './import-units.ts'

const words = { vi: faultsVi, en: faultsEn }

export const unitExchanges: readonly Exchange[] = [
  { kind: 'units', importer: importUnits, exporter: exportUnits, words },
  { kind: 'successions', importer: importSuccessions, exporter: exportSuccessions, numeric: ['share'], words },
]
