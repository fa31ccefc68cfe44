import { defineConfig } from '@playwright/test'
import { chromium } from '../looks/playwright.config'

/** The walk on a real desk: one worker, because every part of it happens on the same desk. */
export default defineConfig({
  testDir: '.',
  testIgnore: 'seeds/**',
  outputDir: '../test-results/e2e',
  timeout: 150_000,
  expect: { timeout: 45_000 },
  workers: 1,
  fullyParallel: false,
  reporter: 'list',
  use: { baseURL: process.env.E2E_BASE_URL ?? 'http://localhost:8080', launchOptions: chromium, locale: 'en-GB', actionTimeout: 30_000, navigationTimeout: 30_000, screenshot: 'only-on-failure', trace: 'retain-on-failure' },
})
