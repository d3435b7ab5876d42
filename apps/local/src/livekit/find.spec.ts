import { resolveLiveKit, resolveWithoutGo, type Surroundings } from './find.ts';

/** A machine with only what is named. */
const machine = (has: { programs?: string[]; cached?: boolean; dockerAnswers?: boolean }): Surroundings => ({
  env: { VESTIBULE_CACHE_DIR: '/cache' },
  onPath: (name) => (has.programs?.includes(name) ? `/bin/${name}` : undefined),
  exists: (path) => has.cached === true && path.startsWith('/cache/'),
  dockerAnswers: () => Promise.resolve(has.dockerAnswers ?? false),
});

it.each([
  [
    'livekit-server on PATH, whatever else there is',
    { programs: ['livekit-server', 'go', 'docker'], cached: true, dockerAnswers: true },
    { kind: 'binary', path: '/bin/livekit-server', from: 'PATH' },
  ],
  [
    'an earlier build before building again',
    { programs: ['go', 'docker'], cached: true },
    { kind: 'binary', path: '/cache/livekit-server-1.11.0', from: 'cache' },
  ],
  [
    'Go before Docker',
    { programs: ['go', 'docker'], dockerAnswers: true },
    { kind: 'go', go: '/bin/go', into: '/cache/livekit-server-1.11.0' },
  ],
  [
    'Docker when it is all there is',
    { programs: ['docker'], dockerAnswers: true },
    { kind: 'docker', docker: '/bin/docker' },
  ],
  ['nothing when Docker has no engine', { programs: ['docker'] }, { kind: 'none' }],
  ['nothing on a bare machine', {}, { kind: 'none' }],
] as const)('takes %s', async (_what, has, source) => {
  expect(await resolveLiveKit(machine({ ...has, programs: [...('programs' in has ? has.programs : [])] }))).toEqual(
    source,
  );
});

it('falls back to Docker when a build failed', async () => {
  expect(await resolveWithoutGo(machine({ programs: ['go', 'docker'], dockerAnswers: true }))).toMatchObject({
    kind: 'docker',
  });
});
