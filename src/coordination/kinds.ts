export const obligationKinds = ['report', 'meet', 'exchange', 'inspect'] as const
export type ObligationKind = (typeof obligationKinds)[number]
/** Ticked by hand; reports and meetings are counted by themselves. */
export const isTicked = (kind: ObligationKind): boolean => kind === 'exchange' || kind === 'inspect'

export const obligationRhythms = ['month', 'quarter', 'half', 'year'] as const
export type ObligationRhythm = (typeof obligationRhythms)[number]
