import type { Whom } from '../../api/rules'
import { m } from '../../paraglide/messages.js'

/** Who can be told of a promise, the nearest to the ticket first. */
export const WHOM: Whom[] = ['ASSIGNEE', 'ON_DUTY', 'LEAD']

export const whomWords = (whom: Whom) => ({ ASSIGNEE: m.rules_assignee, ON_DUTY: m.rules_on_duty, LEAD: m.rules_lead })[whom]()
