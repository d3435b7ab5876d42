/**
 * What time it is at the server, whatever this device's own clock says. Each answer of the server gives an estimate with a
 * known error; the best one is kept, and a worse one only replaces it when the two cannot both be true (the device's clock
 * was set, or it slept).
 */
export class ServerClock {
  #offsetMs = 0;
  #errorMs = Number.POSITIVE_INFINITY;

  /** @param errorMs how coarse `serverMs` itself is; half of the way there and back is added to it. */
  observe(serverMs: number, sentMs: number, receivedMs: number, errorMs = 0): void {
    if (!Number.isFinite(serverMs)) return;
    const offsetMs = serverMs - (sentMs + receivedMs) / 2;
    const estimateErrorMs = (receivedMs - sentMs) / 2 + errorMs;
    const contradicts = Math.abs(offsetMs - this.#offsetMs) > this.#errorMs + estimateErrorMs;
    if (estimateErrorMs <= this.#errorMs || contradicts) {
      this.#offsetMs = offsetMs;
      this.#errorMs = estimateErrorMs;
    }
  }

  nowMs(deviceMs: number = Date.now()): number {
    return deviceMs + this.#offsetMs;
  }
}

export const serverClock = new ServerClock();
