import type { Letter } from './letter.ts';

const STYLE = `:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;background:#f4f3ef;color:#1c2321;font:16px/1.5 -apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}
.sheet{max-width:36rem;margin:0 auto;padding:1.5rem 1rem}.card{background:#fff;border-radius:12px;padding:1.5rem}
h1{font-size:1.35rem;line-height:1.25;margin:0 0 1rem}p{margin:0 0 1rem}
table{border-collapse:collapse;margin:0 0 1.25rem}th{text-align:left;font-weight:400;color:#5b6562;padding:.2rem 1rem .2rem 0;vertical-align:top}td{padding:.2rem 0;font-weight:600}
.go{display:inline-block;background:#0f6b5c;color:#fff!important;text-decoration:none;font-weight:600;padding:.85rem 1.4rem;border-radius:8px}
.small{font-size:.85rem;color:#5b6562}.sheet>.small{margin:.75rem 0}.small a,.address{color:inherit;word-break:break-all}
@media (prefers-color-scheme:dark){body{background:#121615;color:#eef1ef}.card{background:#1d2321}th,.small{color:#aab4b0}.go{background:#4fc3ad;color:#0c1513!important}}`;

/** One column, no pictures, nothing fetched: it reads the same on a phone, in the dark and where pictures are off. */
export function htmlOf(letter: Letter): string {
  const { heading, greeting, paragraphs, facts, button, small, orPaste } = letter;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer"><title>${escape(letter.subject)}</title><style>${STYLE}</style></head>
<body><div class="sheet"><main class="card"><h1>${escape(heading)}</h1>
<p>${escape(greeting)}</p>
${paragraphs.map((text) => `<p>${escape(text)}</p>`).join('\n')}
<table>${facts.map(([label, value]) => `<tr><th scope="row">${escape(label)}</th><td>${escape(value)}</td></tr>`).join('')}</table>
${button ? `<p><a class="go" href="${escape(button.url)}" rel="noreferrer">${escape(button.label)}</a></p><p class="small">${escape(orPaste)}<br><span class="address">${escape(button.url)}</span></p>` : ''}
</main>
${small.map((text) => `<p class="small">${escape(text)}</p>`).join('\n')}
</div></body></html>`;
}

export function textOf({ heading, greeting, paragraphs, facts, button, small }: Letter): string {
  return [
    heading,
    greeting,
    ...paragraphs,
    facts.map(([label, value]) => `${label}: ${value}`).join('\n'),
    ...(button ? [`${button.label}:\n${button.url}`] : []),
    `-- \n${small.join('\n')}`,
  ].join('\n\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
