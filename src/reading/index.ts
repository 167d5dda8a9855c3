import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

export { makeAside } from './aside/aside.ts'
export type { DatedGroup, ReadAside, Task as AsideTask } from './aside/task.ts'
export { blocksOf } from './blocks/lines.ts'
export { type CellNames, type CellReader, type CellWhen, cellReader } from './cells.ts'
export { extract } from './extract.ts'
export { parseSymbol, type Symbol as ReadSymbol } from './head/symbol.ts'
export type { Asked, Block, Cell, ReadDocument, Reading, ReadTask, SavedGroup, UnitLine } from './shapes.ts'
export { readSource, type Source } from './source.ts'
export { unitsFromSheet } from './units/from-sheet.ts'
export { livingOn } from './units/on-day.ts'

/** Why a document cannot be read, by the codes of refusals. */
export const readingWords = { vi, en }
