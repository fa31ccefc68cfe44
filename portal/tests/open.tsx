import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { vi } from 'vitest'
import { Desk as Portal } from '../src/app/Desk'
import type { Desk } from './desk/desk'
import { plug } from './desk/plug'

/** The whole portal on a made-up desk, as a browser at this address would show it. */
export function openPortal(desk: Desk, path: string) {
  vi.stubGlobal('scrollTo', () => undefined)
  plug(desk)
  history.replaceState(null, '', path)
  render(<Portal />)
  return userEvent.setup({ delay: null })
}
