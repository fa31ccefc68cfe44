import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const gateway = process.env.LEDGERDESK_GATEWAY ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [react()],
  build: {
    manifest: true,
    target: 'baseline-widely-available',
    cssTarget: ['chrome125', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    // Messages are a few bytes each: together they are one request instead of twenty.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'messages', test: /src\/paraglide/ }] } } },
  },
  server: { proxy: { '/api': gateway } },
  preview: { host: '127.0.0.1' },
})
