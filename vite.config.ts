import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressed } from './vite.compressed.ts'
import { worker } from './vite.worker.ts'

/** What opens without a line: a report to write, and the list of them; the rest once it was opened. */
const offline = ['reports/pages/report-page.tsx', 'reports/pages/report-list.tsx', 'app/office/sign-in.tsx']

// The back office: static files under /app, split by route.
export default defineConfig({
  root: 'src/app/office',
  base: '/app/',
  plugins: [react(), worker('src/app/office/offline/worker.ts', offline), compressed()],
  build: { outDir: '../../../dist/office', emptyOutDir: true, manifest: true, sourcemap: false, target: 'es2024' },
})
