import { Circuit } from './circuit.ts';

const at = (seconds: number): Date => new Date(seconds * 1_000);
function broken(): Circuit {
  const circuit = new Circuit();
  for (let tries = 0; tries < 5; tries += 1) circuit.unanswered(at(0));
  return circuit;
}

it('allows all while most are answered, however many are not', () => {
  const circuit = new Circuit();
  for (let round = 0; round < 20; round += 1) {
    for (let tries = 0; tries < 4; tries += 1) circuit.unanswered(at(0));
    circuit.answered();
  }
  expect(circuit.allows(at(0), 40)).toBe(40);
});

it('allows none for five seconds after five in a row that nobody answered, and then a few', () => {
  const circuit = broken();
  expect([0, 4.999, 5].map((seconds) => circuit.allows(at(seconds), 40))).toEqual([0, 0, 5]);
});

it('waits longer each time that nobody is there, up to half a minute', () => {
  const circuit = broken();
  const waits: number[] = [];
  let now = 5;
  for (let round = 0; round < 5; round += 1) {
    for (let tries = 0; tries < 5; tries += 1) circuit.unanswered(at(now));
    const from = now;
    while (circuit.allows(at(now), 40) === 0) now += 1;
    waits.push(now - from);
  }
  expect(waits).toEqual([10, 20, 30, 30, 30]);
});

it('allows all at the first answer, and begins with the shortest wait next time', () => {
  const circuit = broken();
  for (let tries = 0; tries < 5; tries += 1) circuit.unanswered(at(5));
  circuit.answered();
  expect(circuit.allows(at(6), 40)).toBe(40);
  for (let tries = 0; tries < 5; tries += 1) circuit.unanswered(at(6));
  expect([circuit.allows(at(10), 40), circuit.allows(at(11), 40)]).toEqual([0, 5]);
});
