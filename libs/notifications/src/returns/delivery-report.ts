import PostalMime from 'postal-mime';

/** What a mail system says became of a mail that it had taken (RFC 3464). */
export interface DeliveryReport {
  /** `delayed`: it goes on trying. */
  readonly outcome: 'failed' | 'delayed';
  /** RFC 3463: `5.1.1`. */
  readonly status: string;
  /** Whom it names: as the mail was addressed to them, and whom it was for in the end. */
  readonly addresses: readonly string[];
}

/** A returned mail with all that hangs on it is smaller. */
const NESTED_AT_MOST = 8;
const HEADERS_AT_MOST_BYTES = 64 * 1024;
const REPORT = /^message\/(global-)?delivery-status$/;
const STATUS = /\b([245])\.(\d{1,3})\.(\d{1,3})\b/;

/**
 * The report in a mail, if it is one: only a `multipart/report` of delivery status counts. An answer of somebody who is away, a complaint about spam (RFC 5965), a note that a mail was read, and
 * a report that somebody forwarded are other things and say nothing about an address.
 */
export async function readReport(raw: Buffer): Promise<DeliveryReport | undefined> {
  const mail = await PostalMime.parse(raw, {
    attachmentEncoding: 'arraybuffer',
    forceRfc822Attachments: true,
    maxNestingDepth: NESTED_AT_MOST,
    maxHeadersSize: HEADERS_AT_MOST_BYTES,
  }).catch(() => undefined);
  const type = mail?.headers.find(({ key }) => key === 'content-type')?.value ?? '';
  if (!/^multipart\/report\b/i.test(type) || !/\breport-type="?delivery-status\b/i.test(type)) return undefined;
  const part = mail?.attachments.find(({ mimeType }) => REPORT.test(mimeType));
  if (!part) return undefined;
  const text = typeof part.content === 'string' ? part.content : Buffer.from(new Uint8Array(part.content)).toString();
  // The first group of fields is about the report itself.
  const about = text
    .split(/(?:\r?\n){2,}/)
    .map(fieldsOf)
    .filter((fields) => fields.has('action'));
  return reportOf(about, 'failed') ?? reportOf(about, 'delayed');
}

function reportOf(
  about: readonly ReadonlyMap<string, string>[],
  outcome: DeliveryReport['outcome'],
): DeliveryReport | undefined {
  const fields = about.find((one) => one.get('action')?.toLowerCase().startsWith(outcome));
  if (!fields) return undefined;
  const addresses = ['original-recipient', 'final-recipient'].flatMap((name) => addressOf(fields.get(name)));
  return { outcome, status: statusOf(fields), addresses };
}

/** The most exact of what they say: `5.0.0` alone says less than the answer of the server that was asked. */
function statusOf(fields: ReadonlyMap<string, string>): string {
  const [said, diagnosed] = [STATUS.exec(fields.get('status') ?? ''), STATUS.exec(fields.get('diagnostic-code') ?? '')];
  const isVague = said === null || (said[2] === '0' && said[3] === '0');
  const best = isVague && diagnosed !== null && (said === null || said[1] === diagnosed[1]) ? diagnosed : said;
  return best === null ? '5.0.0' : `${best[1]}.${best[2]}.${best[3]}`;
}

/** `rfc822; <Anna@example.com>` */
const addressOf = (field: string | undefined): string[] => {
  const address = /^[^;]*;\s*<?([^<>\s]+@[^<>\s]+?)>?\s*$/.exec(field ?? '')?.[1];
  return address === undefined ? [] : [address.toLowerCase()];
};

function fieldsOf(group: string): ReadonlyMap<string, string> {
  const lines = group.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
    }),
  );
}

export interface Meaning {
  /** Shown to people; their own server's words may name somebody. */
  readonly words: string;
  /** Nothing that is sent there will arrive, whatever it says. */
  readonly isTheAddress: boolean;
}
const THE_ADDRESS: Readonly<Record<string, string>> = {
  '5.1.1': 'the address does not exist',
  '5.1.2': 'no mail server takes mail for this address',
  '5.1.3': 'the address is not one that mail can be sent to',
  '5.1.6': 'the address has moved',
  '5.1.10': 'the address does not exist',
  '5.2.1': 'the mailbox is switched off',
  '5.4.4': 'no mail server takes mail for this address',
};

/** What a status means to people who wait for an answer. RFC 3463, and what Exchange says (5.1.10). */
export function meaningOf({ outcome, status }: Pick<DeliveryReport, 'outcome' | 'status'>): Meaning {
  if (outcome === 'delayed') return { words: 'their mail server has not taken it yet', isTheAddress: false };
  const about = THE_ADDRESS[status];
  if (about !== undefined) return { words: about, isTheAddress: true };
  const words = (): string => {
    if (status.endsWith('.2.2')) return 'the mailbox is full';
    if (/\.(2\.3|3\.4)$/.test(status)) return 'it is too large for their mail server';
    if (status.startsWith('5.7.')) return `their mail server does not take mail from us (${status})`;
    return status.startsWith('5.')
      ? `their mail server refused it (${status})`
      : `their mail server could not be reached in days (${status})`;
  };
  return { words: words(), isTheAddress: false };
}
