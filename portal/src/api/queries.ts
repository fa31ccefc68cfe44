import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { readAbsences } from './absences'
import { readAllowance, readAllowanceHistory } from './allowances'
import { readCategories, readDepartments } from './categories'
import { readClocks } from './clocks'
import { readHistory } from './history'
import { readDuplicates } from './merging'
import { readOrganisation, readOrganisations } from './organisations'
import { readColleagues, readOurPeople } from './people'
import { readRota } from './rota'
import { readCalendars, readCountries, readPolicies, readRegions, type Recomputing } from './rules'
import { readSession } from './session'
import { readSubject } from './subjects'
import { readQueue, readTicket, readTickets, type Lane } from './tickets'

/** What the pages read, each under one name; others' changes are asked for again every few seconds and on coming back. */
const QUICK = 5_000
const CALM = 20_000

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: readSession, staleTime: 5 * 60_000 })

export const categoriesQuery = queryOptions({ queryKey: ['categories'], queryFn: ({ signal }) => readCategories(signal), staleTime: 60 * 60_000 })

export const departmentsQuery = queryOptions({ queryKey: ['departments'], queryFn: ({ signal }) => readDepartments(signal), staleTime: 60 * 60_000 })

export const ticketsQuery = (statuses: string[], limit: number) =>
  queryOptions({
    queryKey: ['tickets', statuses, limit],
    queryFn: ({ signal }) => readTickets(new URLSearchParams([...statuses.map((status) => ['status', status]), ['limit', String(limit)]]), signal),
    refetchInterval: CALM,
  })

export const ticketQuery = (reference: string, asOf?: string) =>
  queryOptions({
    queryKey: ['ticket', reference, asOf ?? 'now'],
    queryFn: ({ signal }) => readTicket(reference, asOf, signal),
    refetchInterval: asOf ? false : QUICK,
    placeholderData: asOf ? keepPreviousData : undefined,
  })

export const clocksQuery = (reference: string) =>
  queryOptions({ queryKey: ['clocks', reference], queryFn: ({ signal }) => readClocks(reference, signal), refetchInterval: QUICK })

export const queueQuery = (lane: Lane) =>
  queryOptions({ queryKey: ['queue', lane], queryFn: ({ signal }) => readQueue(lane, signal), refetchInterval: QUICK })

export const allowanceQuery = (organisation: string, month?: string) =>
  queryOptions({
    queryKey: ['allowance', organisation, month ?? 'now'],
    queryFn: ({ signal }) => readAllowance(organisation, month, signal),
    refetchInterval: CALM,
    placeholderData: keepPreviousData,
  })

export const allowanceHistoryQuery = (organisation: string) =>
  queryOptions({ queryKey: ['allowance-history', organisation], queryFn: ({ signal }) => readAllowanceHistory(organisation, signal), staleTime: 60_000 })

export const colleaguesQuery = queryOptions({ queryKey: ['colleagues'], queryFn: ({ signal }) => readColleagues(signal), staleTime: 5 * 60_000, retry: false })

export const absencesQuery = queryOptions({ queryKey: ['absences'], queryFn: ({ signal }) => readAbsences(signal), staleTime: 60_000, retry: false })

export const rotaQuery = queryOptions({ queryKey: ['rota'], queryFn: ({ signal }) => readRota(signal), staleTime: 60_000 })

export const ourPeopleQuery = (organisation: string) =>
  queryOptions({ queryKey: ['people', organisation], queryFn: ({ signal }) => readOurPeople(organisation, signal), staleTime: 60_000 })

export const duplicatesQuery = (reference: string) =>
  queryOptions({ queryKey: ['duplicates', reference], queryFn: ({ signal }) => readDuplicates(reference, signal), staleTime: 15_000, retry: false })

/** Tickets of one client that a few words or a number may mean. */
export const findTicketsQuery = (words: string, organisation: string | null) =>
  queryOptions({
    queryKey: ['tickets', 'found', words, organisation],
    queryFn: ({ signal }) => readTickets(new URLSearchParams({ q: words, limit: '8', ...(organisation && { organisation }) }), signal),
    staleTime: 10_000,
    placeholderData: keepPreviousData,
    enabled: words !== '',
  })

export const organisationQuery = (slug: string) => queryOptions({ queryKey: ['organisation', slug], queryFn: ({ signal }) => readOrganisation(slug, signal), staleTime: 10 * 60_000 })

export const organisationsQuery = queryOptions({ queryKey: ['organisations'], queryFn: ({ signal }) => readOrganisations(signal), staleTime: 10 * 60_000 })

export const historyQuery = (reference: string) => queryOptions({ queryKey: ['history', reference], queryFn: ({ signal }) => readHistory(reference, signal), staleTime: 15_000 })

/** What a ticket in a list is about, where only its reference is known; it seldom changes. */
export const subjectQuery = (reference: string) =>
  queryOptions({ queryKey: ['subject', reference], queryFn: () => readSubject(reference), staleTime: 10 * 60_000, retry: false })

/** While open promises are being brought up to date, how far that is is asked for every few seconds. */
const whileRecomputing = ({ state }: { state: { data?: { items: { recomputing?: Recomputing | null }[] } | undefined } }) => (state.data?.items.some((each) => each.recomputing) ? 3_000 : false)

export const policiesQuery = (all: boolean) =>
  queryOptions({ queryKey: ['rules', 'policies', all], queryFn: ({ signal }) => readPolicies(all, signal), placeholderData: keepPreviousData, refetchInterval: whileRecomputing })

export const calendarsQuery = queryOptions({ queryKey: ['rules', 'calendars'], queryFn: ({ signal }) => readCalendars(signal), staleTime: 60_000, refetchInterval: whileRecomputing })

/** Holidays are made by law: what is known of countries changes with a new version of the desk. */
export const countriesQuery = queryOptions({ queryKey: ['places'], queryFn: ({ signal }) => readCountries(signal), staleTime: Infinity })

export const regionsQuery = (country: string) => queryOptions({ queryKey: ['places', country], queryFn: ({ signal }) => readRegions(country, signal), staleTime: Infinity, enabled: country !== '' })
