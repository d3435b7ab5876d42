import { deviceNews, newsWords, type Device } from './device-news.ts';

const device = (kind: Device['kind'], deviceId: string, label: string, groupId = deviceId): Device => ({
  kind,
  deviceId,
  label,
  groupId,
});
const BUILT_IN = [
  device('audioinput', 'mic', 'Built-in microphone', 'laptop'),
  device('audiooutput', 'out', 'Built-in speaker', 'laptop'),
  device('videoinput', 'cam', 'Built-in camera', 'lid'),
];
const HEADSET = [
  device('audioinput', 'h-mic', 'Headset', 'headset'),
  device('audiooutput', 'h-out', 'Headset speaker', 'headset'),
];
const WEBCAM = [device('videoinput', 'web', 'Webcam')];
const ALIAS = (of: Device): Device => ({ ...of, deviceId: 'default', label: `Default - ${of.label}` });
const USED = { audioinput: 'mic', audiooutput: 'out', videoinput: 'cam' };
const words = (...args: Parameters<typeof deviceNews>): string[] => deviceNews(...args).map(newsWords);

it.each<readonly [string, Parameters<typeof deviceNews>, readonly string[]]>([
  ['nothing changed', [BUILT_IN, BUILT_IN, USED, USED], []],
  [
    'a headset is one thing, though it is a microphone and a speaker',
    [BUILT_IN, [...BUILT_IN, ...HEADSET], USED, USED],
    ['“Headset” has been plugged in.'],
  ],
  [
    'the microphone in use is gone, another took its place',
    [
      [...BUILT_IN, ...WEBCAM, ...HEADSET.slice(0, 1)],
      [...BUILT_IN, ...WEBCAM],
      { ...USED, audioinput: 'h-mic' },
      USED,
    ],
    ['“Headset” has been unplugged. Your microphone is now “Built-in microphone”.'],
  ],
  ['one that was not in use is gone', [[...BUILT_IN, ...WEBCAM], BUILT_IN, USED, USED], []],
  [
    'the only microphone is gone',
    [BUILT_IN, BUILT_IN.slice(1), USED, { ...USED, audioinput: undefined }],
    ['“Built-in microphone” has been unplugged. There is no other microphone: the others can’t hear you.'],
  ],
  [
    'the only camera is gone',
    [BUILT_IN, BUILT_IN.slice(0, 2), USED, {}],
    ['“Built-in camera” has been unplugged. There is no other camera: the others can’t see you, but hear you.'],
  ],
  [
    'what is in use under the name "Default" is called as itself',
    [
      [...BUILT_IN, ...HEADSET, ...HEADSET.slice(0, 1).map(ALIAS)],
      [...BUILT_IN, ...BUILT_IN.slice(0, 1).map(ALIAS)],
      { audioinput: 'default' },
      { audioinput: 'default' },
    ],
    ['“Headset” has been unplugged. Your microphone is now “Built-in microphone”.'],
  ],
  [
    'names that came with the permission are not new devices',
    [BUILT_IN.map((one) => ({ ...one, label: '' })), BUILT_IN, {}, USED],
    [],
  ],
])('%s', (_name, args, expected) => expect(words(...args)).toEqual(expected));

it('of something new everything in one housing can be used at once', () => {
  expect(deviceNews(BUILT_IN, [...BUILT_IN, ...HEADSET], USED, USED)).toEqual([
    { what: 'new', label: 'Headset', devices: HEADSET },
  ]);
});
