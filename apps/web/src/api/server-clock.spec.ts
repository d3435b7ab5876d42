import { ServerClock } from './server-clock.ts';

describe('the server clock', () => {
  it('takes the middle of the way there and back', () => {
    const clock = new ServerClock();
    clock.observe(1_000_050, 0, 100);
    expect(clock.nowMs(0)).toBe(1_000_000);
  });

  it('keeps the finer estimate when a coarser one agrees with it', () => {
    const clock = new ServerClock();
    clock.observe(1_000_010, 0, 20);
    clock.observe(1_000_400, 0, 20, 500);
    expect(clock.nowMs(0)).toBe(1_000_000);
  });

  it('takes a finer estimate at once', () => {
    const clock = new ServerClock();
    clock.observe(1_000_500, 0, 20, 500);
    clock.observe(1_000_010, 0, 20);
    expect(clock.nowMs(0)).toBe(1_000_000);
  });

  it('case 28: follows when the device was set to another time', () => {
    const clock = new ServerClock();
    clock.observe(1_000_010, 0, 20);
    clock.observe(1_000_010, 3_600_000, 3_600_020, 500);
    expect(clock.nowMs(3_600_000)).toBe(1_000_000);
  });
});
