import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { spoken, unsay } from '../src/ui/toast/say'
import { overwriteGetLocale } from '../src/paraglide/runtime.js'

// Pages are chunks, and the first of them may be long in coming on a busy machine.
configure({ asyncUtilTimeout: 15_000 })

// Where a test has plugged in no desk (any more), there is nothing: what its page still asks for reaches no network.
globalThis.fetch = () => new Promise(() => undefined)

beforeEach(() => {
  localStorage.clear()
  overwriteGetLocale(() => 'en')
  document.cookie = 'XSRF-TOKEN=a%20token'
})

afterEach(() => {
  cleanup()
  for (const each of spoken()) unsay(each.id)
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
})
