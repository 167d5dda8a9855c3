/** By hand; the same for all; equal parts; parts in proportion to another indicator. */
export const methods = ['hand', 'same', 'equal', 'proportion'] as const
export type Method = (typeof methods)[number]

/** To the units of a kind of territory, or (`body`) to the bodies directly below a body. The nearest first. */
export const levels = ['province', 'district', 'commune', 'village', 'body'] as const
export type Level = (typeof levels)[number]
