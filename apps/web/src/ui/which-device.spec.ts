import { speak } from '../texts/texts.ts';
import { whichDevice } from './which-device.ts';

afterAll(() => void Reflect.deleteProperty(globalThis, 'document'));

it('says a device in the language of the page', async () => {
  const called = ['Chrome on Android', 'Samsung Internet on Android', 'Firefox', 'iPhone', 'Another device'];
  expect(called.map(whichDevice)).toEqual(called);
  Object.defineProperty(globalThis, 'document', { value: { documentElement: {} }, configurable: true });
  await speak('de');
  const said = ['Chrome (Android)', 'Samsung Internet (Android)', 'Firefox', 'iPhone', 'Ein anderes Gerät'];
  expect(called.map(whichDevice)).toEqual(said);
});
