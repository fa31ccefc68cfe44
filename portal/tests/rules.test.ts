import { describe, expect, test } from 'vitest'
import { missingIn, newTicket, EMPTY_DRAFT } from '../src/features/opening/draft'
import { titleHint } from '../src/features/opening/titleHint'
import { referenceIn } from '../src/features/palette/Palette'
import { assessmentOf, priorityOf } from '../src/ui/assessment/priorityOf'
import type { ClockKind } from '../src/api/clocks'
import { countdown, minutesInWords, relative } from '../src/ui/times'
import { clockWords } from '../src/ui/words'

test.each([
  [true, false, 'P1'],
  [true, true, 'P2'],
  [false, true, 'P3'],
  [false, false, 'P4'],
] as const)('critical %s and second answer %s come to %s', (critical, second, priority) => {
  expect(priorityOf({ critical, second })).toBe(priority)
})

test('one answer alone comes to nothing yet', () => {
  expect(priorityOf({ critical: true })).toBeUndefined()
})

test('what is not critical is sent as broken or minor', () => {
  expect(assessmentOf({ critical: false, second: false }, 'small')).toEqual({ businessCritical: false, workaround: true, minor: true, reason: 'small' })
  expect(assessmentOf({ critical: true, second: false }, 'big')).toEqual({ businessCritical: true, workaround: false, reason: 'big' })
})

describe('the title hint', () => {
  test.each([
    ['', 'EMPTY'],
    ['Help', 'VAGUE'],
    ['Probleem met de site!', 'VAGUE'],
    ['Website not working please help', 'VAGUE'],
    ['Checkout', 'SHORT'],
    ['CHECKOUT IS BLANK AGAIN', 'SHOUTED'],
    ['Checkout blank at step 3 in Safari', 'GOOD'],
    ['Afrekenen blijft leeg bij stap 3', 'GOOD'],
    ['الصفحة الرئيسية لا تظهر الصور', 'GOOD'],
    [`The checkout ${'goes on and on '.repeat(10)}`, 'LONG'],
  ])('of "%s" is %s', (title, hint) => expect(titleHint(title)).toBe(hint))
})

test('addresses and order numbers are taken apart, doubles and blanks left out', () => {
  const draft = { ...EMPTY_DRAFT, category: 'BUG_REPORT', subject: ' Blank ', description: ' x ', urls: 'shop.example/a  https://b.example', orderNumbers: '100482, 100482; 7' }
  expect(newTicket(draft, [])).toEqual({ category: 'BUG_REPORT', subject: 'Blank', description: 'x', urls: ['https://shop.example/a', 'https://b.example'], orderNumbers: ['100482', '7'] })
})

test('what is missing is named in the order of the page', () => {
  expect(Object.keys(missingIn(EMPTY_DRAFT))).toEqual(['category', 'subject', 'description'])
})

test.each([
  ['42', 'HD-00042'],
  ['hd-42', 'HD-00042'],
  ['HD-123456', 'HD-123456'],
  ['42 banners', undefined],
])('"%s" means %s', (text, reference) => expect(referenceIn(text)).toBe(reference))

test('a clock of a kind that is not known yet is called a promise', () => {
  expect(clockWords('STATUS_UPDATE', true)).toBe('Status update')
  expect(clockWords('SOMETHING_NEW' as ClockKind, true)).toBe('Promise')
})

test('durations read like speech', () => {
  expect([0, 59, 60, 135, -75].map(minutesInWords)).toEqual(['0 min', '59 min', '1 h', '2 h 15', '−1 h 15'])
})

test('a countdown has seconds in its last hour and nothing to count beyond the day', () => {
  expect([61_000, -5_000, 2 * 3_600_000, 9 * 3_600_000].map(countdown)).toEqual(['1:01', '0:05', '2 h', undefined])
})

test('near times are relative, far ones a date', () => {
  const now = Date.parse('2026-11-18T12:00:00Z')
  expect(relative('2026-11-18T11:58:00Z', now)).toContain('2 min')
  expect(relative('2026-10-01T12:00:00Z', now)).toBe('1 Oct 2026')
})
