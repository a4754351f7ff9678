import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Built into web/dist, served under /workbench/. In development `/api` goes to a server that is already running. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/workbench/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': process.env.FADU_API ?? 'http://127.0.0.1:8080' } },
})
