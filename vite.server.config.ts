import { defineConfig } from 'vite'

// The server as one bundle: packages stay outside, our own files are joined so that a start reads few files.
export default defineConfig({
  ssr: { external: true },
  build: {
    ssr: true,
    // documents and sheets are read in threads of their own, which load their own files
    rolldownOptions: {
      input: {
        cli: 'src/app/cli.ts',
        reading: 'src/reading/aside/thread.ts',
        sheet: 'src/sheets/aside/thread.ts',
        workbook: 'src/reports/workbook/aside/thread.ts',
      },
    },
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
  },
})
