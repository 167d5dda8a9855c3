import { defineConfig } from 'vite'

// The server as one bundle: packages stay outside, our own files are joined so that a start reads few files.
export default defineConfig({
  ssr: { external: true },
  build: {
    ssr: true,
    // documents are read in a thread of their own, which loads its own file
    rolldownOptions: { input: { cli: 'src/app/cli.ts', reading: 'src/reading/aside/thread.ts' } },
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
  },
})
