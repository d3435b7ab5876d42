import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { performance } from 'node:perf_hooks';
import { Injectable } from '@nestjs/common';
import { PlatformEnv } from '@vestibule/platform';
import { isReachable, urlProblem } from './addresses.ts';

/** Why there was no answer. */
export const CALL_PROBLEMS = ['timeout', 'not_reached', 'no_such_host', 'private_address', 'tls'] as const;
export type CallProblem = (typeof CALL_PROBLEMS)[number];

export type Answered = { readonly status: number; readonly answer: string; readonly tookMs: number };
export type Call = Answered | { readonly problem: CallProblem; readonly tookMs: number };

export const PATIENCE_MS = 10_000;
/** So much of an answer is read and kept: enough to see what went wrong there. */
const ANSWER_BYTES = 500;

export type Resolve = (host: string, done: (error: Error | null, addresses: LookupAddress[]) => void) => void;
const resolveBySystem: Resolve = (host, done) =>
  systemLookup(host, { all: true, verbatim: true }, (error, addresses) => done(error, addresses));

class PrivateAddress extends Error {}

/**
 * Rings at a practice's own address: one POST, no redirects, ten seconds at most for the answer's first line. What a name means is looked up once for the
 * connection and judged there, and the connection goes to exactly that address: a name that means something else a moment later changes nothing.
 */
@Injectable()
export class Doorbell {
  private readonly loopbackToo: boolean;

  constructor(env: PlatformEnv) {
    this.loopbackToo = env.NODE_ENV !== 'production';
  }

  /** Why nothing can be sent there; undefined when it can. */
  problemOf(url: string): string | undefined {
    return urlProblem(url, this.loopbackToo);
  }

  ring(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Call> {
    return ring(url, headers, body, { loopbackToo: this.loopbackToo });
  }
}

export async function ring(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  how: { readonly loopbackToo: boolean; readonly resolve?: Resolve; readonly patienceMs?: number },
): Promise<Call> {
  const began = performance.now();
  const tookMs = (): number => Math.round(performance.now() - began);
  try {
    const answered = await send(new URL(url), headers, body, how);
    return { ...answered, tookMs: tookMs() };
  } catch (error) {
    return { problem: problemOf(error), tookMs: tookMs() };
  }
}

function send(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  how: { readonly loopbackToo: boolean; readonly resolve?: Resolve; readonly patienceMs?: number },
): Promise<Omit<Answered, 'tookMs'>> {
  // Also what was judged when it was typed: where it is stored is not where it is used.
  if (urlProblem(url.href, how.loopbackToo) !== undefined) return Promise.reject(new PrivateAddress());
  const signal = AbortSignal.timeout(how.patienceMs ?? PATIENCE_MS);
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(
      url,
      {
        method: 'POST',
        agent: false,
        signal,
        lookup: judged(how.resolve ?? resolveBySystem, how.loopbackToo),
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        const { statusCode = 0 } = response;
        // An answer that never ends is an answer all the same: its first line has said what became of the event.
        request.off('error', reject).on('error', () => undefined);
        void firstBytes(response).then((answer) => {
          resolve({ status: statusCode, answer });
          request.destroy();
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** Node asks for a name's addresses here, once for each connection. One that is not public is as if the name did not exist. */
function judged(resolve: Resolve, loopbackToo: boolean): LookupFunction {
  return (host, options, done) =>
    resolve(host, (error, addresses) => {
      const allowed = addresses?.filter(({ address }) => isReachable(address, loopbackToo)) ?? [];
      const [first] = allowed;
      if (error || !first) done(error ?? new PrivateAddress(), '', 0);
      else if (options.all) done(null, allowed);
      else done(null, first.address, first.family);
    });
}

async function firstBytes(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= ANSWER_BYTES) break;
    }
  } catch {
    // What came until then is what there is.
  }
  const text = Buffer.concat(chunks).subarray(0, ANSWER_BYTES).toString('utf8');
  return text.replaceAll(/[\s\p{Cc}\uFFFD]+/gu, ' ').trim();
}

function problemOf(error: unknown): CallProblem {
  if (error instanceof PrivateAddress) return 'private_address';
  const { name, code = '' } = error as { name?: string; code?: string };
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'ETIMEDOUT') return 'timeout';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no_such_host';
  if (/CERT|TLS|SSL|EPROTO|UNABLE_TO_/.test(code)) return 'tls';
  return 'not_reached';
}
