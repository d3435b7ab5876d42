/** Which of its rows a table finds without looking at the others: the index's name and the value of a row. */
export type Indexes<R, I extends string> = Readonly<Record<I, (row: R) => string | null | undefined>>;

/** Ids in the order in which they came. A removed one leaves a hole until there are too many. */
class Bucket {
  private ids: (string | undefined)[] = [];
  private readonly places = new Map<string, number>();

  get size(): number {
    return this.places.size;
  }
  get length(): number {
    return this.ids.length;
  }
  at(place: number): string | undefined {
    return this.ids[place];
  }
  placeOf(id: string): number | undefined {
    return this.places.get(id);
  }
  add(id: string): void {
    if (this.places.has(id)) return;
    this.places.set(id, this.ids.push(id) - 1);
  }
  remove(id: string): void {
    const place = this.places.get(id);
    if (place === undefined) return;
    this.places.delete(id);
    this.ids[place] = undefined;
    if (this.ids.length < 64 || this.places.size * 2 > this.ids.length) return;
    this.ids = this.ids.filter((one) => one !== undefined);
    for (const [index, one] of this.ids.entries()) if (one !== undefined) this.places.set(one, index);
  }
  [Symbol.iterator](): MapIterator<string> {
    return this.places.keys();
  }
}
const EMPTY = new Bucket();

const keepers = new WeakMap<object, () => void>();

/** Says that something inside a kept row has changed. Whoever does not go through `change` or `set` must say it. */
export function touched(row: object): void {
  keepers.get(row)?.();
}

/** Rows by id in the order of their making, found by their indexed values too, that tell which of them changed. */
export class Table<R extends object, I extends string = never> extends Map<string, R> {
  private readonly indexes: Indexes<R, I>;
  private readonly buckets = new Map<string, Bucket>();
  private readonly valuesOf = new Map<string, readonly (string | null)[]>();
  private readonly names: readonly I[];
  /** Ids of rows that came, changed or went since somebody last emptied it; undefined while nobody wants to know. */
  dirty: Set<string> | undefined;
  onDirty: () => void = () => undefined;

  constructor(indexes: Indexes<R, I>) {
    super();
    this.indexes = indexes;
    this.names = Object.keys(indexes) as I[];
  }

  override set(id: string, row: R): this {
    super.set(id, row);
    const touch = (): void => this.touch(id);
    keepers.set(row, touch);
    if ('object' in row && typeof row.object === 'object' && row.object !== null) keepers.set(row.object, touch);
    this.touch(id);
    return this;
  }

  override delete(id: string): boolean {
    this.index(id, undefined);
    if (!super.delete(id)) return false;
    this.mark(id);
    return true;
  }

  override clear(): void {
    for (const id of this.keys()) this.mark(id);
    super.clear();
    this.buckets.clear();
    this.valuesOf.clear();
  }

  touch(id: string): void {
    const row = this.get(id);
    if (!row) return;
    this.index(id, row);
    this.mark(id);
  }

  /** The rows with this value, oldest first; a copy, so that the caller may change the table. */
  by(name: I, value: string): R[] {
    const rows: R[] = [];
    for (const id of this.bucket(name, value)) {
      const row = this.get(id);
      if (row) rows.push(row);
    }
    return rows;
  }

  bucket(name: I, value: string): Pick<Bucket, 'size' | 'length' | 'at' | 'placeOf'> & Iterable<string> {
    return this.buckets.get(`${name} ${value}`) ?? EMPTY;
  }

  indexed(name: I, row: R): string | null {
    return this.indexes[name](row) ?? null;
  }

  private index(id: string, row: R | undefined): void {
    const before = this.valuesOf.get(id);
    const now = row && this.names.map((name) => this.indexed(name, row));
    for (const [place, name] of this.names.entries()) {
      const [old, value] = [before?.[place] ?? null, now?.[place] ?? null];
      if (old === value) continue;
      if (old !== null) this.buckets.get(`${name} ${old}`)?.remove(id);
      if (value === null) continue;
      const at = `${name} ${value}`;
      const bucket = this.buckets.get(at) ?? new Bucket();
      bucket.add(id);
      this.buckets.set(at, bucket);
    }
    if (now) this.valuesOf.set(id, now);
    else this.valuesOf.delete(id);
  }

  private mark(id: string): void {
    if (!this.dirty) return;
    this.dirty.add(id);
    this.onDirty();
  }
}
