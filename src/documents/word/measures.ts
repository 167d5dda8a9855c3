/** Word counts in twentieths of a point. */
export const twips = (mm: number): number => Math.round((mm / 25.4) * 1440)
export const points = (pt: number): number => Math.round(pt * 20)
/** Lines are told in 240ths of a line. */
export const lines = (times: number): number => Math.round(times * 240)
export const halfPoints = (pt: number): number => Math.round(pt * 2)
/** Pictures are told in pixels, 96 to the inch. */
export const pixels = (mm: number): number => Math.round((mm / 25.4) * 96)

export const font = 'Times New Roman'
