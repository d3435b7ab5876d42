import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder, findGo } from '../go-program.ts';
import { onPath } from '../on-path.ts';

export const LIVEKIT_VERSION = '1.11.0';
export const LIVEKIT_MODULE = `github.com/livekit/livekit-server/cmd/server@v${LIVEKIT_VERSION}`;
export const LIVEKIT_IMAGE = `livekit/livekit-server:v${LIVEKIT_VERSION}`;

/** How this machine can come by a LiveKit server, best first. */
export type LiveKitSource =
  | { readonly kind: 'binary'; readonly path: string; readonly from: 'PATH' | 'cache' }
  | { readonly kind: 'go'; readonly go: string; readonly into: string }
  | { readonly kind: 'docker'; readonly docker: string }
  | { readonly kind: 'none' };

export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  onPath(name: string): string | undefined;
  exists(path: string): boolean;
  /** Whether the Docker command can reach an engine; the command alone runs nothing. */
  dockerAnswers(docker: string): Promise<boolean>;
}

/**
 * `livekit-server` on PATH → what an earlier `go install` left in the cache → Go, to build it → Docker, to run it → nothing.
 * (A LIVEKIT_URL given by the environment comes before all of these; then this is not asked.)
 */
export async function resolveLiveKit(around: Surroundings = thisMachine): Promise<LiveKitSource> {
  const installed = around.onPath('livekit-server');
  if (installed) return { kind: 'binary', path: installed, from: 'PATH' };
  const cached = cachedLiveKit(around.env);
  if (around.exists(cached)) return { kind: 'binary', path: cached, from: 'cache' };
  const go = around.onPath('go');
  if (go) return { kind: 'go', go, into: cached };
  return resolveWithoutGo(around);
}

/** What is left when building failed. */
export async function resolveWithoutGo(around: Surroundings = thisMachine): Promise<LiveKitSource> {
  const docker = around.onPath('docker');
  return docker && (await around.dockerAnswers(docker)) ? { kind: 'docker', docker } : { kind: 'none' };
}

/** What an earlier build left. */
export const cachedLiveKit = (env: NodeJS.ProcessEnv): string =>
  join(cacheFolder(env), `livekit-server-${LIVEKIT_VERSION}`);

/** The whole cure, for when nothing was found. */
export const HOW_TO_GET_LIVEKIT =
  `No LiveKit server: video calls are off, everything else works. To get it, install Go 1.25 or newer (https://go.dev/dl) and start again ` +
  `(it is then built once, about three minutes); or put livekit-server ${LIVEKIT_VERSION} on your PATH; or start Docker; ` +
  `or set LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET to a server you have.`;

export const thisMachine: Surroundings = {
  env: process.env,
  onPath: (name) => (name === 'go' ? findGo() : onPath(name)),
  exists: existsSync,
  async dockerAnswers(docker) {
    try {
      await promisify(execFile)(docker, ['info', '--format', '{{.ServerVersion}}'], { timeout: 5000 });
      return true;
    } catch {
      return false;
    }
  },
};
