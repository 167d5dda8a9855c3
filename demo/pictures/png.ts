import { Resvg } from '@resvg/resvg-js'
import { scenes } from './scenes.ts'

/** A drawing as PNG; it holds no letters, so it needs no font. */
export function pngOf(name: string): Uint8Array {
  const draw = scenes[name]
  if (!draw) throw new Error(`The demonstration has no drawing ${name}.`)
  return new Resvg(draw(), { font: { loadSystemFonts: false } }).render().asPng()
}
