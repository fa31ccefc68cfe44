import type { Clock } from '../../src/api/clocks'
import type { Done, Entry, QueueItem, Ticket } from '../../src/api/tickets'
import { agent, webteam } from './people'

/** Made-up tickets around one moment, which the tests and pictures stop the clock at. */
export const NOW = Date.parse('2026-11-18T10:24:00Z')

export const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString()

const maya = { id: webteam.id, name: webteam.name, email: webteam.email }
const joris = { id: agent.id, name: agent.name, email: agent.email }

let counter = 0
const entry = (part: Partial<Entry> & Pick<Entry, 'author' | 'at'>): Entry => ({
  id: `entry-${++counter}`,
  kind: 'RESPONSE',
  channel: 'PORTAL',
  visibility: 'PUBLIC',
  body: '',
  attachments: [],
  ...part,
})

const fact = (type: string, data: Done['data'], minutes: number): Entry => entry({ kind: 'EVENT', author: { name: agent.name, kind: 'STAFF' }, at: ago(minutes), body: null, event: { type, data } })

export const banner: Ticket = {
  reference: 'HD-00042',
  subject: 'Banner for December on the home page',
  status: 'AWAITING_RESPONSE',
  category: 'CONTENT_UPDATE',
  department: 'CONTENT',
  priority: 'P4',
  siteDown: false,
  organisation: 'harbour-linen',
  requester: maya,
  assignee: joris,
  people: [maya, joris],
  openedAt: ago(26 * 60),
  updatedAt: ago(118),
  clocks: [],
  workMinutes: 45,
  version: 7,
  urls: ['https://shop.harbour-linen.example/'],
  orderNumbers: ['100482'],
  conversation: [
    entry({
      author: { name: maya.name, kind: 'CLIENT' },
      at: ago(26 * 60),
      body: 'Hello,\n\nFor December we would like the winter banner at the top of the home page, from the 1st on. The picture is attached, the page is https://shop.harbour-linen.example/ as always.\n\nKind regards\nMaya',
      attachments: [{ id: 'file-1', name: 'winter-banner.png', mediaType: 'image/png', size: 482_133 }],
    }),
    fact('PriorityAssessed', { priority: 'P4' }, 24 * 60),
    fact('TicketAssigned', { assignee: agent.name }, 24 * 60 - 1),
    entry({ kind: 'NOTE', visibility: 'INTERNAL', author: { name: 'Ada Voss', kind: 'STAFF' }, at: ago(180), body: 'The template wants 1600 × 480 at least; this one is 1200 wide.' }),
    entry({ author: { name: joris.name, kind: 'STAFF' }, at: ago(118), body: 'Thank you, that looks lovely. Which size shall it be: the full width of the page, or as wide as the text like last year?' }),
    fact('AwaitingResponseStarted', {}, 118),
  ],
}

export const checkout: Ticket = {
  ...banner,
  reference: 'HD-00051',
  subject: 'Checkout blank at step 3 in Safari',
  status: 'OPEN',
  category: 'BUG_REPORT',
  department: 'SUPPORT',
  priority: 'P2',
  openedAt: ago(190),
  updatedAt: ago(12),
  workMinutes: 0,
  version: 4,
  conversation: [
    entry({ author: { name: maya.name, kind: 'CLIENT' }, at: ago(190), channel: 'MAIL', body: 'Since this morning step 3 of the checkout is blank in Safari. Chrome works, so there is a way round.' }),
    entry({ author: { name: joris.name, kind: 'STAFF' }, at: ago(12), body: 'We see it too, and are looking for the cause.' }),
  ],
}

export const unassessed: Ticket = { ...checkout, reference: 'HD-00057', subject: 'Discount code WINTER10 is refused at the till', status: 'NEW', priority: null, assignee: null, openedAt: ago(4), updatedAt: ago(4), version: 1, conversation: [checkout.conversation[0]!] }

export const due = (kind: Clock['kind'], minutes: number, part: Partial<Clock> = {}): Clock => ({
  kind,
  state: 'RUNNING',
  startedAt: ago(190),
  dueAt: ago(-minutes),
  targetMinutes: 60,
  elapsedMinutes: 34,
  remainingMinutes: minutes,
  ...part,
})

const item = (ticket: Ticket, lane: QueueItem['lane'], part: Partial<QueueItem> = {}): QueueItem => {
  const last = ticket.conversation.findLast((each) => each.kind !== 'EVENT')!
  return { ...ticket, lane, latest: { author: last.author.name, kind: last.author.kind, at: last.at, excerpt: (last.body ?? '').slice(0, 160) }, nearestClock: null, ...part }
}

const olga = { id: 'p9', name: 'Olga van der Meer-Schuurmans', email: 'winkel@noordzee-fietsen.example' }

export const queue: QueueItem[] = [
  item({ ...unassessed, reference: 'HD-00056', subject: 'Nobody can reach the shop', siteDown: true, priority: 'P1', category: 'SITE_DOWN', organisation: 'noordzee-fietsen', requester: olga }, 'TRIAGE', { nearestClock: due('RESPONSE', 3) }),
  item(unassessed, 'TRIAGE', { nearestClock: due('ASSESSMENT', 10.7) }),
  item({ ...unassessed, reference: 'HD-00058', subject: 'How do I add a second size chart?', category: 'QUESTION', organisation: 'noordzee-fietsen', requester: olga }, 'TRIAGE', { nearestClock: due('ASSESSMENT', -3) }),
  item({ ...checkout, reference: 'HD-00049', subject: 'Orders are not exported to the warehouse', priority: 'P1', assignee: null }, 'WORK', { nearestClock: due('RESPONSE', -6, { state: 'BREACHED' }) }),
  item(checkout, 'WORK', { nearestClock: due('RESPONSE', 26) }),
  item({ ...checkout, reference: 'HD-00044', subject: 'Search finds nothing for “dekbedovertrek” when the word is written with a capital letter in the middle', priority: 'P3', organisation: 'noordzee-fietsen', requester: olga }, 'WORK', { nearestClock: due('RESPONSE', 320) }),
  item({ ...checkout, reference: 'HD-00039', subject: 'الصفحة الرئيسية لا تظهر الصور', priority: 'P4', assignee: null }, 'WORK', { nearestClock: due('INITIAL_RESPONSE', 2900) }),
  item(banner, 'WAITING', { nearestClock: due('CONTENT_UPDATE', 1900, { state: 'PAUSED' }) }),
]

export const resolved = item({ ...checkout, reference: 'HD-00038', subject: 'Invoice shows the old address', status: 'RESOLVED', priority: 'P4', updatedAt: ago(3 * 1440) }, 'WORK')

export const tickets: Record<string, Ticket> = Object.fromEntries([...queue.map((each): Ticket => Object.assign(structuredClone(unassessed), each)), banner, checkout, unassessed].map((each) => [each.reference, each]))
