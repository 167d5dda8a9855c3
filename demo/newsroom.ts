import type { Place, Stage } from './stage.ts'

export async function buildNewsroom(_stage: Stage, _place: Place): Promise<void> {}
