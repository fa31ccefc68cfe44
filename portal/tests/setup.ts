import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { overwriteGetLocale } from '../src/paraglide/runtime.js'

beforeEach(() => {
  localStorage.clear()
  overwriteGetLocale(() => 'en')
  document.cookie = 'XSRF-TOKEN=a%20token'
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})
