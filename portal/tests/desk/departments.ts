import type { Department } from '../../src/api/categories'

export const departments: Department[] = [
  { code: 'SUPPORT', label: { en: 'Support', nl: 'Support' } },
  { code: 'BILLING', label: { en: 'Billing', nl: 'Facturatie' } },
  { code: 'DEVELOPMENT', label: { en: 'Development', nl: 'Ontwikkeling' } },
  { code: 'CONTENT', label: { en: 'Content', nl: 'Content' } },
]
