import { getLocale } from '../../paraglide/runtime.js'

/** Countries whose public holidays the desk knows (Jollyday's). */
const COUNTRIES =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BO BQ BR BS BW BY BZ CA CC CD CF CG CH CI CK CL CM CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU IE IM IN IO IQ IR IS IT JE JM JO JP KE KG KI KM KN KW KY KZ LB LC LI LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MP MQ MR MS MT MU MV MW MX MZ NA NC NE NF NG NI NL NO NR NU NZ OM PA PE PF PG PH PK PL PM PN PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TJ TK TL TM TN TO TR TT TV TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'.split(' ')

const names = () => new Intl.DisplayNames([getLocale()], { type: 'region' })

export const countryName = (code: string) => names().of(code.toUpperCase()) ?? code

/** With those that are chosen already, whatever they are. */
export function countries(chosen: string): { code: string; name: string }[] {
  return [...new Set([...COUNTRIES, ...(chosen ? [chosen] : [])])].map((code) => ({ code, name: countryName(code) })).toSorted((one, other) => one.name.localeCompare(other.name, getLocale()))
}

/** Time zones by the part of the world they are of. */
export function zones(chosen: string): [string, string[]][] {
  const byPart = new Map<string, string[]>()
  for (const zone of [...new Set(['UTC', chosen, ...Intl.supportedValuesOf('timeZone')])].filter(Boolean).toSorted()) {
    const part = zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : 'UTC'
    byPart.set(part, [...(byPart.get(part) ?? []), zone])
  }
  return [...byPart]
}
