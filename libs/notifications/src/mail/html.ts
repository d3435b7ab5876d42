import { directionOf, type Language, USUAL_LANGUAGE } from '@vestibule/kernel';
import { type ButtonColours, buttonColours } from './colour.ts';
import type { Letter } from './letter.ts';

/** How a letter looks. `scheme`: as the reader's own device wants it, or one of the two to look at. */
export interface Look {
  readonly language: Language;
  /** The practice's own, as hex; null: ours. */
  readonly colour: string | null;
  readonly scheme?: 'light' | 'dark';
}
const USUAL_LOOK: Look = { language: USUAL_LANGUAGE, colour: null };

const BASE = `body{margin:0;padding:0;background:#f4f3ef;color:#1c2321;font:16px/1.5 -apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}
.sheet{max-width:36rem;margin:0 auto;padding:1.5rem 1rem;overflow-wrap:anywhere}.card{background:#fff;border-radius:12px;padding:1.5rem}
h1{font-size:1.35rem;line-height:1.25;margin:0 0 1rem}h2{font-size:1rem;margin:1.25rem 0 .5rem}p{margin:0 0 1rem}
table{border-collapse:collapse;margin:0 0 1.25rem}th{overflow-wrap:break-word;text-align:start;font-weight:400;color:#5b6562;padding-block:.2rem;padding-inline:0 1rem;vertical-align:top}td{min-width:7rem;padding:.2rem 0;font-weight:600;vertical-align:top}
ul{margin:0 0 1rem;padding-inline-start:1.25rem}li{margin:0 0 .35rem}
.go{display:inline-block;font:inherit;border:0;cursor:pointer;text-decoration:none;font-weight:600;padding:.85rem 1.4rem;border-radius:8px}
@media (min-width:22rem){td{min-width:9rem}}
.small{font-size:.85rem;color:#5b6562}footer .small{margin:.75rem 0}.small a{color:inherit}.address{word-break:break-all}`;
const DARK = `body{background:#121615;color:#eef1ef}.card{background:#1d2321}th,.small{color:#aab4b0}`;

const go = ({ ground, ink }: ButtonColours): string => `.go{background:${ground};color:${ink}!important}`;

function styleOf({ colour, scheme }: Look): string {
  const { light, dark } = buttonColours(colour);
  const inTheDark = `${DARK}${go(dark)}`;
  if (scheme === undefined)
    return `:root{color-scheme:light dark;supported-color-schemes:light dark}${BASE}${go(light)}@media (prefers-color-scheme:dark){${inTheDark}}`;
  return `:root{color-scheme:${scheme}}${BASE}${scheme === 'dark' ? inTheDark : go(light)}`;
}

/** One column, no pictures, nothing fetched: it reads the same on a phone, in the dark, from right to left and where pictures are off. */
export function htmlOf(letter: Letter, look: Look = USUAL_LOOK): string {
  const { heading, greeting, paragraphs, facts, terms, button, small, choices, orPaste } = letter;
  return sheet(
    look,
    letter.subject,
    `<main class="card"><h1>${escape(heading)}</h1>
<p>${escape(greeting)}</p>
${paragraphs.map((text) => `<p>${escape(text).replaceAll('\n', '<br>')}</p>`).join('\n')}
<table>${facts.map(([label, value]) => `<tr><th scope="row">${escape(label)}</th><td>${escape(value)}</td></tr>`).join('')}</table>
${button ? `<p><a class="go" href="${escape(button.url)}" rel="noreferrer">${escape(button.label)}</a></p><p class="small">${escape(orPaste)}<br><span class="address" dir="ltr">${escape(button.url)}</span></p>` : ''}
${terms ? `<h2>${escape(terms.heading)}</h2>\n<ul>${terms.lines.map((line) => `<li>${escape(line)}</li>`).join('')}</ul>` : ''}
</main>
<footer>${[...small.map(escape), ...choices.map(([label, url]) => `<a href="${escape(url)}" rel="noreferrer">${escape(label)}</a>`)].map((line) => `<p class="small">${line}</p>`).join('\n')}</footer>`,
  );
}

/** A whole page that looks like our mails. `inside` is HTML: whoever wrote it has escaped it. */
export const sheet = (look: Look, title: string, inside: string): string => `<!doctype html>
<html lang="${look.language}" dir="${directionOf(look.language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer"><title>${escape(title)}</title><style>${styleOf(look)}</style></head>
<body><div class="sheet">${inside}
</div></body></html>`;

export function textOf({ heading, greeting, paragraphs, facts, terms, button, small, choices }: Letter): string {
  return [
    heading,
    greeting,
    ...paragraphs,
    facts.map(([label, value]) => `${label}: ${value}`).join('\n'),
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    ...(terms ? [`${terms.heading}\n${terms.lines.map((line) => `- ${line}`).join('\n')}`] : []),
    `-- \n${[...small, ...choices.map(([label, url]) => `${label}:\n${url}`)].join('\n')}`,
  ].join('\n\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
