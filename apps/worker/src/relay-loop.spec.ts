import { RelayLoop } from './relay-loop.ts';

const NEVER_MS = 3_600_000;
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the relay', () => {
  it('moves until nothing is left', async () => {
    const left = [3, 2, 1, 0];
    const loop = new RelayLoop(async () => left.shift() ?? 0, fail, NEVER_MS);
    loop.look();
    await loop.stop();
    expect(left).toEqual([2, 1, 0]); // stop lets the move under way finish and begins no other
  });

  it('looks once more for what was told during a move, and never makes two moves at once', async () => {
    let atOnce = 0;
    let most = 0;
    let moves = 0;
    const loop = new RelayLoop(
      async () => {
        moves += 1;
        most = Math.max(most, (atOnce += 1));
        await turn();
        atOnce -= 1;
        return 0;
      },
      fail,
      NEVER_MS,
    );
    loop.look();
    loop.look();
    loop.look();
    for (let i = 0; i < 10; i += 1) await turn();
    await loop.stop();
    expect({ most, moves }).toEqual({ most: 1, moves: 2 });
  });

  it('tells of a failure and goes on at the next look', async () => {
    const failures: unknown[] = [];
    let works = false;
    let moves = 0;
    const loop = new RelayLoop(
      async () => {
        if (!works) throw new Error('the database is away');
        moves += 1;
        return 0;
      },
      (error) => failures.push(error),
      NEVER_MS,
    );
    loop.look();
    for (let i = 0; i < 5; i += 1) await turn();
    works = true;
    loop.look();
    await loop.stop();
    expect({ failures: failures.length, moves }).toEqual({ failures: 1, moves: 1 });
  });

  it('looks by itself in its turn', async () => {
    const looked = Promise.withResolvers<void>();
    const loop = new RelayLoop(
      async () => {
        looked.resolve();
        return 0;
      },
      fail,
      5,
    );
    await looked.promise;
    await loop.stop();
  });
});

function fail(error: unknown): void {
  throw error;
}
