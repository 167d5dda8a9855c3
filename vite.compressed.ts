import fs from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Writes `.br` and `.gz` beside what is worth it, once, so that the server compresses nothing while people wait. */
export const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  writeBundle: ({ dir = '' }, bundle) => {
    for (const name of Object.keys(bundle)) {
      if (!/\.(js|css|svg)$/.test(name)) continue
      const file = path.join(dir, name)
      const bytes = fs.readFileSync(file)
      if (bytes.length < 1_000) continue
      fs.writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
      const quality = { [constants.BROTLI_PARAM_QUALITY]: 10 }
      fs.writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: quality }))
    }
  },
})
