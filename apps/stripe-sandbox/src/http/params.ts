import { invalidRequest } from './errors.ts';

/** A decoded form or JSON value, before anybody has said what it means. */
export type Raw = string | number | boolean | null | Raw[] | { [key: string]: Raw };

/** Reads one parameter. `at` is its name in form notation, `line_items[0][quantity]`, for the error. */
export interface Param<T> {
  read(raw: Raw, at: string): T;
}
export type Fields = Readonly<Record<string, Param<unknown>>>;
/** What `object(fields)` reads: every field may be absent; handlers ask for the required ones with `need`. */
export type Read<F extends Fields> = { [K in keyof F]?: F[K] extends Param<infer T> ? T : never };

const isRecord = (raw: Raw): raw is { [key: string]: Raw } =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** A closed shape: a name that is not listed is `parameter_unknown`. */
export function object<F extends Fields>(fields: F): Param<Read<F>> {
  return {
    read(raw, at) {
      if (!isRecord(raw)) throw invalidRequest('Invalid object', { param: at });
      const result: Record<string, unknown> = {};
      for (const [name, value] of Object.entries(raw)) {
        const inside = at === '' ? name : `${at}[${name}]`;
        const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
        if (!field)
          throw invalidRequest(`Received unknown parameter: ${inside}`, { code: 'parameter_unknown', param: inside });
        result[name] = field.read(value, inside);
      }
      return result as Read<F>;
    },
  };
}

/** A string that is not empty: an empty value means "unset", which most parameters do not allow. */
export const text: Param<string> = {
  read(raw, at) {
    if (typeof raw !== 'string') throw invalidRequest(`Invalid string: ${JSON.stringify(raw)}`, { param: at });
    if (raw === '') {
      throw invalidRequest(
        `You passed an empty string for '${at}'. We assume empty values are an attempt to unset a parameter; however '${at}' cannot be unset. You should remove '${at}' from your request or supply a non-empty value.`,
        { code: 'parameter_invalid_empty', param: at },
      );
    }
    if (raw.length > 5000) throw invalidRequest(`Invalid string: ${at} must be at most 5000 characters`, { param: at });
    return raw;
  },
};

/** A long text such as a piece of evidence, or '' to unset. */
export const longText: Param<string> = {
  read(raw, at) {
    if (typeof raw !== 'string') throw invalidRequest(`Invalid string: ${JSON.stringify(raw)}`, { param: at });
    if (raw.length > 20_000)
      throw invalidRequest(`Invalid string: ${at} must be at most 20000 characters`, { param: at });
    return raw;
  },
};

/** A string, or '' to unset. */
export const textOrUnset: Param<string> = { read: (raw, at) => (raw === '' || raw === null ? '' : text.read(raw, at)) };

/** A whole number; forms carry it as text. */
export const integer: Param<number> = {
  read(raw, at) {
    const value = typeof raw === 'string' && /^-?\d{1,15}$/.test(raw) ? Number(raw) : raw;
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
      throw invalidRequest(`Invalid integer: ${String(raw)}`, { code: 'parameter_invalid_integer', param: at });
    }
    return value;
  },
};

/** `true` or `false`; forms carry it as text. */
export const flag: Param<boolean> = {
  read(raw, at) {
    if (raw === true || raw === 'true') return true;
    if (raw === false || raw === 'false') return false;
    throw invalidRequest(`Invalid boolean: ${String(raw)}`, { param: at });
  },
};

/** One of the named values. */
export function oneOf<const T extends string>(...values: readonly T[]): Param<T> {
  return {
    read(raw, at) {
      const found = values.find((value) => value === raw);
      if (found === undefined)
        throw invalidRequest(`Invalid ${at}: must be one of ${values.join(', ')}`, { param: at });
      return found;
    },
  };
}

/** An array; in a form, `name[0]`, `name[1]` or `name[]`. */
export function list<T>(item: Param<T>): Param<T[]> {
  return {
    read(raw, at) {
      if (raw === '') return [];
      if (!Array.isArray(raw)) throw invalidRequest('Invalid array', { param: at });
      return raw.map((value, index) => item.read(value, `${at}[${index}]`));
    },
  };
}

const METADATA_KEYS_MAX = 50;
const METADATA_KEY_LENGTH_MAX = 40;
const METADATA_VALUE_LENGTH_MAX = 500;

/** Up to 50 pairs; keys up to 40 characters, values up to 500. An empty value unsets its key, '' unsets all. */
export const metadata: Param<Record<string, string>> = {
  read(raw, at) {
    if (raw === '' || raw === null) return {};
    if (!isRecord(raw)) throw invalidRequest('Invalid hash', { param: at });
    const pairs = Object.entries(raw).map(([key, value]) => [key, value === null ? '' : String(value)] as const);
    if (pairs.length > METADATA_KEYS_MAX) throw invalidRequest('You can have at most 50 metadata keys', { param: at });
    for (const [key, value] of pairs) {
      if (key.length > METADATA_KEY_LENGTH_MAX || value.length > METADATA_VALUE_LENGTH_MAX) {
        throw invalidRequest(`Metadata keys can be up to 40 characters long and values up to 500: ${key}`, {
          param: at,
        });
      }
    }
    return Object.fromEntries(pairs);
  },
};

/** Metadata after an update: named keys change, '' deletes one, the others stay. */
export function mergeMetadata(before: Record<string, string>, change: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== ''));
}

/** Accepted as it is: known to Stripe, echoed or without effect here. */
export const anything: Param<Raw> = { read: (raw) => raw };
