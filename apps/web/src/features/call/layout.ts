/** All lengths in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}
export const CORNERS = ['bottom-right', 'top-right', 'top-left', 'bottom-left'] as const;
export type Corner = (typeof CORNERS)[number];

export interface OnStage {
  readonly others: number;
  /** Shared screens, one's own among them. */
  readonly screens: number;
  readonly selfShown: boolean;
  readonly corner: Corner;
}
export interface Arrangement {
  readonly screens: readonly Box[];
  readonly others: readonly Box[];
  readonly self: Box | undefined;
  /** One's own picture lies over somebody else's, in its corner. */
  readonly selfFloats: boolean;
}

const GAP = 8;
const INSET = 12;
/** A picture wider or taller than this cuts off heads or shows walls. */
const WIDEST = 16 / 9;
const TALLEST = 9 / 16;
/** Whoever is alone with one on a long phone may fill it. */
const TALLEST_ALONE = 0.4;
const clamp = (least: number, value: number, most: number): number => Math.max(least, Math.min(value, most));

/**
 * Where everybody's picture is. With one other person they fill the stage and oneself floats in a corner; with more, everybody has a tile of the
 * same size, as large as fits; a shared screen takes the most room, and the people stand in a strip beside or under it. No two pictures overlap
 * but the floating one, and none leaves the stage.
 */
export function arrange(stage: Size, { others, screens, selfShown, corner }: OnStage): Arrangement {
  if (stage.width <= 0 || stage.height <= 0) return { screens: [], others: [], self: undefined, selfFloats: false };
  const whole: Box = { left: 0, top: 0, ...stage };
  if (screens === 0 && others < 2) {
    return {
      screens: [],
      others: grid(whole, others, WIDEST, TALLEST_ALONE),
      self: selfShown ? inCorner(stage, corner) : undefined,
      selfFloats: selfShown,
    };
  }
  const people = others + (selfShown ? 1 : 0);
  const [forScreens, forPeople] = screens === 0 ? [undefined, whole] : divided(stage, people);
  const tiles = grid(forPeople, people);
  return {
    screens: forScreens ? grid(forScreens, screens, Infinity) : [],
    others: tiles.slice(0, others),
    self: selfShown ? tiles[others] : undefined,
    selfFloats: false,
  };
}

function inCorner(stage: Size, corner: Corner): Box {
  const upright = stage.height > stage.width;
  const aspect = upright ? 3 / 4 : 4 / 3;
  const width = Math.min(clamp(96, stage.width * 0.26, 232), stage.height * 0.42 * aspect);
  const height = width / aspect;
  return {
    left: corner.endsWith('left') ? INSET : stage.width - width - INSET,
    top: corner.startsWith('top') ? INSET : stage.height - height - INSET,
    width,
    height,
  };
}

/** The same size for all, as large as possible; rows that are not full stand in the middle. */
function grid(area: Box, count: number, widest = WIDEST, tallest = TALLEST): Box[] {
  if (count === 0) return [];
  const cellWith = (columns: number): Size => {
    const rows = Math.ceil(count / columns);
    const width = (area.width - GAP * (columns - 1)) / columns;
    const height = (area.height - GAP * (rows - 1)) / rows;
    return { width: Math.min(width, height * widest), height: Math.min(height, width / tallest) };
  };
  const columns = Array.from({ length: count }, (_, index) => index + 1).reduce((best, candidate) =>
    surface(cellWith(candidate)) > surface(cellWith(best)) ? candidate : best,
  );
  const cell = cellWith(columns);
  const rows = Math.ceil(count / columns);
  const top = area.top + (area.height - span(cell.height, rows)) / 2;
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, count - row * columns);
    const left = area.left + (area.width - span(cell.width, inRow)) / 2;
    return { left: left + (index % columns) * (cell.width + GAP), top: top + row * (cell.height + GAP), ...cell };
  });
}
const surface = ({ width, height }: Size): number => Math.max(0, width) * Math.max(0, height);
const span = (length: number, count: number): number => length * count + GAP * (count - 1);

/** The part of the shared screens, and that of the people: at the side of a wide stage, under them on a tall one. */
function divided(stage: Size, people: number): [Box, Box] {
  if (people === 0)
    return [
      { left: 0, top: 0, ...stage },
      { left: 0, top: 0, width: 0, height: 0 },
    ];
  if (stage.width >= stage.height * 1.2) {
    const side = clamp(88, stage.width * 0.2, 248);
    const width = stage.width - side - GAP;
    return [
      { left: 0, top: 0, width, height: stage.height },
      { left: width + GAP, top: 0, width: side, height: stage.height },
    ];
  }
  const under = clamp(72, stage.height * 0.24, 176);
  const height = stage.height - under - GAP;
  return [
    { left: 0, top: 0, width: stage.width, height },
    { left: 0, top: height + GAP, width: stage.width, height: under },
  ];
}
