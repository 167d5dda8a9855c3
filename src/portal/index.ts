export { apartFromOffice, besideOffice } from './comments/intake.ts'
export { sendPortalLetters } from './comments/letters.ts'
export { portalRoutes } from './routes.ts'
export { type PortalPages, portalPages } from './serve.ts'
