import type { Locator } from 'playwright-core';
import { PATIENCE_MS } from './stage.ts';
import type { Visit } from './visit.ts';

/** In the page: chosen on another day. Three usual pictures are more than a small machine can make, and two are much beside other work. */
export const lessData = (): void => localStorage.setItem('vestibule-low-data', 'yes');

/** From the device check on: sees oneself move, and joins. */
export async function checkDevicesAndJoin(visit: Visit): Promise<void> {
  await checkDevices(visit);
  await visit.press('Join now');
  await isInside(visit);
}

/**
 * Sees and hears oneself. The browser of these stories has granted camera and microphone beforehand, so the page goes straight to the preview;
 * a context that was given other permissions is `asked` first.
 */
export async function checkDevices(visit: Visit, { asked = false } = {}): Promise<void> {
  await visit.reads('Check your camera and microphone');
  await visit.says(/You haven’t joined yet|The room isn’t open yet/);
  if (asked) await visit.press('Turn on camera and microphone');
  await moves(visit.page.getByLabel('Your camera’s picture'));
  await visit.page.getByRole('meter', { name: 'Microphone level' }).waitFor();
}

/** In the call, and connected: LiveKit has taken one's own camera. */
export async function isInside({ page }: Visit): Promise<void> {
  await page.getByRole('group', { name: /^(?:Call controls|Bedienung des Gesprächs)$/ }).waitFor();
  await moves(page.locator('video[data-self="true"]'));
}

/** The picture is not only there: this many more frames of it are shown from now on, whichever element shows them. */
export async function moves(video: Locator, frames = 10): Promise<void> {
  const patient = performance.now() + PATIENCE_MS;
  do await video.waitFor();
  while (!(await video.evaluate(showsMore, { frames, within: patient - performance.now() })));
}

/** In the page. A picture that LiveKit takes up anew counts its frames from nought; `false` when the element has gone, and another may have come. */
function showsMore(element: Element, { frames, within }: { frames: number; within: number }): Promise<boolean> {
  const shown = (): number =>
    element instanceof HTMLVideoElement ? element.getVideoPlaybackQuality().totalVideoFrames : Number.NaN;
  const patient = performance.now() + within;
  let from = shown();
  return new Promise((resolve, reject) => {
    const look = (): void => {
      from = Math.min(from, shown());
      if (shown() >= from + frames) return resolve(true);
      if (!element.isConnected) return resolve(false);
      if (performance.now() > patient) return reject(new Error(`the picture stands still: ${shown() - from} frames`));
      setTimeout(look, 50);
    };
    look();
  });
}

/** The camera of somebody else, by the name that the call shows. */
export const cameraOf = ({ page }: Visit, name: string): Locator => page.getByLabel(`${name}’s camera`);

/** Sound arrives from somebody else: the made-up microphone beeps every second. */
export async function hears({ page }: Visit): Promise<void> {
  await page.waitForFunction(
    () => [...document.querySelectorAll('audio')].some(({ srcObject }) => srcObject instanceof MediaStream),
    undefined,
    { timeout: PATIENCE_MS },
  );
  await page.evaluate(async () => {
    const sound = new AudioContext();
    const ears = [...document.querySelectorAll('audio')].flatMap(({ srcObject }) => {
      if (!(srcObject instanceof MediaStream)) return [];
      const ear = sound.createAnalyser();
      sound.createMediaStreamSource(srcObject).connect(ear);
      return [ear];
    });
    const samples = new Float32Array(2048);
    const loudest = (): number =>
      Math.max(
        ...ears.map((ear) => {
          ear.getFloatTimeDomainData(samples);
          return Math.max(...samples.map(Math.abs));
        }),
      );
    await new Promise<void>((resolve, reject) => {
      const giveUp = setTimeout(() => reject(new Error('nothing was heard')), 20_000);
      const listen = (): void => {
        if (loudest() < 0.01) return void requestAnimationFrame(listen);
        clearTimeout(giveUp);
        resolve();
      };
      listen();
    });
    await sound.close();
  });
}
