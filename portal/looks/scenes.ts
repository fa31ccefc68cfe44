import type { Desk } from '../tests/desk/desk'
import { agent } from '../tests/desk/people'
import { ago } from '../tests/desk/tickets'

const asked = (desk: Desk, method: string, path: string, body: object) => desk.answer({ method, path, query: new URLSearchParams(), headers: {}, body })

const by = (desk: Desk, act: () => void) => {
  const me = desk.me
  desk.me = agent
  act()
  desk.me = me
}

/** From so many hours from now until so many. */
const hours = (from: number, to: number) => ({ from: ago(-from * 60), to: ago(-to * 60) })

/** Made-up situations that a page is looked at in. */
export const scenes = {
  merged: (desk: Desk) => by(desk, () => asked(desk, 'POST', '/tickets/HD-00051/merges', { duplicates: ['HD-00057', 'HD-00039'] })),
  quoted: (desk: Desk) => {
    desk.ticket('HD-00051').quote = {
      id: 'quote-1',
      state: 'PROVIDED',
      amount: '1250.00',
      currency: 'EUR',
      minutes: 960,
      workingDays: 8,
      validUntil: '2026-12-12',
      note: 'Gift wrapping in the checkout, a card with up to 200 letters, and both in the order mails.',
      requestedAt: ago(3000),
      providedAt: ago(60),
      decidedAt: null,
      decidedBy: null,
      version: 2,
    }
  },
  busy: (desk: Desk) =>
    by(desk, () => {
      asked(desk, 'POST', '/tickets/HD-00051/escalation', { reason: 'The payment step needs a change in the code' })
      asked(desk, 'PUT', '/tickets/HD-00051/estimate', { date: '2026-11-27', note: 'With the next release.' })
      desk.ticket('HD-00051').people[0]!.part = 'REQUESTER'
      asked(desk, 'POST', '/tickets/HD-00051/followers', { email: 'buyer@harbour-linen.example' })
      desk.ticket('HD-00051').assignee!.absentUntil = ago(-3000)
    }),
  alike: (desk: Desk) => {
    desk.alike['HD-00056'] = [
      { reference: 'HD-00049', subject: 'Orders are not exported to the warehouse', status: 'OPEN', score: 0.91, reasons: ['SAME_ORDER_NUMBER', 'SIMILAR_WORDS'] },
      { reference: 'HD-00051', subject: 'Checkout blank at step 3 in Safari', status: 'OPEN', score: 0.62, reasons: ['SIMILAR_MEANING'] },
      { reference: 'HD-00039', subject: 'الصفحة الرئيسية لا تظهر الصور', status: 'OPEN', score: 0.31, reasons: ['SAME_URL'] },
    ]
    desk.alike['HD-00051'] = desk.alike['HD-00056'].filter((each) => each.reference !== 'HD-00051')
  },
  typedAlike: (desk: Desk) => {
    desk.typedAlike = {
      items: [
        { reference: 'HD-00051', subject: 'Checkout blank at step 3 in Safari', status: 'OPEN', score: 0.91, reasons: ['SIMILAR_TITLE', 'SAME_ORDER_NUMBER'] },
        { reference: 'HD-00049', subject: 'Orders are not exported to the warehouse', status: 'AWAITING_RESPONSE', score: 0.62, reasons: ['SIMILAR_MEANING'] },
      ],
      shown: 2,
    }
  },
  duty: (desk: Desk) => {
    const ada = { id: 'p3', name: 'Ada Voss', email: 'content@ledgerdesk.example' }
    desk.rota = [
      { id: 's1', person: ada, department: null, ...hours(-1, 7) },
      { id: 's2', person: { id: 'p4', name: 'Jaap van den Bovenkamp-Oosterwijk', email: 'jaap@ledgerdesk.example' }, department: 'CONTENT', ...hours(23, 31) },
    ]
    desk.absences = [{ id: 'a1', person: ada, reason: 'HOLIDAY', ...hours(-20, 100) }]
  },
}
