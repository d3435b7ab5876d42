import type { Sample } from './measure.ts';
import type { ContestantName } from './stage/contestants.ts';

/** `crowd`: 32 connections. `alone`: one. `open`: requests that arrive by the clock at half of what the slower of us and bare can do. */
export type Shape = 'crowd' | 'alone' | 'open';
export type Asked = 'state' | 'pass' | 'webhook';
/** `oursSmall`: our api on the small database. */
export type Who = ContestantName | 'oursSmall';
export type Figure = Exclude<{ [K in keyof Sample]: K }[keyof Sample], undefined>;

/** Every sample of a run, by who was asked what in which shape, in the order of the rounds. */
export class Results {
  private readonly samples = new Map<string, Sample[]>();

  add(who: Who, asked: Asked, shape: Shape, sample: Sample): void {
    const key = `${who}/${asked}/${shape}`;
    this.samples.set(key, [...(this.samples.get(key) ?? []), sample]);
  }

  of(who: Who, asked: Asked, shape: Shape): readonly Sample[] {
    return this.samples.get(`${who}/${asked}/${shape}`) ?? [];
  }

  has(who: Who, asked: Asked, shape: Shape): boolean {
    return this.of(who, asked, shape).length > 0;
  }

  /** The median over the rounds; undefined where it was not measured. */
  median(who: Who, asked: Asked, shape: Shape, figure: Figure): number | undefined {
    return median(this.of(who, asked, shape).map((sample) => sample[figure]));
  }

  /** The median of the rounds' ratios: both sides of a ratio were measured within seconds of each other, on the machine as it was then. */
  ratio(who: Who, against: Who, asked: Asked, shape: Shape, figure: Figure): number | undefined {
    const others = this.of(against, asked, shape);
    return median(
      this.of(who, asked, shape).map((sample, round) => {
        const [mine, theirs] = [sample[figure], others[round]?.[figure]];
        return mine === undefined || !theirs ? undefined : mine / theirs;
      }),
    );
  }

  toJSON(): Record<string, readonly Sample[]> {
    return Object.fromEntries(this.samples);
  }
}

export function median(figures: readonly (number | undefined)[]): number | undefined {
  const known = figures.filter((figure) => figure !== undefined).sort((a, b) => a - b);
  if (known.length === 0) return undefined;
  const middle = Math.floor(known.length / 2);
  const [below, above] = [known[middle - 1], known[middle]];
  return known.length % 2 === 1 || below === undefined || above === undefined ? above : (below + above) / 2;
}
