import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressed } from './vite.compressed.ts'

// The back office: static files under /app, split by route.
export default defineConfig({
  root: 'src/app/office',
  base: '/app/',
  plugins: [react(), compressed()],
  build: { outDir: '../../../dist/office', emptyOutDir: true, manifest: true, sourcemap: false, target: 'es2024' },
})
