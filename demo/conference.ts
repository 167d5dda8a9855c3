import type { Place, Stage } from './stage.ts'

export async function buildConference(_stage: Stage, _place: Place): Promise<void> {}
