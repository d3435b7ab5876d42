import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createRootRoute, createRoute, createRouter, Outlet, redirect, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, type ReactNode } from 'react';
import { isProblem } from '../api/http.ts';
import { sessionTalkKey } from '../api/in-call.ts';
import { listen } from '../api/live.ts';
import { signOut } from '../api/me.ts';
import type { Me, Practice } from '../api/types.ts';
import { Agenda } from '../features/agenda/agenda.tsx';
import { invoiceFilterFrom } from '../features/invoices/filter.ts';
import { Invoices } from '../features/invoices/invoices.tsx';
import { Calendar } from '../features/calendar/calendar.tsx';
import { type CalendarFilter, calendarFilterFrom } from '../features/calendar/filter.ts';
import { Disputes } from '../features/disputes/disputes.tsx';
import { Audit } from '../features/audit/audit.tsx';
import { auditFilterFrom } from '../features/audit/filter.ts';
import { Debts } from '../features/debts/debts.tsx';
import { ReconciliationPage } from '../features/reconciliation/reconciliation.tsx';
import { messageFilterFrom } from '../features/messages/filter.ts';
import { MessagesPage } from '../features/messages/messages-page.tsx';
import { OperatorMessages } from '../features/messages/operator-messages.tsx';
import { type ScheduleWish, scheduleWishFrom } from '../features/schedule/form-values.ts';
import { Schedule } from '../features/schedule/schedule.tsx';
import { Mine } from '../features/mine/mine.tsx';
import { Plans } from '../features/operator/plans.tsx';
import { SessionPage } from '../features/session/session-page.tsx';
import { backFromStripe } from '../features/settings/back-from-stripe.ts';
import { MessageSettingsPage } from '../features/settings/messages-page.tsx';
import { PaymentsPage } from '../features/settings/payments-page.tsx';
import { Settings } from '../features/settings/settings.tsx';
import { SignIn } from '../features/sign-in/sign-in.tsx';
import { reportFilterFrom } from '../features/reports/filter.ts';
import { ReportsPage } from '../features/reports/reports.tsx';
import { filterFrom } from '../features/transactions/filter.ts';
import { TransactionsPage } from '../features/transactions/transactions.tsx';
import { WaitingPanel } from '../features/waiting/waiting-panel.tsx';
import { WebhookEndpoints } from '../features/webhook-endpoints/webhook-endpoints.tsx';
import { Webhooks } from '../features/webhooks/webhooks.tsx';
import { Page } from '../ui/page.tsx';
import { QueryState } from '../ui/query-state.tsx';
import { viewerZone } from '../ui/times.ts';
import { MoneyNav } from './money-nav.tsx';
import { ForbiddenPage, NotFoundPage } from './plain-pages.tsx';
import { queries } from './providers.tsx';
import { Shell } from './shell.tsx';
import { meOptions } from './who.ts';
import { t } from '../texts/texts.ts';

const LazyCall = lazy(async () => ({ default: (await import('./practitioner-call.tsx')).PractitionerCall }));

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: () => (
    <main>
      <NotFoundPage />
    </main>
  ),
});

/** Only places of our own: a sign-in link must not lead elsewhere afterwards. */
const ownPlace = (to: unknown): string | undefined =>
  typeof to === 'string' && to.startsWith('/') && !to.startsWith('//') && !to.includes('\\') ? to : undefined;

const signInRoute = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } => {
    const to = ownPlace(search['to']);
    return to === undefined ? {} : { to };
  },
  component: function SignInPage() {
    const { to } = signInRoute.useSearch();
    const enter = async () => {
      await queries.invalidateQueries();
      queries.removeQueries({ queryKey: meOptions.queryKey });
      router.history.push(to ?? '/');
    };
    return <SignIn onSignedIn={() => void enter()} />;
  },
});

/** Everything behind the sign-in. Whoever is not signed in goes there first and comes back afterwards. */
const house = createRoute({
  getParentRoute: () => root,
  id: 'house',
  beforeLoad: async ({ location }) => {
    try {
      await queries.ensureQueryData(meOptions);
    } catch (error) {
      if (isProblem(error, 'NOT_SIGNED_IN')) throw redirect({ to: '/sign-in', search: { to: location.href } });
      // Anything else is shown by the page itself, with a way to try again.
    }
  },
  component: House,
});

function House() {
  const me = useQuery(meOptions);
  const queries = useQueryClient();
  const signedIn = me.data !== undefined;

  useEffect(() => {
    if (!signedIn) return undefined;
    return listen({
      onChange: (sessionId) => {
        const changed =
          sessionId === undefined
            ? [['sessions'], ['session'], ['timeline']]
            : [['sessions'], ['session', sessionId], ['timeline', sessionId]];
        for (const queryKey of changed) void queries.invalidateQueries({ queryKey });
      },
      onCall: (sessionId) => void queries.invalidateQueries({ queryKey: sessionTalkKey(sessionId) }),
    });
  }, [queries, signedIn]);
  useSentOut();

  return me.data ? (
    <Outlet />
  ) : (
    <main>
      <Page title="Vestibule">
        <QueryState asked={me}>{() => null}</QueryState>
      </Page>
    </main>
  );
}

/** Every page but the call has the navigation around it; the call has the whole screen. */
const framed = createRoute({
  getParentRoute: () => house,
  id: 'framed',
  component: function Framed() {
    const { data: me } = useQuery(meOptions);
    const navigate = useNavigate();
    const leave = async () => {
      await signOut().catch(() => undefined);
      queries.clear();
      await navigate({ to: '/sign-in' });
    };
    return (
      me && (
        <Shell me={me} onSignOut={() => void leave()}>
          <Outlet />
        </Shell>
      )
    );
  },
});

/** The sign-in ran out while the page was open: to the door, and back here afterwards. */
function useSentOut(): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      queries.getQueryCache().subscribe(({ type, query }) => {
        if (type !== 'updated' || !isProblem(query.state.error, 'NOT_SIGNED_IN')) return;
        if (router.state.location.pathname === '/sign-in') return;
        const to = router.state.location.href;
        queries.removeQueries({ queryKey: meOptions.queryKey });
        void router.navigate({ to: '/sign-in', search: { to } });
      }),
    [queries],
  );
}

type Member = NonNullable<Me['member']>;

/** For members of a practice; whoever has none (an operator) is told so. */
function ForMembers({
  only,
  children,
}: {
  readonly only?: Member['role'];
  readonly children: (member: Member, practice: Practice) => ReactNode;
}) {
  const { data: me } = useQuery(meOptions);
  if (!me?.member || !me.practice) return <ForbiddenPage />;
  return only && me.member.role !== only ? <ForbiddenPage /> : children(me.member, me.practice);
}

const agenda = createRoute({
  getParentRoute: () => framed,
  path: '/',
  beforeLoad: () => {
    const me = queries.getQueryData(meOptions.queryKey);
    if (me?.operator && !me.member) throw redirect({ to: '/operator' });
  },
  component: () => <ForMembers>{(member, practice) => <Agenda practice={practice} member={member} />}</ForMembers>,
});

const schedule = createRoute({
  getParentRoute: () => framed,
  path: '/sessions/new',
  validateSearch: scheduleWishFrom,
  component: function NewSession() {
    const wish = schedule.useSearch();
    return (
      <ForMembers>
        {(member, practice) => <Schedule key={JSON.stringify(wish)} practice={practice} member={member} wish={wish} />}
      </ForMembers>
    );
  },
});

const calendar = createRoute({
  getParentRoute: () => framed,
  path: '/calendar',
  validateSearch: calendarFilterFrom,
  component: function CalendarRoute() {
    const filter = calendar.useSearch();
    const navigate = calendar.useNavigate();
    const onFilter = useCallback(
      (search: CalendarFilter) => void navigate({ search, replace: true, resetScroll: false }),
      [navigate],
    );
    const onSchedule = useCallback((search: ScheduleWish) => void router.navigate({ to: '/sessions/new', search }), []);
    return (
      <ForMembers>
        {(member, practice) => (
          <Calendar
            zone={practice.timeZone}
            role={member.role}
            filter={filter}
            onFilter={onFilter}
            onSchedule={onSchedule}
          />
        )}
      </ForMembers>
    );
  },
});

const session = createRoute({
  getParentRoute: () => framed,
  path: '/sessions/$sessionId',
  component: function OneSession() {
    const { sessionId } = session.useParams();
    return (
      <ForMembers>
        {(member, practice) => (
          <SessionPage
            key={sessionId}
            sessionId={sessionId}
            practice={practice}
            isOwner={member.role === 'owner'}
            mayHandOver={member.role !== 'practitioner'}
            notFound={<NotFoundPage />}
            AtTheDoor={WaitingPanel}
          />
        )}
      </ForMembers>
    );
  },
});

const call = createRoute({
  getParentRoute: () => house,
  path: '/sessions/$sessionId/call',
  component: function OneCall() {
    const { sessionId } = call.useParams();
    return (
      <ForMembers>
        {(member) => (
          <Suspense fallback={<main>{t('One moment…')}</main>}>
            <LazyCall sessionId={sessionId} member={member} />
          </Suspense>
        )}
      </ForMembers>
    );
  },
});

const settings = createRoute({
  getParentRoute: () => framed,
  path: '/settings',
  component: () => <ForMembers>{(member) => <Settings member={member} />}</ForMembers>,
});

const mine = createRoute({
  getParentRoute: () => framed,
  path: '/settings/mine',
  component: () => (
    <ForMembers>
      {({ role, language }, practice) => (
        <Mine zone={practice.timeZone} holdsAppointments={role !== 'reception'} language={language} />
      )}
    </ForMembers>
  ),
});

const paymentSettings = createRoute({
  getParentRoute: () => framed,
  path: '/settings/payments',
  validateSearch: backFromStripe,
  component: function PaymentSettings() {
    const back = paymentSettings.useSearch();
    const navigate = paymentSettings.useNavigate();
    const clean = useCallback(() => void navigate({ search: {}, replace: true }), [navigate]);
    return (
      <ForMembers>
        {({ role }, practice) => <PaymentsPage practice={practice} role={role} back={back} onRead={clean} />}
      </ForMembers>
    );
  },
});

const webhookSettings = createRoute({
  getParentRoute: () => framed,
  path: '/settings/webhooks',
  component: () => (
    <ForMembers only="owner">{(_, practice) => <WebhookEndpoints zone={practice.timeZone} />}</ForMembers>
  ),
});

const messageSettings = createRoute({
  getParentRoute: () => framed,
  path: '/settings/messages',
  component: () => <ForMembers>{({ role }) => <MessageSettingsPage owner={role === 'owner'} />}</ForMembers>,
});

/** What is about money has a navigation of its own, by role. */
const money = createRoute({
  getParentRoute: () => framed,
  id: 'money',
  component: function Money() {
    const { data: me } = useQuery(meOptions);
    return (
      me && (
        <>
          <MoneyNav me={me} />
          <Outlet />
        </>
      )
    );
  },
});

/** For owners, of their own practice, and for operators, of all: the zone is the practice's or the operator's own. */
function ForBookkeepers({
  children,
}: {
  readonly children: (who: { zone: string; isOperator: boolean; practice: Practice | null }) => ReactNode;
}) {
  const { data: me } = useQuery(meOptions);
  if (me?.member?.role === 'owner' && me.practice)
    return children({ zone: me.practice.timeZone, isOperator: false, practice: me.practice });
  if (me?.operator && !me.member) return children({ zone: viewerZone(), isOperator: true, practice: null });
  return <ForbiddenPage />;
}

const transactions = createRoute({
  getParentRoute: () => money,
  path: '/money/transactions',
  validateSearch: filterFrom,
  component: function TransactionsRoute() {
    const filter = transactions.useSearch();
    const navigate = transactions.useNavigate();
    return (
      <ForBookkeepers>
        {({ zone, isOperator, practice }) => (
          <TransactionsPage
            lead={
              practice
                ? t('What clients of {{practice}} paid, as Stripe reports it.', { practice: practice.name })
                : t('Over all practices, as Stripe reports them.')
            }
            filter={filter}
            onFilter={(search) => void navigate({ search, replace: true, resetScroll: false })}
            isOperator={isOperator}
            zone={zone}
          />
        )}
      </ForBookkeepers>
    );
  },
});

const reports = createRoute({
  getParentRoute: () => money,
  path: '/money/reports',
  validateSearch: reportFilterFrom,
  component: function ReportsRoute() {
    const filter = reports.useSearch();
    const navigate = reports.useNavigate();
    return (
      <ForBookkeepers>
        {({ zone, isOperator }) => (
          <ReportsPage
            filter={filter}
            onFilter={(search) => void navigate({ search, replace: true, resetScroll: false })}
            zone={zone}
            isOperator={isOperator}
          />
        )}
      </ForBookkeepers>
    );
  },
});

const invoices = createRoute({
  getParentRoute: () => money,
  path: '/invoices',
  validateSearch: invoiceFilterFrom,
  component: function InvoicesPage() {
    const filter = invoices.useSearch();
    const navigate = invoices.useNavigate();
    const { data: me } = useQuery(meOptions);
    if (!me || (!me.practice && !me.operator)) return <ForbiddenPage />;
    const ofMember = me.member?.role === 'owner' ? 'both' : 'clients';
    return (
      <Invoices
        filter={filter}
        onFilter={(search) => void navigate({ search, replace: true })}
        zone={me.practice?.timeZone ?? viewerZone()}
        reads={me.practice ? ofMember : 'platform'}
      />
    );
  },
});

const reconciliation = createRoute({
  getParentRoute: () => money,
  path: '/money/reconciliation',
  component: () => (
    <ForBookkeepers>
      {({ zone, isOperator }) => <ReconciliationPage zone={zone} isOperator={isOperator} />}
    </ForBookkeepers>
  ),
});

const webhooks = createRoute({
  getParentRoute: () => money,
  path: '/money/webhooks',
  component: () => (
    <ForBookkeepers>{({ zone, isOperator }) => <Webhooks zone={zone} isOperator={isOperator} />}</ForBookkeepers>
  ),
});

const audit = createRoute({
  getParentRoute: () => money,
  path: '/money/audit',
  validateSearch: auditFilterFrom,
  component: function AuditRoute() {
    const filter = audit.useSearch();
    const navigate = audit.useNavigate();
    return (
      <ForBookkeepers>
        {({ zone, isOperator }) => (
          <Audit
            filter={filter}
            onFilter={(search) => void navigate({ search, replace: true, resetScroll: false })}
            zone={zone}
            isOperator={isOperator}
          />
        )}
      </ForBookkeepers>
    );
  },
});

const messages = createRoute({
  getParentRoute: () => framed,
  path: '/messages',
  validateSearch: messageFilterFrom,
  component: function MessagesRoute() {
    const { data: me } = useQuery(meOptions);
    const filter = messages.useSearch();
    const navigate = messages.useNavigate();
    if (me?.operator && !me.member) return <OperatorMessages />;
    return (
      <ForMembers>
        {({ role }, practice) => (
          <MessagesPage
            filter={filter}
            onFilter={(search) => void navigate({ search, replace: true, resetScroll: false })}
            zone={practice.timeZone}
            role={role}
          />
        )}
      </ForMembers>
    );
  },
});

/** Addresses of before, in bookmarks. */
const payments = createRoute({
  getParentRoute: () => framed,
  path: '/payments',
  validateSearch: filterFrom,
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/money/transactions', search });
  },
});
const operator = createRoute({
  getParentRoute: () => framed,
  path: '/operator',
  validateSearch: filterFrom,
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/money/transactions', search });
  },
});

const plans = createRoute({
  getParentRoute: () => framed,
  path: '/operator/plans',
  component: function OperatorPlans() {
    const { data: me } = useQuery(meOptions);
    return me?.operator ? <Plans /> : <ForbiddenPage />;
  },
});

const debts = createRoute({
  getParentRoute: () => money,
  path: '/debts',
  component: () => <ForMembers>{(_, practice) => <Debts zone={practice.timeZone} />}</ForMembers>,
});

const disputes = createRoute({
  getParentRoute: () => money,
  path: '/disputes',
  component: function DisputesPage() {
    const { data: me } = useQuery(meOptions);
    if (me?.member && me.practice)
      return me.member.role === 'reception' ? (
        <ForbiddenPage />
      ) : (
        <Disputes zone={me.practice.timeZone} showPractice={false} takesEvidence={me.member.role === 'owner'} />
      );
    return me?.operator ? <Disputes zone={viewerZone()} showPractice takesEvidence /> : <ForbiddenPage />;
  },
});

export const router = createRouter({
  routeTree: root.addChildren([
    signInRoute,
    house.addChildren([
      call,
      framed.addChildren([
        agenda,
        calendar,
        schedule,
        session,
        settings,
        mine,
        messages,
        payments,
        operator,
        paymentSettings,
        messageSettings,
        webhookSettings,
        plans,
        money.addChildren([transactions, reports, debts, disputes, invoices, reconciliation, webhooks, audit]),
      ]),
    ]),
  ]),
  defaultPreload: false,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
