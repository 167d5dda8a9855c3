/** Where the server of one half of the journeys is reached: the run that starts it tells its workers so. */
export const addressOf = (half: string) => `MACH_URL_${half.toUpperCase()}`

/** The pages as they stand, the people, the registers and the public side; all other journeys carry the work through a year. */
export const pages = ['home', 'pages', 'people', 'portal', 'registers', 'units'].map((name) => `${name}.spec.ts`)
