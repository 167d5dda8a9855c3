import { indicatorExchanges } from '#src/indicators/index.ts'
import type { Exchange } from '#src/platform/exchange.ts'
import { Failure } from '#src/platform/failure.ts'
import { unitExchanges } from '#src/units/index.ts'

/** Every kind of file that `import` reads and `export` writes. */
export const exchanges: readonly Exchange[] = [...unitExchanges, ...indicatorExchanges]

export const kinds = exchanges.map(({ kind }) => kind).join(', ')

export function exchangeOf(kind: string): Exchange {
  const found = exchanges.find((exchange) => exchange.kind === kind)
  if (!found) throw new Failure(`There is no kind "${kind}": choose one of ${kinds}.`)
  return found
}
