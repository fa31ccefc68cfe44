import type { Bucket } from '../../api/sla'
import { m } from '../../paraglide/messages.js'

export const bucketWords = (bucket: Bucket): string =>
  ({
    UNDER_4_HOURS: m.sla_under_4_hours,
    UNDER_1_DAY: m.sla_under_1_day,
    UNDER_3_DAYS: m.sla_under_3_days,
    UNDER_1_WEEK: m.sla_under_1_week,
    UNDER_2_WEEKS: m.sla_under_2_weeks,
    UNDER_1_MONTH: m.sla_under_1_month,
    OLDER: m.sla_older,
  })[bucket]()
