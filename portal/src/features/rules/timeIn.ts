/** A time of day as it is written, from the ways in which people enter one: 9, 930, 9.30, 17:30. What is none stays as it is. */
export function timeIn(entered: string): string {
  const [, hour, minute = '00'] = /^(\d{1,2})[:.,h ]?(\d{2})?$/.exec(entered.trim()) ?? []
  return hour === undefined ? entered : `${hour.padStart(2, '0')}:${minute}`
}
