import { z } from 'zod'
import { line } from '~/platform/form-fields'
import { domainList, isDomain } from './email'

export const siteFields = {
  siteName: line({ max: 60, required: 'Give the site a name.' }),
  allowedDomains: z
    .string({ error: 'Write domains here, or leave it empty.' })
    .max(4000, 'Keep it under 4000 characters.')
    .optional()
    .default('')
    .transform(domainList)
    .refine((domains) => domains.every(isDomain), 'Write domains such as example.com, one on a line.')
    .transform((domains) => domains.join(' ')),
}

export const siteForm = z.strictObject(siteFields)
