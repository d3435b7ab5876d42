import { escape, moment, page, withLinks } from './page.ts';
import type { TextMessage } from './text-store.ts';

const ANSWERS = ['STOP', 'START', 'HELP'] as const;

/** The texts of all phones, newest first; each can be answered as its reader would. */
export function textsPage(texts: readonly TextMessage[]): string {
  const list =
    texts.length === 0
      ? '<p>No texts yet. Every text message that Vestibule sends on this machine arrives here, and nowhere else.</p>'
      : `<ol class="texts">${texts.map(row).join('\n')}</ol>`;
  return page(
    'Texts',
    `<p><a href="/">All mail</a></p>\n<h1>Text messages</h1>\n${list}`,
    `data-of="texts" data-newest="${texts[0]?.id ?? ''}"`,
    '<script src="/mailbox.js" defer></script>',
  );
}

const row = (text: TextMessage): string => `<li${text.isAnswer ? ' data-answer' : ''}>
<small>${escape(text.from)} to ${escape(text.to)} · <time datetime="${text.receivedAt}">${moment(text.receivedAt)}</time></small>
<p>${withLinks(text.body)}</p>${text.isAnswer ? '' : answerForm(text)}</li>`;

const answerForm = ({ id, to }: TextMessage): string => `<form method="post" action="/texts/${id}/answer">
<input name="words" aria-label="Answer as ${escape(to)}" placeholder="Answer as ${escape(to)}" required>
<button>Answer</button></form>
<form method="post" action="/texts/${id}/answer">${ANSWERS.map((word) => `<button name="words" value="${word}">${word}</button>`).join('')}</form>`;
