/** A role at a unit that holds now; `actingForId` when it was delegated by another account. */
export type Grant = {
  readonly role: string
  readonly unitId: string
  readonly actingForId: string | null
}

/** Who asks. Read anew for every request, so that grants act from the next one. */
export type Actor = {
  readonly accountId: string
  readonly personId: string
  readonly name: string
  readonly language: 'vi' | 'en'
  readonly grants: readonly Grant[]
}

const none = '00000000-0000-0000-0000-000000000000'
export const nobody: Actor = { accountId: none, personId: none, name: '', language: 'vi', grants: [] }
/** Work of the system itself: jobs, the clock, a command at the server's own console. */
export const system: Actor = { ...nobody, accountId: '00000000-0000-0000-0000-000000000001', name: 'Mạch' }
