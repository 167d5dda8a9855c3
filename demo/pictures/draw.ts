/** Pieces of the drawings: plain SVG, the same at every build. */
export type Point = readonly [number, number]

export const rect = (x: number, y: number, w: number, h: number, fill: string, more = '') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`
export const circle = (x: number, y: number, r: number, fill: string, more = '') =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`
export const shape = (points: readonly Point[], fill: string, more = '') =>
  `<polygon points="${points.map(([x, y]) => `${x},${y}`).join(' ')}" fill="${fill}" ${more}/>`
export const path = (d: string, fill: string, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`
export const times = (n: number, draw: (at: number) => string) =>
  Array.from({ length: n }, (_, at) => draw(at)).join('')

/** Always the same "chance": a number in [0, 1) for a place in a drawing. */
export const chance = (seed: number) => {
  const x = Math.sin(seed * 127.1 + 11.7) * 43_758.545
  return x - Math.floor(x)
}

export const sky = (top: string, bottom: string) =>
  `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient></defs>${rect(0, 0, 1600, 900, 'url(#sky)')}`

/** A range of hills across the picture, its ridge at about this height. */
export function hills(height: number, swing: number, fill: string, seed: number): string {
  const ridge = Array.from({ length: 9 }, (_, n) => [n * 200, height - swing * chance(seed + n)] as const)
  const way = ridge.map(([x, y], n) => {
    const before = ridge[n - 1]
    return before ? `C${x - 100} ${before[1]} ${x - 100} ${y} ${x} ${y}` : `M0 ${y}`
  })
  return path(`${way.join(' ')} V900 H0 Z`, fill)
}

export const tree = (x: number, y: number, size: number, green = '#2f6b45') =>
  rect(x - size * 0.07, y - size * 0.4, size * 0.14, size * 0.4, '#6b4a30') +
  circle(x, y - size * 0.75, size * 0.38, green) +
  circle(x - size * 0.24, y - size * 0.55, size * 0.28, green) +
  circle(x + size * 0.26, y - size * 0.56, size * 0.27, green)

/** A person seen from afar: head, hair, a coat. */
export const person = (x: number, y: number, size: number, coat: string, skin = '#d9a679') =>
  path(
    `M${x - size * 0.34} ${y} V${y - size * 0.5} Q${x - size * 0.34} ${y - size * 0.78} ${x} ${y - size * 0.78} Q${x + size * 0.34} ${y - size * 0.78} ${x + size * 0.34} ${y - size * 0.5} V${y} Z`,
    coat,
  ) +
  circle(x, y - size * 0.98, size * 0.22, skin) +
  path(
    `M${x - size * 0.23} ${y - size} A${size * 0.23} ${size * 0.23} 0 0 1 ${x + size * 0.23} ${y - size} Q${x} ${y - size * 1.1} ${x - size * 0.23} ${y - size} Z`,
    '#2b2320',
  )

export const house = (x: number, y: number, w: number, h: number, wall: string, roof: string) =>
  rect(x, y - h, w, h, wall) +
  shape(
    [
      [x - w * 0.06, y - h],
      [x + w * 0.12, y - h * 1.45],
      [x + w * 0.88, y - h * 1.45],
      [x + w * 1.06, y - h],
    ],
    roof,
  )

export const flag = (x: number, y: number, height: number) =>
  rect(x, y - height, 6, height, '#8a8f99') +
  rect(x + 6, y - height, height * 0.33, height * 0.22, '#d0282e') +
  star(x + 6 + height * 0.165, y - height * 0.89, height * 0.07, '#f7d038')

export function star(x: number, y: number, r: number, fill: string): string {
  const points = Array.from({ length: 10 }, (_, n): Point => {
    const [angle, far] = [(Math.PI * n) / 5 - Math.PI / 2, n % 2 ? r * 0.4 : r]
    return [Math.round((x + far * Math.cos(angle)) * 10) / 10, Math.round((y + far * Math.sin(angle)) * 10) / 10]
  })
  return shape(points, fill)
}

export const scene = (...parts: string[]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900" width="1600" height="900">${parts.join('')}</svg>`
