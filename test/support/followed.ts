import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Response } from 'supertest';
import type { ReceivedMail, ReceivedText } from './mailbox.ts';
import type { Person } from './people.ts';
import type { World } from './world.ts';

/** What stands at a link of a message. */
export interface Followed {
  readonly path: string;
  /** What the page reads to show itself. */
  readonly body: Response['body'];
}

/** What each page that messages lead to reads first. */
const BEHIND: readonly (readonly [page: RegExp, api: string])[] = [
  [/^\/j\/([\w-]+)$/, '/api/join/$1'],
  [/^\/sessions\/([\w-]+)$/, '/api/sessions/$1'],
  [/^\/disputes$/, '/api/disputes'],
  [/^\/settings\/payments$/, '/api/practice/payments'],
  [/^\/settings\/mine$/, '/api/me/messages'],
  [/^\/money\/webhooks$/, '/api/webhooks/failed'],
  [/^\/money\/reconciliation$/, '/api/mismatches'],
  [/^\/money\/reports$/, '/api/reports/fees?from=2026-11-23&to=2026-11-30&groupBy=week'],
  [/^\/api\/no-more\/[\w-]+$/, '$&'],
];

/** The pages that there are, as the router knows them: the server gives the same first bytes for any address. */
const ROUTES = [
  '/j/$token',
  '/api/no-more/$token',
  ...[
    ...readFileSync(join(import.meta.dirname, '../../apps/web/src/app/router.tsx'), 'utf8').matchAll(
      /^ {2}path: '([^']+)'/gm,
    ),
  ].map(([, path = '']) => path),
].map((path) => new RegExp(`^${path.replaceAll(/\$\w+/g, '[^/]+')}$`));

/** Opens every link of a message, as its reader would: each is there in both twins, leads to a page of ours, and that page finds what it shows. */
export async function follow(world: World, message: ReceivedMail | ReceivedText, reader?: Person): Promise<Followed[]> {
  const followed: Followed[] = [];
  for (const link of linksIn(message)) {
    const { origin, pathname } = new URL(link);
    if (origin !== new URL(world.url).origin) throw new Error(`a message leads to ${origin}`);
    const [page, api] = BEHIND.find(([one]) => one.test(pathname)) ?? [];
    if (!page || api === undefined || !ROUTES.some((route) => route.test(pathname)))
      throw new Error(`nobody knows what stands at ${pathname}`);
    const shown = await fetch(link, { redirect: 'error' });
    if (shown.status !== 200 || !shown.headers.get('content-type')?.startsWith('text/html'))
      throw new Error(`${pathname} was answered ${shown.status}`);
    const agent = reader ? world.as(reader) : world.nobody;
    const { body, text } = await agent.get(pathname.replace(page, api)).expect(200);
    followed.push({ path: pathname, body: api === '$&' ? text : body });
  }
  return followed;
}

function linksIn(message: ReceivedMail | ReceivedText): string[] {
  if ('body' in message) return [...message.links];
  const inText = new Set(message.text.match(/https?:\/\/[^\s<>)]*[^\s<>).,;:!?]/g));
  const inHtml = new Set(
    [...message.html.matchAll(/href="(https?:[^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')),
  );
  if (inText.size !== inHtml.size || [...inText].some((link) => !inHtml.has(link)))
    throw new Error(`the twins lead elsewhere: ${[...inText].join(' ')}; ${[...inHtml].join(' ')}`);
  const entry = /^URL;VALUE=URI:(.*)$/m.exec((message.calendar ?? '').replaceAll(/\r?\n[ \t]/g, ''))?.[1]?.trim();
  if (entry !== undefined && !inText.has(entry)) throw new Error(`the calendar's entry leads to ${entry}`);
  const noMore = message.noMore === undefined ? [] : [message.noMore.replaceAll(/[<>]/g, '')];
  return [...new Set([...inText, ...noMore])];
}
