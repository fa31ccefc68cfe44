import { m } from '../../paraglide/messages.js'

/** While the title is typed: what would make it better, until it says what happens and where. */
export type TitleHint = 'EMPTY' | 'SHORT' | 'VAGUE' | 'SHOUTED' | 'LONG' | 'GOOD'

const SAYS_NOTHING = new Set(
  'a an the my our is are not no it this that with for please help hi hello urgent important problem problems issue issues error errors bug question ticket site website page system broken work works working doesn\'t does een de het mijn ons onze is zijn niet geen dit dat met voor graag help hulp hallo dringend spoed belangrijk probleem problemen fout vraag ticket site website pagina systeem kapot werkt werken doet'.split(
    ' ',
  ),
)

export function titleHint(title: string): TitleHint {
  const text = title.trim()
  if (text === '') return 'EMPTY'
  const words = text.split(/\s+/)
  const letters = [...text].filter((letter) => letter.toLowerCase() !== letter.toUpperCase())
  const loud = letters.filter((letter) => letter === letter.toUpperCase())
  if (letters.length >= 10 && loud.length / letters.length > 0.7) return 'SHOUTED'
  const telling = words.filter((word) => !SAYS_NOTHING.has(word.toLowerCase().replaceAll(/[^\p{L}\p{N}']/gu, '')))
  if (telling.length === 0) return 'VAGUE'
  if (words.length < 3 || text.length < 12) return 'SHORT'
  if (text.length > 110) return 'LONG'
  return telling.length === 1 ? 'VAGUE' : 'GOOD'
}

export function titleHintWords(hint: TitleHint): string {
  return { EMPTY: m.title_hint_empty, SHORT: m.title_hint_short, VAGUE: m.title_hint_vague, SHOUTED: m.title_hint_shouted, LONG: m.title_hint_long, GOOD: m.title_hint_good }[hint]()
}
