/** How one's own connection is, both ways, as LiveKit's server measures it every few seconds. */
export type LineQuality = 'good' | 'poor' | 'lost';

/** Whether pictures go over the line, and why not. */
export interface SoundFirst {
  readonly pictures: boolean;
  /** `itself`: the line was too weak, and pictures come back when it is good again. `choice`: only the person brings them back. */
  readonly by: 'itself' | 'choice';
  readonly quality: LineQuality;
  /** Since when the quality is what it is. */
  readonly sinceMs: number;
  /** Until then a weak line is borne: the person has just asked for pictures. */
  readonly bearUntilMs: number;
  /** How often pictures were given up: each time they come back later. */
  readonly falls: number;
}

export const POOR_FOR_MS = 12_000;
export const LOST_FOR_MS = 5_000;
export const GOOD_FOR_MS = 20_000;
/** A line that looks good without pictures and bad with them must not make them come and go all the time. */
export const LONGEST_GOOD_FOR_MS = 160_000;
export const BEAR_MS = 30_000;
/** So long with pictures and without trouble: the earlier falls are forgotten. */
export const FORGIVEN_AFTER_MS = 180_000;

export const withPictures = (nowMs: number): SoundFirst => ({
  pictures: true,
  by: 'itself',
  quality: 'good',
  sinceMs: nowMs,
  bearUntilMs: 0,
  falls: 0,
});

export const qualityIs = (state: SoundFirst, quality: LineQuality, nowMs: number): SoundFirst =>
  weigh(quality === state.quality ? state : { ...state, quality, sinceMs: nowMs }, nowMs);

export const chooses = (state: SoundFirst, pictures: boolean, nowMs: number): SoundFirst => ({
  ...state,
  pictures,
  by: pictures ? 'itself' : 'choice',
  sinceMs: nowMs,
  bearUntilMs: pictures ? nowMs + BEAR_MS : 0,
});

/** Asked again at `changesAtMs`. */
export function weigh(state: SoundFirst, nowMs: number): SoundFirst {
  const dueMs = changesAtMs(state);
  if (dueMs === undefined || nowMs < dueMs) return state;
  if (state.pictures && state.quality === 'good') return { ...state, falls: 0 };
  return state.pictures
    ? { ...state, pictures: false, falls: state.falls + 1, sinceMs: nowMs }
    : { ...state, pictures: true, sinceMs: nowMs };
}

/** When `weigh` will have another answer if the quality stays as it is; undefined: not by itself. */
export function changesAtMs({ pictures, by, quality, sinceMs, bearUntilMs, falls }: SoundFirst): number | undefined {
  if (pictures) {
    if (quality === 'good') return falls > 0 ? sinceMs + FORGIVEN_AFTER_MS : undefined;
    return Math.max(bearUntilMs, sinceMs + (quality === 'lost' ? LOST_FOR_MS : POOR_FOR_MS));
  }
  if (by === 'choice' || quality !== 'good') return undefined;
  return sinceMs + Math.min(LONGEST_GOOD_FOR_MS, GOOD_FOR_MS * 2 ** (falls - 1));
}
