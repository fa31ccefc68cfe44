const TICK = 30_000

/** Whether a version is still to come. Pages look at the clock every half minute, and what was saved since is in force already. */
export const isToCome = ({ validFrom }: { validFrom: string }, now: number) => Date.parse(validFrom) - now > TICK
