import { inflateSync } from 'node:zlib';

/**
 * What a reader of one of our PDF files sees: its words, line by line in the order in which they were drawn, and its title. Reads what pdfkit
 * writes (Flate streams, Type 0 fonts with a ToUnicode table) and nothing else.
 */
export interface PdfText {
  readonly text: string;
  readonly pages: number;
  readonly title: string;
  readonly language: string;
}

export function readPdf(file: Buffer): PdfText {
  const raw = file.toString('latin1');
  if (!raw.startsWith('%PDF-')) throw new Error('not a PDF file');
  const objects = new Map<string, { head: string; stream: string }>();
  for (const [, id = '', body = ''] of raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', tail] = body.split(/stream\r?\n/, 2);
    const packed = tail === undefined ? '' : body.slice(body.indexOf(tail, head.length)).replace(/\nendstream$/, '');
    objects.set(id, { head, stream: packed === '' ? '' : unpacked(head, packed) });
  }
  const fonts = new Map<string, Map<string, string>>();
  for (const { head } of objects.values())
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1];
      fonts.set(name, charactersOf(objects.get(table ?? '')?.stream ?? ''));
    }
  const drawn = [...objects.values()]
    .filter(({ stream }) => / Tf\b/.test(stream))
    .map(({ stream }) => wordsOf(stream, fonts));
  return {
    text: drawn.join('\n'),
    pages: Number(/\/Count (\d+)/.exec(raw)?.[1] ?? 0),
    title: plain(/\/Title (\d+) 0 R/.exec(raw)?.[1], objects),
    language: /\/Lang \(([^)]*)\)/.exec(raw)?.[1] ?? '',
  };
}

const unpacked = (head: string, packed: string): string => {
  const bytes = Buffer.from(packed, 'latin1');
  return head.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : packed;
};

/** A ToUnicode table: glyph numbers in hex to characters. */
function charactersOf(table: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, from = '', , list = ''] of table.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi))
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ''], index) => {
      const glyph = (Number.parseInt(from, 16) + index).toString(16).padStart(4, '0');
      found.set(glyph, Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    });
  return found;
}

function wordsOf(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let text = '';
  let line = '';
  let font: ReadonlyMap<string, string> = new Map();
  for (const [, y, name, shown] of stream.matchAll(
    /1 0 0 1 [\d.-]+ ([\d.-]+) Tm|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g,
  )) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    if (y !== undefined) {
      text += y === line ? ' ' : '\n';
      line = y;
    }
    for (const [, hex = ''] of (shown ?? '').matchAll(/<([0-9a-f]*)>/gi))
      text += (hex.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph.toLowerCase()) ?? '\uFFFD').join('');
  }
  return text
    .replaceAll(/ +/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim();
}

/** A string that stands in an object of its own. */
function plain(id: string | undefined, objects: ReadonlyMap<string, { readonly head: string }>): string {
  const written = /\(((?:\\.|[^\\)])*)\)/.exec(objects.get(id ?? '')?.head ?? '')?.[1] ?? '';
  const text = written.replaceAll(/\\([()\\])/g, '$1');
  return text.startsWith('\u00FE\u00FF') ? Buffer.from(text.slice(2), 'latin1').swap16().toString('utf16le') : text;
}
