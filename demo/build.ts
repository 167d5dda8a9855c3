import type { Workspace } from '#src/app/workspace.ts'

/** Builds the demonstration in an empty, migrated database, through the same acts as a user's. */
export async function buildDemonstration(_workspace: Workspace): Promise<void> {}
