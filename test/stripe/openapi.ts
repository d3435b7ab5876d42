import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The part of OpenAPI 3.0 that Stripe's description uses for what it answers. */
interface Schema {
  readonly $ref?: string;
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array';
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly maxLength?: number;
}
interface Description {
  readonly info: { readonly version: string };
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** Stripe's published description as stripe-mock carries it. Undefined, said in one sentence, where it cannot be had. */
export async function publishedDescription(): Promise<Description | undefined> {
  try {
    // Go's own installer puts it where a fresh shell often does not look yet.
    const PATH = `${process.env['PATH'] ?? ''}:/usr/local/go/bin`;
    const asked = ['mod', 'download', '-json', 'github.com/stripe/stripe-mock@v0.203.0'];
    const { stdout } = await promisify(execFile)('go', asked, { env: { ...process.env, PATH } });
    const { Dir } = JSON.parse(stdout) as { Dir: string };
    return JSON.parse(await readFile(join(Dir, 'embedded/openapi/spec3.json'), 'utf8')) as Description;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stdout.write(`Skipped: the sandbox's answers were not judged by Stripe's description. ${why}\n`);
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Says what of an object is not as the description has it: `dispute.evidence.x: is not described`. Extra fields are complaints too. */
export class Judge {
  private readonly schemas: Readonly<Record<string, Schema>>;
  private readonly byKind = new Map<string, Schema>();

  constructor(description: Description) {
    this.schemas = description.components.schemas;
    for (const [name, schema] of Object.entries(this.schemas)) {
      const [kind, more] = schema.properties?.['object']?.enum ?? [];
      // A deleted object and a list have their kinds in common with others.
      if (typeof kind !== 'string' || more !== undefined || name.startsWith('deleted_')) continue;
      if (!this.byKind.has(kind) || name === kind) this.byKind.set(kind, schema);
    }
  }

  complaints(value: Record<string, unknown>): string[] {
    const kind = String(value['object']);
    const schema = this.byKind.get(kind);
    return schema ? this.check(value, schema, kind) : [`${kind}: is not described`];
  }

  private check(value: unknown, schema: Schema, at: string): string[] {
    if (schema.$ref !== undefined) return this.check(value, this.at(schema.$ref), at);
    if (value === null) return schema.nullable === true ? [] : [`${at}: must not be null`];
    const ways = schema.anyOf ?? schema.oneOf;
    if (ways) return this.bestOf(value, ways, at);
    if (schema.enum && !schema.enum.includes(value)) return [`${at}: ${JSON.stringify(value)} is not among its values`];
    switch (schema.type) {
      case 'string':
        if (typeof value !== 'string') return [`${at}: is no string`];
        return value.length > (schema.maxLength ?? Infinity) ? [`${at}: is too long`] : [];
      case 'integer':
        return Number.isInteger(value) ? [] : [`${at}: is no whole number`];
      case 'number':
        return typeof value === 'number' ? [] : [`${at}: is no number`];
      case 'boolean':
        return typeof value === 'boolean' ? [] : [`${at}: is neither true nor false`];
      case 'array':
        if (!Array.isArray(value)) return [`${at}: is no array`];
        return value.flatMap((item) => this.check(item, schema.items ?? {}, `${at}[]`));
      default:
        return isRecord(value) ? this.fields(value, schema, at) : schema.properties ? [`${at}: is no object`] : [];
    }
  }

  private fields(value: Record<string, unknown>, schema: Schema, at: string): string[] {
    const missing = (schema.required ?? []).filter((name) => value[name] === undefined);
    const known = schema.properties ?? {};
    const rest = schema.additionalProperties;
    return [
      ...missing.map((name) => `${at}.${name}: is missing`),
      ...Object.entries(value).flatMap(([name, field]) => {
        const described = known[name];
        if (described) return this.check(field, described, `${at}.${name}`);
        if (typeof rest === 'object') return this.check(field, rest, `${at}.${name}`);
        return rest === true || Object.keys(known).length === 0 ? [] : [`${at}.${name}: is not described`];
      }),
    ];
  }

  /** One way that fits is enough; when none does, the way that was nearest says why. */
  private bestOf(value: unknown, ways: readonly Schema[], at: string): string[] {
    const verdicts = ways
      .filter((way) => typeof value !== 'object' || this.resolved(way).type !== 'string')
      .filter((way) => !isRecord(value) || this.sameKind(value, this.resolved(way)))
      .map((way) => this.check(value, way, at));
    const [first = [`${at}: fits none of its ways`], ...others] = verdicts;
    return others.reduce((best, next) => (next.length < best.length ? next : best), first);
  }

  private sameKind(value: Record<string, unknown>, way: Schema): boolean {
    const kinds = way.properties?.['object']?.enum;
    return kinds === undefined || kinds.includes(value['object']);
  }

  private resolved(schema: Schema): Schema {
    return schema.$ref === undefined ? schema : this.at(schema.$ref);
  }
  private at(reference: string): Schema {
    return this.schemas[reference.slice('#/components/schemas/'.length)] ?? {};
  }
}
