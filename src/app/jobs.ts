/** Every kind of job; its handler is joined in assemble.ts. */
export const jobNames = ['mail', 'passwordLinks', 'dropFile'] as const
