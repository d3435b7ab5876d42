import { REASONS } from './returned.ts';
import type { Message } from './store.ts';

export const STYLE = `
:root { color-scheme: light dark; --line: #8884; --soft: #8881; }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.4rem; margin: 0 0 1rem; }
a { color: LinkText; }
ul.list { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
ul.list a { display: grid; gap: .1rem 1rem; grid-template-columns: 1fr auto; padding: .7rem .5rem; border-bottom: 1px solid var(--line); color: inherit; text-decoration: none; }
ul.list a:hover, ul.list a:focus-visible { background: var(--soft); }
ul.list strong, ul.list span { overflow-wrap: anywhere; }
small, time, .quiet { opacity: .75; font-size: .9rem; }
dl { display: grid; grid-template-columns: auto 1fr; gap: .2rem 1rem; margin: 0 0 1rem; }
dd { margin: 0; overflow-wrap: anywhere; }
iframe { width: 100%; height: 60vh; border: 1px solid var(--line); border-radius: .5rem; background: #fff; }
ol.texts { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; }
ol.texts li { max-width: 34rem; padding: .7rem .9rem; border: 1px solid var(--line); border-radius: .9rem; }
ol.texts li[data-answer] { margin-left: auto; background: var(--soft); }
ol.texts p { margin: .2rem 0 .5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
form { display: flex; flex-wrap: wrap; gap: .4rem; }
form + form { margin-top: .4rem; }
input, button, select { font: inherit; padding: .25rem .6rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--soft); border-radius: .5rem; padding: 1rem; font: .95rem/1.5 ui-monospace, monospace; }
`;

/** Asks every few seconds how many messages there are; a new one reloads the list. */
export const SCRIPT = `
const { newest: known, of } = document.body.dataset;
setInterval(async () => {
  try {
    if (document.activeElement?.tagName === 'INPUT') return;
    const { [of]: things } = await (await fetch('/api/' + of + '?limit=1')).json();
    if ((things[0]?.id ?? '') !== known) location.reload();
  } catch {}
}, 2000);
`;

export function listPage(messages: readonly Message[], texts = 0): string {
  const rows = messages.map(
    (message) => `<li><a href="/messages/${message.id}"><strong>${escape(message.subject)}</strong>
<time datetime="${message.receivedAt}">${moment(message.receivedAt)}</time>
<span class="quiet">to ${escape(message.to.join(', '))}</span></a></li>`,
  );
  const list = rows.length === 0 ? emptyList : `<ul class="list">${rows.join('\n')}</ul>`;
  return page(
    'Mailbox',
    `<h1>Mailbox</h1>\n<p><a href="/texts">${texts === 1 ? '1 text message' : `${texts} text messages`}</a></p>\n${list}`,
    `data-of="messages" data-newest="${messages[0]?.id ?? ''}"`,
    '<script src="/mailbox.js" defer></script>',
  );
}

const emptyList =
  '<p>No mail yet. Every e-mail that Vestibule sends on this machine arrives here, and nowhere else.</p>';

export function messagePage(message: Message, { canReturn = false, isReturned = false } = {}): string {
  const attachments = message.attachments.map(
    ({ name }, index) => `<li><a href="/messages/${message.id}/attachments/${index}" download>${escape(name)}</a></li>`,
  );
  return page(
    message.subject,
    `<p><a href="/">All mail</a></p>
<h1>${escape(message.subject)}</h1>
<dl><dt>From</dt><dd>${escape(message.from)}</dd><dt>To</dt><dd>${escape(message.to.join(', '))}</dd><dt>Received</dt><dd><time datetime="${message.receivedAt}">${moment(message.receivedAt)}</time></dd></dl>
${attachments.length > 0 ? `<h2>Attachments</h2><ul>${attachments.join('')}</ul>` : ''}
${message.html === undefined ? '' : `<iframe title="The message as it looks" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" src="/messages/${message.id}/html"></iframe>`}
${canReturn && message.returnsTo !== undefined ? returning(message, isReturned) : ''}
<h2>As text</h2>
<pre>${withLinks(message.text)}</pre>`,
  );
}

/** What a mail system does that cannot deliver it, hours after it has taken it. */
const returning = ({ id }: Message, isReturned: boolean): string => `<h2>It does not arrive</h2>
${isReturned ? '<p role="status">The sender was told.</p>' : ''}
<form method="post" action="/messages/${id}/return"><label>Because <select name="status">${REASONS.map(
  ({ status, says }) => `<option value="${status}">${escape(says)}</option>`,
).join('')}</select></label><button>Return this mail</button></form>`;

/** The message's own HTML, for the frame. Its links open outside of it. */
export const htmlPart = (message: Message): string =>
  `<!doctype html><base target="_blank"><meta charset="utf-8">${message.html ?? ''}`;

/** The links of a message in the order they stand there, each once. */
export function linksOf(message: Pick<Message, 'text' | 'html'>): string[] {
  const fromHtml = [...(message.html ?? '').matchAll(/href\s*=\s*["'](https?:[^"']+)["']/gi)].map((match) =>
    (match[1] ?? '').replaceAll('&amp;', '&'),
  );
  return [...new Set([...fromHtml, ...(message.text.match(URL_IN_TEXT) ?? [])])];
}

/** Punctuation that ends the sentence is not part of an address. */
const URL_IN_TEXT = /https?:\/\/[^\s<>"')\]]*[^\s<>"')\].,;:!?]/g;

export function withLinks(text: string): string {
  let html = '';
  let from = 0;
  for (const match of text.matchAll(URL_IN_TEXT)) {
    const url = escape(match[0]);
    html += `${escape(text.slice(from, match.index))}<a href="${url}" target="_blank" rel="noreferrer">${url}</a>`;
    from = match.index + match[0].length;
  }
  return html + escape(text.slice(from));
}

export const page = (title: string, body: string, attributes = '', head = ''): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · Vestibule mailbox</title><link rel="stylesheet" href="/mailbox.css">${head}</head>
<body ${attributes}><main>${body}</main></body>
</html>`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

export const moment = (instant: string): string =>
  new Date(instant).toLocaleString('en-AU', { dateStyle: 'medium', timeStyle: 'short' });
