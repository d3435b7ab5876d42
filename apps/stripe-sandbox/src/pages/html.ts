/** Markup that is safe to send: made by `html`, which escapes everything that is put in. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
type Part = string | number | Markup | readonly Part[] | null | undefined | false;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(render).join('');
  return String(part).replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** html`<p>${userText}</p>`: text is escaped, markup and lists of markup are not. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(strings.reduce((whole, string, index) => whole + string + render(parts[index]), ''));
}

/** A whole page with the banner that says what this is. */
export function document(title: string, body: Markup, layout: 'narrow' | 'wide' = 'narrow'): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="/_sandbox/sandbox.css" />
        <link rel="icon" href="data:," />
      </head>
      <body class="${layout}">
        <header class="banner">Local Stripe sandbox: no real money</header>
        <main>${body}</main>
      </body>
    </html>`.text;
}
