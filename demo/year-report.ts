import type { Place, Stage } from './stage.ts'

export async function buildYearReport(_stage: Stage, _place: Place): Promise<void> {}
