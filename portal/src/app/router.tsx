import { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import { sessionQuery } from '../api/queries'
import { m } from '../paraglide/messages.js'
import { Empty, ProblemNotice, Skeleton } from '../ui/Notice'
import { calendarIn, policyIn } from '../features/rules/chosen'
import { soughtIn } from '../features/search/search'
import { askedIn, behindIn, triedIn } from '../features/sla/asked'
import { Connection } from './Connection'
import { Shell } from './Shell'
import { greetIn } from './tongue'

/** Every page and who may be there. Each page is a chunk of its own, so clients never load the staff's. */
interface Context {
  queries: QueryClient
}

const root = createRootRouteWithContext<Context>()({
  component: () => (
    <>
      <Connection />
      <Outlet />
    </>
  ),
  notFoundComponent: () => (
    <div className="page-wait">
      <Empty title={m.page_not_found()}>
        <a href="/">{m.nav_home()}</a>
      </Empty>
    </div>
  ),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search): { to?: string } => (typeof search.to === 'string' && /^\/(?![/\\])/.test(search.to) ? { to: search.to } : {}),
  component: lazyRouteComponent(() => import('../features/signin/SignInPage')),
})

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery)
    if (!session.person) throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href }, replace: true })
    greetIn(session.person.locale)
    return { me: session.person }
  },
  component: Shell,
})

const onlyStaff = ({ context }: { context: { me: { kind: string } } }) => {
  if (context.me.kind !== 'STAFF') throw redirect({ to: '/', replace: true })
}
const onlyClients = ({ context }: { context: { me: { kind: string } } }) => {
  if (context.me.kind === 'STAFF') throw redirect({ to: '/triage', replace: true })
}

const home = createRoute({ getParentRoute: () => inside, path: '/', beforeLoad: onlyClients, component: lazyRouteComponent(() => import('../features/home/HomePage')) })
const opening = createRoute({ getParentRoute: () => inside, path: '/new', beforeLoad: onlyClients, component: lazyRouteComponent(() => import('../features/opening/NewTicketPage')) })
const allowance = createRoute({ getParentRoute: () => inside, path: '/allowance', beforeLoad: onlyClients, component: lazyRouteComponent(() => import('../features/allowance/AllowancePage')) })
const tickets = createRoute({ getParentRoute: () => inside, path: '/tickets', validateSearch: soughtIn, component: lazyRouteComponent(() => import('../features/search/SearchPage')) })
const ticket = createRoute({ getParentRoute: () => inside, path: '/tickets/$reference', component: lazyRouteComponent(() => import('../features/ticket/TicketPage')) })
const promises = createRoute({ getParentRoute: () => inside, path: '/tickets/$reference/promises', component: lazyRouteComponent(() => import('../features/promises/PromisesPage')) })
const triage = createRoute({ getParentRoute: () => inside, path: '/triage', beforeLoad: onlyStaff, component: lazyRouteComponent(() => import('../features/triage/TriagePage')) })
const queue = createRoute({
  getParentRoute: () => inside,
  path: '/queue',
  beforeLoad: onlyStaff,
  validateSearch: (search): { lane?: 'TRIAGE' | 'WAITING' } => (search.lane === 'TRIAGE' || search.lane === 'WAITING' ? { lane: search.lane } : {}),
  component: lazyRouteComponent(() => import('../features/queue/QueuePage')),
})

const sla = createRoute({ getParentRoute: () => inside, path: '/sla', beforeLoad: onlyStaff, validateSearch: askedIn, component: lazyRouteComponent(() => import('../features/sla/SlaPage')) })
const slaTickets = createRoute({ getParentRoute: () => inside, path: '/sla/tickets', beforeLoad: onlyStaff, validateSearch: behindIn, component: lazyRouteComponent(() => import('../features/sla/BehindPage')) })
const whatIf = createRoute({
  getParentRoute: () => inside,
  path: '/sla/what-if',
  beforeLoad: ({ context }) => {
    if (context.me.kind !== 'STAFF' || !context.me.roles.some((role) => role === 'LEAD' || role === 'ADMIN')) throw redirect({ to: '/sla', replace: true })
  },
  validateSearch: triedIn,
  component: lazyRouteComponent(() => import('../features/sla/WhatIfPage')),
})
const rules = createRoute({ getParentRoute: () => inside, path: '/sla/rules', beforeLoad: onlyStaff, component: lazyRouteComponent(() => import('../features/rules/RulesPage')) })
const onlyAdmins = ({ context }: { context: { me: { roles: string[] } } }) => {
  if (!context.me.roles.includes('ADMIN')) throw redirect({ to: '/sla/rules', replace: true })
}
const changePolicy = createRoute({ getParentRoute: () => inside, path: '/sla/rules/policy', beforeLoad: onlyAdmins, validateSearch: policyIn, component: lazyRouteComponent(() => import('../features/rules/PolicyPage')) })
const changeCalendar = createRoute({ getParentRoute: () => inside, path: '/sla/rules/calendar', beforeLoad: onlyAdmins, validateSearch: calendarIn, component: lazyRouteComponent(() => import('../features/rules/CalendarPage')) })
const takeBack = createRoute({ getParentRoute: () => inside, path: '/sla/rules/back', beforeLoad: onlyAdmins, validateSearch: calendarIn, component: lazyRouteComponent(() => import('../features/rules/BackPage')) })
const duty = createRoute({ getParentRoute: () => inside, path: '/duty', beforeLoad: onlyStaff, component: lazyRouteComponent(() => import('../features/duty/DutyPage')) })
const people = createRoute({
  getParentRoute: () => inside,
  path: '/people',
  beforeLoad: ({ context }) => {
    if (!context.me.roles.includes('APPROVER')) throw redirect({ to: '/', replace: true })
  },
  component: lazyRouteComponent(() => import('../features/people/PeoplePage')),
})

const routeTree = root.addChildren([signIn, inside.addChildren([home, opening, allowance, tickets, ticket, promises, triage, queue, sla, slaTickets, whatIf, rules, changePolicy, changeCalendar, takeBack, duty, people])])

export function createDeskRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultPendingMs: 300,
    defaultPendingComponent: () => (
      <div className="page-wait">
        <Skeleton lines={4} tall />
      </div>
    ),
    defaultErrorComponent: ({ error, reset }) => (
      <div className="page-wait">
        <ProblemNotice problem={error} onRetry={reset} />
      </div>
    ),
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>
  }
}
