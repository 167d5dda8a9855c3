/** Advance widths of Times New Roman in thousandths of its size, by letter. */
const regular: Record<number, string> = {
  180: "'",
  250: ' ,.',
  278: '/:;\\ijlt',
  333: '!()-I[]`fr‘’',
  389: 'Js',
  408: '"',
  444: '?acez“”',
  500: '#$*0123456789_bdghknopquvxyđ–«»',
  556: 'FPS',
  564: '+<=>×',
  611: 'ELTZ',
  667: 'BCR',
  722: 'ADGHKNOQUVXYwĐ',
  778: '&m',
  833: '%',
  889: 'M',
  944: 'W',
  1000: '—…',
}
const bold: Record<number, string> = {
  250: ' ,.',
  278: "'/\\il",
  333: '!()-:;[]`fjt‘’',
  389: 'Is',
  444: 'cerz',
  500: '#$*0123456789?J_agovxy–“”«»',
  556: 'Sbdhknpquđ',
  570: '+<=>×',
  611: 'FP',
  667: 'BELTZ',
  722: 'ACDNRUVXYwĐ',
  778: 'GHKOQ',
  833: '&m',
  944: 'M',
  1000: '%W—…',
}
const byLetter = (table: Record<number, string>) =>
  new Map(Object.entries(table).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)])))
const widths = { regular: byLetter(regular), bold: byLetter(bold) }

/** How wide a text is on one line, in millimetres. Tone marks add nothing. */
export function textWidth(text: string, size: number, isBold = false): number {
  const of = isBold ? widths.bold : widths.regular
  const letters = [...text.normalize('NFD')].filter((letter) => !/\p{M}/u.test(letter))
  const thousandths = letters.reduce((sum, letter) => sum + (of.get(letter) ?? 550), 0)
  return (thousandths / 1000) * size * (25.4 / 72)
}
