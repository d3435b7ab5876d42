import type { DemoFacts } from './demo.ts';

export type VideoState = 'ready' | 'being prepared' | 'starting' | 'off';

export interface ReadyFacts {
  readonly appUrl: string;
  readonly stripeDashboardUrl: string | undefined;
  readonly mailboxUrl: string;
  readonly demo: DemoFacts | undefined;
  readonly demoLog: string;
  readonly video: VideoState;
  readonly logs: string;
  readonly seconds: number;
}

const VIDEO: Record<VideoState, string> = {
  ready: 'ready',
  starting: 'starting',
  'being prepared': 'video is being prepared (about three minutes, once); everything else works already',
  off: 'off (the reason is above); everything else works',
};

const TEST_CARDS = [
  ['4242 4242 4242 4242', 'is paid'],
  ['4000 0025 0000 3155', 'asks for 3-D Secure first'],
  ['4000 0000 0000 0002', 'is declined'],
] as const;

/** All a newcomer needs, in one piece: where to go, who to be, what to pay with, how to stop. The first line is what outside tests wait for. */
export function readyBlock(facts: ReadyFacts): string {
  const { demo } = facts;
  const sections: (readonly string[])[] = [
    [`Vestibule is ready: ${facts.appUrl}   (${facts.seconds.toFixed(1)} s)`],
    table('Open', [
      ['App', facts.appUrl],
      ...(facts.stripeDashboardUrl === undefined ? [] : [['Stripe sandbox', facts.stripeDashboardUrl] as const]),
      ['Mailbox', facts.mailboxUrl],
    ]),
    demo === undefined
      ? [`No demo data: making it failed, see ${facts.demoLog}`]
      : table(
          `Sign in (${demo.practice.name})`,
          demo.signIns.map(({ role, name, email, password }) => [capital(role), email, password, name]),
        ),
    demo === undefined
      ? []
      : table('Demo session', [
          [demo.session.title, `${clock(demo.session.startsAt)} to ${clock(demo.session.endsAt)}`],
          ['Client link', demo.session.clientLink],
        ]),
    facts.stripeDashboardUrl === undefined ? [] : table('Test cards (any later expiry, any CVC)', TEST_CARDS),
    table('Good to know', [
      ['Video', VIDEO[facts.video]],
      ['API key', 'npm run -s demo:key'],
      ['Logs', facts.logs],
      ['Stop', 'Ctrl-C'],
    ]),
  ];
  const text = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `\n${text.join('\n\n')}\n`;
}

function table(title: string, rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  const line = (row: readonly string[]): string => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('   ');
  return [title, ...rows.map((row) => `  ${line(row).trimEnd()}`)];
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Time of day where the stack runs, which is where its reader sits. */
const clock = (instant: string): string =>
  new Date(instant).toLocaleTimeString('en-AU', { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' });
