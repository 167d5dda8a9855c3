import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { packageRoot, requireFromRoot } from '#src/platform/package-root.ts'

export type Asset = { type: string; bytes: Buffer; br?: Buffer; gzip?: Buffer }
export type Assets = {
  /** By address, below /assets/: each has a hash of its content in its name. */
  files: ReadonlyMap<string, Asset>
  css: string
  js: string
  icon: string
  /** Changes with any of them, and so with the pages that name them. */
  seal: string
}

const own = (name: string) => fs.readFileSync(path.join(packageRoot, 'src/portal/assets', name))
const ranges = {
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
}
const families = [
  { family: 'Inter Variable', name: 'inter', weights: '100 900' },
  { family: 'Source Serif 4 Variable', name: 'source-serif-4', weights: '200 900' },
]
// The one style sheet is these in this order: what a narrow screen and paper change comes after what they change.
const styles = [
  'tokens',
  'base',
  'head',
  'article',
  'prose',
  'article-foot',
  'comments',
  'home',
  'lists',
  'standing',
  'figures',
  'foot',
  'screens',
  'paper',
]

/** Everything the pages need beside themselves, read once; squeezed when first asked for. */
export function readAssets(): Assets {
  const files = new Map<string, Asset>()
  const keep = (name: string, type: string, bytes: Buffer): string => {
    const { name: stem, ext } = path.parse(name)
    const address = `/assets/${stem}.${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}${ext}`
    files.set(address, { type, bytes })
    return address
  }
  const faces = families.flatMap(({ family, name, weights }) =>
    Object.entries(ranges).map(([subset, range]) => {
      const folder = path.dirname(requireFromRoot.resolve(`@fontsource-variable/${name}/package.json`))
      const file = `${name}-${subset}-wght-normal.woff2`
      const address = keep(file, 'font/woff2', fs.readFileSync(path.join(folder, 'files', file)))
      return `@font-face{font-family:"${family}";font-weight:${weights};font-style:normal;font-display:swap;src:url(${address}) format("woff2");unicode-range:${range}}`
    }),
  )
  const weave = keep('weave.svg', 'image/svg+xml', own('weave.svg'))
  const sheet = styles
    .map((name) => own(`styles/${name}.css`).toString())
    .join('')
    .replace('WEAVE', weave)
  const css = keep('portal.css', 'text/css; charset=utf-8', Buffer.from(`${faces.join('\n')}\n${slim(sheet)}`))
  const js = keep('portal.js', 'text/javascript; charset=utf-8', own('portal.js'))
  const icon = keep('icon.svg', 'image/svg+xml', own('icon.svg'))
  return { files, css, js, icon, seal: [css, js, icon].join() }
}

/** A style sheet without its comments and spaces. */
export const slim = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim()

export async function assetIn(asset: Asset, encoding: 'identity' | 'gzip' | 'br'): Promise<Buffer> {
  if (encoding === 'identity' || asset.type === 'font/woff2') return asset.bytes
  asset[encoding] ??= await promisify(encoding === 'br' ? brotliCompress : gzip)(asset.bytes)
  return asset[encoding]
}
