/** Where the server of one half of the journeys is reached: the run that starts it tells its workers so. */
export const addressOf = (half: string) => `MACH_URL_${half.toUpperCase()}`

const those = ['home', 'pages', 'people', 'portal', 'registers', 'units', 'assigning', 'comments', 'dashboards']
/** The pages as they stand, the people, the registers and the public side; all other journeys carry the work through a year. */
export const pages = those.map((name) => `${name}.spec.ts`)
