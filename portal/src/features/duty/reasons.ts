import type { Reason } from '../../api/absences'
import { m } from '../../paraglide/messages.js'

/** As much as colleagues are told. */
export const reasonName = (reason: Reason) => ({ HOLIDAY: m.absence_holiday, TRAINING: m.absence_training, UNAVAILABLE: m.absence_unavailable })[reason]()
