import { Injectable } from '@nestjs/common';
import { type Language, LANGUAGES, USUAL_LANGUAGE } from '@vestibule/kernel';
import { TooManyRequests } from '@vestibule/platform';
import { LinkUnknown } from '@vestibule/sessions';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { escape, sheet } from '../mail/html.ts';
import type { Choice } from '../mail/no-more.ts';
import { isolated } from '../texts/by-locale.ts';
import { Texts } from '../texts/texts.ts';

/** A page of one sentence and one button, which asks nothing of a browser. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-robots-tag': 'noindex',
  'cache-control': 'no-store',
};

/** Where somebody ends mails of a kind: it looks like the mail that they came from, and speaks its language. */
@Injectable()
export class NoMorePages {
  constructor(private readonly texts: Texts) {}

  /** Whoever reads pages is told in words why nothing was done; programs read the problem. */
  async answer(request: FastifyRequest, reply: FastifyReply, act: () => Promise<Choice>): Promise<string> {
    try {
      const page = this.asks(await act());
      void reply.headers(HEADERS);
      return page;
    } catch (error) {
      const readsPages = request.headers.accept?.includes('text/html') ?? false;
      if (!readsPages || !(error instanceof LinkUnknown || error instanceof TooManyRequests)) throw error;
      const isUnknown = error instanceof LinkUnknown;
      void reply.status(isUnknown ? 404 : 429).headers(HEADERS);
      if (!isUnknown) void reply.header('retry-after', String(error.retryAfterSeconds));
      return this.says(isUnknown ? 'unknown' : 'busy', languageOf(request));
    }
  }

  private asks({ kind, practice, language, colour, stopped }: Choice): string {
    const isReminder = kind === 'reminder';
    const t = isReminder ? this.texts.in(language) : this.texts.toMembers(language);
    const of = isReminder ? 'reminders' : 'choice';
    const title = t(isReminder ? 'reminders.heading' : `choice.${kind}`);
    const said = escape(t(`${of}.${stopped ? 'stopped' : 'ask'}`, { practice: isolated(practice) }));
    const button = escape(t(`${of}.${stopped ? 'again' : 'stop'}`));
    const form = `<form method="post" action="?${stopped ? 'again=1' : ''}"><button class="go">${button}</button></form>`;
    return page({ language, colour }, title, `<p role="status">${said}</p>${form}`);
  }

  private says(what: 'unknown' | 'busy', language: Language): string {
    const t = this.texts.in(language);
    return page({ language, colour: null }, t(`no_more.${what}`), `<p>${escape(t(`no_more.${what}_why`))}</p>`);
  }
}

const page = (look: Pick<Choice, 'language' | 'colour'>, title: string, inside: string): string =>
  sheet(look, title, `<main class="card"><h1>${escape(title)}</h1>${inside}</main>`);

/** Of somebody whose link is not known we have only what their browser says. */
function languageOf({ headers }: FastifyRequest): Language {
  const wanted = (headers['accept-language'] ?? '').split(',').map((one) => one.trim().slice(0, 2).toLowerCase());
  return wanted.flatMap((one) => LANGUAGES.filter((language) => language === one))[0] ?? USUAL_LANGUAGE;
}
