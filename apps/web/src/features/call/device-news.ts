import { t } from '../../texts/texts.ts';

export type Kind = 'audioinput' | 'videoinput' | 'audiooutput';
export interface Device {
  readonly kind: Kind;
  readonly deviceId: string;
  /** The same for everything in one housing: a headset's microphone and speaker. */
  readonly groupId: string;
  readonly label: string;
}
/** Which device is used for what. */
export type InUse = Readonly<Partial<Record<Kind, string>>>;

export type DeviceNews =
  | { readonly what: 'gone'; readonly kind: Kind; readonly label: string; readonly now: string | undefined }
  | { readonly what: 'new'; readonly label: string; readonly devices: readonly Device[] };

const KINDS = ['audioinput', 'videoinput', 'audiooutput'] as const;

/** Chrome lists "Default" and "Communications" beside the devices that they stand for. */
const isAlias = ({ deviceId }: Device): boolean => deviceId === 'default' || deviceId === 'communications';
const real = (devices: readonly Device[]): Device[] =>
  devices.filter((device) => !isAlias(device) && device.deviceId !== '');

/** What is in use under a name of its own, not as "Default". */
function used(devices: readonly Device[], kind: Kind, id: string | undefined): Device | undefined {
  const named = devices.find((device) => device.kind === kind && device.deviceId === id);
  if (!named || !isAlias(named)) return named;
  return real(devices).find((device) => device.kind === kind && device.groupId === named.groupId);
}
const has = (devices: readonly Device[], { kind, deviceId }: Device): boolean =>
  devices.some((device) => device.kind === kind && device.deviceId === deviceId);

/**
 * What is worth saying when devices were plugged in or out: that one in use is gone and what took its place, or that something new can be used.
 * The first list without names was made before the browser allowed anything: then nothing is new.
 */
export function deviceNews(
  before: readonly Device[],
  after: readonly Device[],
  usedBefore: InUse,
  usedAfter: InUse,
): readonly DeviceNews[] {
  const gone = KINDS.flatMap((kind): DeviceNews[] => {
    const old = used(before, kind, usedBefore[kind]);
    if (!old || has(after, old)) return [];
    const now = used(after, kind, usedAfter[kind]);
    return [{ what: 'gone', kind, label: old.label, now: now?.label }];
  });
  const namesKnown = before.some(({ label }) => label !== '');
  const added = namesKnown ? real(after).filter((device) => device.label !== '' && !has(before, device)) : [];
  const groups = new Map<string, Device[]>();
  for (const device of added) {
    const group = device.groupId || device.deviceId;
    groups.set(group, [...(groups.get(group) ?? []), device]);
  }
  const fresh = [...groups.values()].map((devices): DeviceNews => ({
    what: 'new',
    label: devices[0]?.label ?? '',
    devices,
  }));
  return [...gone, ...fresh];
}

export function newsWords(news: DeviceNews): string {
  if (news.what === 'new') return t('“{{device}}” has been plugged in.', { device: news.label });
  const { nameless, now, none } = WORDS[news.kind];
  const gone = news.label === '' ? nameless() : t('“{{device}}” has been unplugged.', { device: news.label });
  return `${gone} ${news.now === undefined ? none() : now(news.now)}`;
}

const WORDS: Readonly<Record<Kind, { nameless: () => string; now: (device: string) => string; none: () => string }>> = {
  audioinput: {
    nameless: () => t('Your microphone has been unplugged.'),
    now: (device) => t('Your microphone is now “{{device}}”.', { device }),
    none: () => t('There is no other microphone: the others can’t hear you.'),
  },
  videoinput: {
    nameless: () => t('Your camera has been unplugged.'),
    now: (device) => t('Your camera is now “{{device}}”.', { device }),
    none: () => t('There is no other camera: the others can’t see you, but hear you.'),
  },
  audiooutput: {
    nameless: () => t('Your speaker has been unplugged.'),
    now: (device) => t('Your speaker is now “{{device}}”.', { device }),
    none: () => t('There is no other speaker.'),
  },
};
