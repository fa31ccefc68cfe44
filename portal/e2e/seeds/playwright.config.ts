import { defineConfig } from '@playwright/test'
import walk from '../playwright.config'

/** Each support-desk document that our rules come from, walked on the desk of its preset; the folder is the preset's name. */
export default defineConfig({ ...walk, testDir: '.', testIgnore: [], outputDir: '../../test-results/seeds', timeout: 90_000, expect: { timeout: 30_000 } })
