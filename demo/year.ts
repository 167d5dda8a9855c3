import type { Place, Stage } from './stage.ts'

export async function buildYear(_stage: Stage, _place: Place): Promise<void> {}
