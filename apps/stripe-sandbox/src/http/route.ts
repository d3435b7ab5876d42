import type { Engine } from '../engine/engine.ts';
import { list, object, text, type Fields, type Raw, type Read } from './params.ts';

/** One authenticated API call, its parameters already read. */
export interface Call<P> {
  readonly engine: Engine;
  /** Whose objects it acts on: the `Stripe-Account`, or the platform. */
  readonly account: string;
  readonly params: P;
  /** Parts of the path, `:id` and others. */
  readonly path: Readonly<Record<string, string>>;
}
export interface RawCall extends Omit<Call<never>, 'params'> {
  readonly params: Record<string, Raw>;
}

/** One row of the API: what it is called, what it accepts, what it does. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  /** Reads the parameters, or refuses them; what it returns does the work, and must not wait for anything. */
  prepare(call: RawCall): () => unknown;
}

/** Every call may also say what to `expand`; that is done by the server, after the handler. */
export function route<F extends Fields>(
  method: Route['method'],
  path: string,
  fields: F,
  run: (call: Call<Read<F>>) => unknown,
): Route {
  const params = object({ expand: list(text), ...fields });
  return {
    method,
    path,
    prepare(call) {
      const read = params.read(call.params, '') as Read<F>;
      return () => run({ ...call, params: read });
    },
  };
}

/** The part of the path; the router has made sure that it is there. */
export const pathPart = (call: { path: Readonly<Record<string, string>> }, name: string): string =>
  call.path[name] ?? '';
