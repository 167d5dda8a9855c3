import { createHash } from 'node:crypto'
import path from 'node:path'
import type { Plugin, Rolldown } from 'vite'

type Chunk = Rolldown.OutputChunk & { viteMetadata?: { importedCss: Set<string>; importedAssets: Set<string> } }

/** Fonts of the languages that are written here; the browser fetches others where a name needs them. */
const ownFonts = /inter-(latin|vietnamese)-wght-normal/
const fontsIn = (bundle: Rolldown.OutputBundle) => Object.keys(bundle).filter((name) => ownFonts.test(name))

/** The files of a page: its own, those it imports, their styles; the page's own first. */
function filesOf(bundle: Rolldown.OutputBundle, begins: (chunk: Chunk) => boolean): string[] {
  const found = new Set<string>()
  const walk = (name: string) => {
    const chunk = bundle[name]
    if (found.has(name) || chunk?.type !== 'chunk') return
    found.add(name)
    for (const style of (chunk as Chunk).viteMetadata?.importedCss ?? []) found.add(style)
    chunk.imports.forEach(walk)
  }
  for (const [name, file] of Object.entries(bundle)) if (file.type === 'chunk' && begins(file as Chunk)) walk(name)
  return [...found]
}

/** Builds the office's service worker beside it, and writes into it which files the named pages need. */
export const worker = (script: string, pages: readonly string[]): Plugin => ({
  name: 'worker',
  apply: 'build',
  enforce: 'post',
  buildStart() {
    this.emitFile({ type: 'chunk', id: path.resolve(script), fileName: 'worker.js' })
  },
  generateBundle(_, bundle) {
    const own = bundle['worker.js']
    if (own?.type !== 'chunk') throw new Error('The worker was not built.')
    const isPage = ({ facadeModuleId }: Chunk) => pages.some((page) => facadeModuleId?.endsWith(page))
    const names = new Set([
      ...filesOf(bundle, (chunk) => chunk.isEntry && chunk.fileName !== 'worker.js'),
      ...filesOf(bundle, isPage),
      ...fontsIn(bundle),
    ])
    const files = [...names].map((name) => `/app/${name}`)
    const version = createHash('sha256').update(files.join('\n')).update(own.code).digest('hex').slice(0, 12)
    own.code = own.code
      .replaceAll('__FILES__', () => JSON.stringify(files))
      .replaceAll('__VERSION__', () => JSON.stringify(version))
  },
})
