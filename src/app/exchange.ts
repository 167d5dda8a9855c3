import type { Exchange } from '#src/platform/exchange.ts'
import { unitExchanges } from '#src/units/index.ts'

/** Every kind of file that `import` reads and `export` writes. */
export const exchanges: readonly Exchange[] = [...unitExchanges]
