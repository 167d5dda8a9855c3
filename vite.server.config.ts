import { defineConfig } from 'vite'

// The server as one bundle: packages stay outside, our own files are joined so that a start reads few files.
export default defineConfig({
  ssr: { external: true },
  build: {
    ssr: true,
    rolldownOptions: { input: 'src/app/cli.ts' },
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
  },
})
