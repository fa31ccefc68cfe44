import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const gateway = process.env.LEDGERDESK_GATEWAY ?? 'http://localhost:8080'

const proxy = { '/api': { target: gateway, changeOrigin: true } }

const policy =
  "default-src 'none'; script-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; " +
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=' 'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='"

export default defineConfig({
  plugins: [react()],
  build: {
    manifest: true,
    target: 'baseline-widely-available',
    cssTarget: ['chrome125', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    // Messages are a few bytes each: together they are one request instead of twenty. Those of promises are many, and only their pages say them.
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /src\/paraglide\/messages/, sideEffects: false }] },
      output: {
        codeSplitting: {
          groups: [
            { name: 'tongue', test: /src\/paraglide\/(runtime|registry)/, priority: 3 },
            { name: 'messages-of-promises', test: /src\/paraglide\/messages\/(life|rules|sla|whatif)_/, priority: 2 },
            { name: 'messages', test: /src\/paraglide/, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy },
  // The pictures and their checks run under the gateway's own content security policy.
  preview: { host: '127.0.0.1', proxy, headers: { 'Content-Security-Policy': policy } },
})
