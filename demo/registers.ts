import type { Place, Stage } from './stage.ts'

export async function buildRegisters(_stage: Stage, _place: Place): Promise<void> {}
