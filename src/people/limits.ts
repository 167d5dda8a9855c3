const minute = 60_000

/** What `workspace.settings` may set otherwise. `idleDays`: an account without a sign-in for so long is closed. */
export const standard = { idleMinutes: 15, administratorIdleMinutes: 5, sessionHours: 12, idleDays: 45 } as const

/** How long a password alone holds the door while the code is fetched from the telephone. */
export const halfSession = 10 * minute
export const linkLife = { password: 60 * minute, account: 72 * 60 * minute, firstAdministrator: 24 * 60 * minute }

/** An address is shared by an office, so it is given more tries than an account. */
export const tries = { account: 5, address: 30 } as const
export const firstLock = 15 * minute
export const longestLock = 24 * 60 * minute
/** After so long without a failure earlier ones are forgotten. */
export const forgetting = 24 * 60 * minute
