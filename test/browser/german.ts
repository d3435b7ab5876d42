import type { Visit } from './visit.ts';

/** What German never says: finds the texts with holes too, and what the server says. */
const ENGLISH_WORDS = /\b(?:the|and|you|your|this|of|to|on|for|from|has|is|are|by|client)\b/i;
const HOLE = /\{\{(\w+)\}\}/g;

/** What the German catalogues say, and what is left of English beside them. */
export function germanOf(catalogue: Readonly<Record<string, string>>) {
  /** Texts without holes that German says in another way. */
  const english = new Set(
    Object.entries(catalogue)
      .filter(([key, german]) => !key.includes('{{') && german !== key && key !== 'English')
      .map(([key]) => key),
  );
  /** `inGerman('Mute {{name}}', { name: 'Kim' })` */
  function inGerman(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const german = catalogue[key];
    if (german === undefined) throw new Error(`no German for “${key}”`);
    return german.replaceAll(HOLE, (hole, name: string) => String(values[name] ?? hole));
  }
  return {
    inGerman,
    /** Whatever stands in its holes. */
    likeGerman: (key: string): RegExp =>
      new RegExp(
        `^${inGerman(key)
          .split(/\{\{\w+\}\}/)
          .map(plain)
          .join('.+')}$`,
      ),
    /** On a page that speaks German. */
    async englishOn(visit: Visit): Promise<readonly string[]> {
      const { lang, texts } = await textsOn(visit);
      expect(lang).toBe('de');
      return texts.filter((text) => english.has(text) || ENGLISH_WORDS.test(text));
    },
  };
}
const plain = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Everything that can be read, apart from what people named themselves and what is shown as it is written for programs. */
async function textsOn({ page }: Visit): Promise<{ readonly lang: string; readonly texts: readonly string[] }> {
  return page.evaluate(() => {
    const texts: string[] = [document.title.replace(/ · Vestibule$/, '')];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode())
      if (!node.parentElement?.closest('code, pre, style, script, noscript, [lang="en"]'))
        texts.push(node.textContent?.trim() ?? '');
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const attribute of ['aria-label', 'placeholder', 'title']) texts.push(element.getAttribute(attribute) ?? '');
    return { lang: document.documentElement.lang, texts };
  });
}
