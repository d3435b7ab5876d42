/** What the browser of these stories has not, made up inside the page: each goes to `addInitScript` or `evaluate` as it is. */

/** The browser of these stories has one camera that faces nowhere. A phone has one at the front and one at the back, and says which it gives. */
export function twoCameras(): void {
  const { mediaDevices } = navigator;
  let facing = 'user';
  const take = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = (wish) => {
    const asked = typeof wish?.video === 'object' ? wish.video.facingMode : undefined;
    if (typeof asked === 'string') facing = asked;
    return take(wish);
  };
  const look = MediaStreamTrack.prototype.getSettings;
  MediaStreamTrack.prototype.getSettings = function (this: MediaStreamTrack) {
    return this.kind === 'video' ? { ...look.call(this), facingMode: facing } : look.call(this);
  };
  const list = mediaDevices.enumerateDevices.bind(mediaDevices);
  mediaDevices.enumerateDevices = async () => {
    const found = await list();
    const front = found.find(({ kind }) => kind === 'videoinput');
    return front
      ? [...found, { ...front.toJSON(), deviceId: 'back', groupId: 'back', label: 'Back camera', toJSON: () => ({}) }]
      : found;
  };
}

/** The browser of these stories cannot blur. A system that can says so of its cameras, and whether it does. */
export function canBlur(): void {
  let blurred = false;
  const able = MediaStreamTrack.prototype.getCapabilities;
  MediaStreamTrack.prototype.getCapabilities = function (this: MediaStreamTrack) {
    return { ...able.call(this), backgroundBlur: [true, false] };
  };
  const look = MediaStreamTrack.prototype.getSettings;
  MediaStreamTrack.prototype.getSettings = function (this: MediaStreamTrack) {
    return { ...look.call(this), backgroundBlur: blurred };
  };
  const apply = MediaStreamTrack.prototype.applyConstraints;
  MediaStreamTrack.prototype.applyConstraints = function (this: MediaStreamTrack, wish) {
    for (const one of wish?.advanced ?? []) if ('backgroundBlur' in one) blurred = one.backgroundBlur === true;
    return apply.call(this, wish);
  };
}

/** The browser of these stories writes nothing down. One that can, on the device alone, says so; this one hears the same words always. */
export function canCaption(): void {
  class Ears extends EventTarget {
    static available(): Promise<string> {
      return Promise.resolve('available');
    }
    get processLocally(): boolean {
      return true;
    }
    set processLocally(_on: boolean) {}
    start(): void {
      this.dispatchEvent(Object.assign(new Event('result'), { results: [[{ transcript: 'It began in spring' }]] }));
    }
    abort(): void {}
  }
  Reflect.set(window, 'SpeechRecognition', Ears);
}

export async function plugInHeadset(): Promise<void> {
  const { mediaDevices } = navigator;
  const before = await mediaDevices.enumerateDevices();
  const headset: MediaDeviceInfo = {
    kind: 'audioinput',
    deviceId: 'headset',
    groupId: 'headset',
    label: 'Headset',
    toJSON: () => ({}),
  };
  mediaDevices.enumerateDevices = () => Promise.resolve([...before, headset]);
  mediaDevices.dispatchEvent(new Event('devicechange'));
}

/** A browser, a system or another program keeps camera and microphone to itself, for as long as the page's `refusal` says why. */
export function givesNoDevices(): void {
  const { mediaDevices } = navigator;
  const take = mediaDevices.getUserMedia.bind(mediaDevices);
  Reflect.set(window, 'refusal', 'NotAllowedError');
  mediaDevices.getUserMedia = (wish) => {
    const refusal: unknown = Reflect.get(window, 'refusal');
    return typeof refusal === 'string' ? Promise.reject(new DOMException('', refusal)) : take(wish);
  };
}
