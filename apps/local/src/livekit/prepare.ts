import { HOW_TO_GET_LIVEKIT, LIVEKIT_IMAGE, LIVEKIT_MODULE, resolveLiveKit } from './find.ts';
import { buildGoProgram } from '../go-program.ts';

/** Run by `npm test` before the tests that need a LiveKit server, so that its first build is not in any test's time. */
const source = await resolveLiveKit();
switch (source.kind) {
  case 'binary':
    process.stdout.write(`LiveKit is there: ${source.path}\n`);
    break;
  case 'go':
    process.stdout.write('Building LiveKit, once on this machine (about three minutes)…\n');
    process.stdout.write(
      `Built ${await buildGoProgram({ ...source, module: LIVEKIT_MODULE, logFile: `${source.into}.log` })}\n`,
    );
    break;
  case 'docker':
    process.stdout.write(`LiveKit will run in Docker: ${LIVEKIT_IMAGE}\n`);
    break;
  default:
    process.stderr.write(`${HOW_TO_GET_LIVEKIT}\n`);
    process.exitCode = 1;
}
