import { expect } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { home } from './desk'

export const pidOf = (name: string) => Number(readFileSync(join(home, 'pids', name), 'utf8').split('\n')[0])

/** Ends a service as a power cut would. */
export function kill9(name: string): number {
  const pid = pidOf(name)
  process.kill(pid, 'SIGKILL')
  return pid
}

const alive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** The launcher starts what fell over; it is back when another process stands in its file. */
export async function expectBack(name: string, killed: number): Promise<void> {
  await expect
    .poll(() => {
      const pid = pidOf(name)
      return pid !== killed && alive(pid)
    }, { message: `${name} started again`, timeout: 60_000 })
    .toBe(true)
}
