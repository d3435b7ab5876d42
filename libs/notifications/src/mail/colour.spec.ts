import { buttonColours, contrast } from './colour.ts';

const CARD = { light: '#ffffff', dark: '#1d2321' } as const;
const steps = ['00', '2b', '55', '80', 'aa', 'd5', 'ff'];
const EVERY_COLOUR = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)));

it('the button of any colour can be read and seen, in light and in dark', () => {
  for (const colour of [null, ...EVERY_COLOUR])
    for (const scheme of ['light', 'dark'] as const) {
      const { ground, ink } = buttonColours(colour)[scheme];
      expect([colour, scheme, contrast(ink, ground) >= 4.5, contrast(ground, CARD[scheme]) >= 3]).toEqual([
        colour,
        scheme,
        true,
        true,
      ]);
    }
});

it('a colour that stands out already stays as it is', () => {
  expect(buttonColours('#8e24aa').light).toEqual({ ground: '#8e24aa', ink: '#ffffff' });
  expect(buttonColours('#ffcc00').dark).toEqual({ ground: '#ffcc00', ink: '#000000' });
});

it('white on white is not a button', () => {
  expect(buttonColours('#ffffff').light.ground).not.toBe('#ffffff');
});

it.each([
  ['#ffffff', '#000000', 21],
  ['#767676', '#ffffff', 4.54],
])('the contrast of %s and %s is %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  expect(contrast(other, one)).toBeCloseTo(ratio, 2);
});
