import type { PolicyBody } from '../../api/rules'
import { m } from '../../paraglide/messages.js'
import { clockWords } from '../words'
import { linesOf, targetWords } from './targets'

type Promised = Pick<PolicyBody, 'calendar' | 'siteDownCalendar' | 'warnAtPercent' | 'targets'>

/** What differs between two policies, each in a few words. */
export function changesIn(was: Promised, would: Promised): string[] {
  const [before, after] = [was, would].map((each) => new Map(linesOf(each).map(({ kind, priority, words }) => [`${clockWords(kind, true)}${priority ? ` ${priority}` : ''}`, targetWords(words)])))
  const lines = [...new Set([...before!.keys(), ...after!.keys()])].map((name) => [name, before!.get(name) ?? m.rules_how_none(), after!.get(name) ?? m.rules_how_none()])
  const other = [
    [m.rules_calendar(), was.calendar, would.calendar],
    [m.rules_alarm_calendar(), was.siteDownCalendar, would.siteDownCalendar],
    [m.rules_warn_at(), String(was.warnAtPercent), String(would.warnAtPercent)],
  ]
  return [...other, ...lines].filter(([, one, another]) => one !== another).map(([name, one, another]) => `${name}: ${one} → ${another}`)
}
