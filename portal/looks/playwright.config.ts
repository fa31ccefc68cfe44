import { defineConfig } from '@playwright/test'

export const chromium = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
}

/** Every page in every look, against a made-up desk: pictures for people, axe and the console for the machine. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/looks',
  timeout: 60_000,
  workers: 2,
  reporter: 'list',
  use: { baseURL: 'http://127.0.0.1:4179', launchOptions: chromium, reducedMotion: 'reduce' } as object,
  webServer: { command: 'npx vite preview --port 4179 --strictPort', url: 'http://127.0.0.1:4179', cwd: '..', reuseExistingServer: false },
})
