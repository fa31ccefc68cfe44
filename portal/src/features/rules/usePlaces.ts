import { useQuery } from '@tanstack/react-query'
import { countriesQuery, regionsQuery } from '../../api/queries'
import type { Place } from '../../api/rules'
import { getLocale } from '../../paraglide/runtime.js'

export interface Choice {
  code: string
  words: string
}

/** One that the desk does not tell (yet) stays what it is. */
const withChosen = (choices: Choice[], chosen: string) => (chosen && !choices.some((each) => each.code === chosen) ? [{ code: chosen, words: chosen }, ...choices] : choices)

/** Whose public holidays the desk knows, in the reader's language. */
export function useCountries(chosen: string) {
  const found = useQuery(countriesQuery)
  const locale = getLocale()
  const countries = (found.data?.items ?? []).map(({ code, name }) => ({ code, words: name[locale] })).toSorted((one, other) => one.words.localeCompare(other.words, locale))
  return { found, countries: withChosen(countries, chosen) }
}

/** The regions of a country, each after the one it lies in. */
export function useRegions(country: string, chosen: string) {
  const found = useQuery(regionsQuery(country))
  const all = found.data?.items ?? []
  const words = ({ name, within }: Place): string => {
    const around = all.find((each) => each.code === within)
    return [...(around ? [words(around)] : []), name[getLocale()]].join(' · ')
  }
  return { found, regions: withChosen(all.map((each) => ({ code: each.code, words: words(each) })), chosen) }
}

/** A country and a region of it by their names. */
export function usePlace(country: string, region: string): string {
  const { countries } = useCountries(country)
  const { regions } = useRegions(region ? country : '', region)
  return [countries.find((each) => each.code === country), regions.find((each) => each.code === region)].flatMap((each) => each?.words ?? []).join(', ')
}
