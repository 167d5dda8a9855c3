import type { Exchange } from '#src/platform/exchange.ts'
import { exportIndicators, exportObservationRows, exportObservations, exportTargets } from './export.ts'
import { faultsEn } from './faults.en.ts'
import { faultsVi } from './faults.vi.ts'
import { importIndicators } from './import-indicators.ts'
import { importObservationRows, importObservations } from './import-observations.ts'
import { importTargets } from './import-targets.ts'

const words = { vi: faultsVi, en: faultsEn }
const parts = ['value', 'numerator', 'denominator']

export const indicatorExchanges: readonly Exchange[] = [
  {
    kind: 'indicators',
    importer: importIndicators,
    exporter: exportIndicators,
    numeric: ['factor', 'decimals'],
    words,
  },
  {
    kind: 'targets',
    importer: importTargets,
    exporter: exportTargets,
    numeric: ['value', 'value_from', 'value_to', 'tolerance', 'baseline'],
    words,
  },
  {
    kind: 'observations',
    importer: importObservations,
    rowsImporter: importObservationRows,
    exporter: exportObservations,
    rowsExporter: exportObservationRows,
    numeric: parts,
    words,
  },
]
