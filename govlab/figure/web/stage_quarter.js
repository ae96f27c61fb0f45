/* Where everything in the quarter stands: the same at each visit, for chance is a seed. Lists are in
   the order in which marks appear, so a count that grows by one adds one mark and moves none. */
/** @import { Block, Box, Dot, Plan, Point, Split } from "./stage.d.ts" */
(() => {
  "use strict";

  const COLUMNS = 13;
  const ROWS = 9;
  const DOTS = 850;
  const TIES = 700;
  const UNITS = 170;
  const NEAR = 0.045; // across a street
  const ASPECT = 1.45; // of the picture for which blocks are about square
  const LANE = 0.09; // of a block, on each of its sides
  const MIDDLE = [(COLUMNS - 1) / 2, (ROWS - 1) / 2];

  /** Mulberry32, a generator of random numbers that fits in a few lines.
   * @param {number} seed */
  function randomFrom(seed) {
    return () => {
      seed = (seed + 0x6d2b79f5) | 0;
      let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
  }

  /** @template T @param {T[]} items @param {() => number} random @returns {T[]} */
  function shuffled(items, random) {
    const left = [...items];
    return items.map(() => left.splice(Math.floor(random() * left.length), 1)[0]);
  }

  /** @param {number} count */
  const upTo = (count) => Array.from({ length: count }, (_, i) => i);

  /** The rank of each of some items in an order.
   * @param {number[]} order */
  function ranks(order) {
    const found = /** @type {number[]} */ (Array(order.length));
    order.forEach((item, rank) => (found[item] = rank));
    return found;
  }

  /** Street lines from 0 to 1; the street office stands in a wider strip.
   * @param {number} count @param {number} middle @param {number} wide @param {() => number} random */
  function lines(count, middle, wide, random) {
    const widths = upTo(count).map((i) => (i === middle ? wide : 0.86 + 0.28 * random()));
    const whole = widths.reduce((sum, width) => sum + width, 0);
    let at = 0;
    return [0, ...widths.slice(1).map((_, i) => (at += widths[i] / whole)), 1];
  }

  /** @param {number[]} xs @param {number[]} ys @param {number} column @param {number} row
   * @returns {Box} */
  function boxAt(xs, ys, column, row) {
    const [w, h] = [xs[column + 1] - xs[column], ys[row + 1] - ys[row]];
    const lane = LANE * Math.min(w * ASPECT, h);
    const [dx, dy] = [lane / ASPECT, lane];
    return { x: xs[column] + dx, y: ys[row] + dy, w: w - 2 * dx, h: h - 2 * dy };
  }

  /** @param {Box} box @returns {Point} */
  const middleOf = ({ x, y, w, h }) => [x + w / 2, y + h / 2];

  /** @param {Point} one @param {Point} other */
  const apart = (one, other) =>
    Math.sqrt(((one[0] - other[0]) * ASPECT) ** 2 + (one[1] - other[1]) ** 2);

  /** Blocks but the middle one, which is the street office's. A distant centre overlooks what lies
   * far from it first.
   * @param {number[]} xs @param {number[]} ys @param {() => number} random @returns {Block[]} */
  function blocksOf(xs, ys, random) {
    const places = upTo(COLUMNS * ROWS)
      .map((i) => [i % COLUMNS, Math.floor(i / COLUMNS)])
      .filter(([column, row]) => column !== MIDDLE[0] || row !== MIDDLE[1]);
    const boxes = places.map(([column, row]) => boxAt(xs, ys, column, row));
    const gathering = ranks(shuffled(upTo(boxes.length), random));
    const far = boxes.map((box) => apart(middleOf(box), [0.5, 0.5]) + 0.15 * random());
    const unseen = ranks(upTo(boxes.length).sort((one, other) => far[other] - far[one]));
    return boxes.map((box, i) => ({ ...box, gathering: gathering[i], unseen: unseen[i] }));
  }

  /** A place on the rim of a block's houses, as a share of the block from its middle.
   * @param {number} turn @param {() => number} random @returns {Point} */
  function home(turn, random) {
    const angle = 2 * Math.PI * turn;
    const [x, y] = [Math.cos(angle), Math.sin(angle)];
    const far = (0.34 + 0.08 * random()) / Math.max(Math.abs(x), Math.abs(y));
    return [x * far, y * far];
  }

  /** @param {Block[]} blocks @param {() => number} random @returns {Dot[]} */
  function dotsOf(blocks, random) {
    const least = Math.floor(DOTS / blocks.length);
    const fuller = new Set(shuffled(upTo(blocks.length), random).slice(0, DOTS % blocks.length));
    const [served, different, newcomer] = [1, 2, 3].map(() => ranks(shuffled(upTo(DOTS), random)));
    const made = blocks.flatMap((_, block) => {
      const count = least + Number(fuller.has(block));
      const start = random();
      return upTo(count).map((i) => ({ block, turn: start + (i + 0.5 * random()) / count }));
    });
    return made.map(({ block, turn }, i) => ({
      block,
      home: home(turn, random),
      angle: 2 * Math.PI * turn,
      served: served[i],
      different: different[i],
      newcomer: newcomer[i],
    }));
  }

  /** Who may know whom: neighbours around a courtyard, and the nearest in other blocks.
   * @param {Block[]} blocks @param {Dot[]} dots @param {() => number} random
   * @returns {[number, number][]} */
  function tiesOf(blocks, dots, random) {
    /** @type {Point[]} */
    const places = dots.map(({ block, home }) => {
      const { x, y, w, h } = blocks[block];
      return [x + w * (0.5 + home[0]), y + h * (0.5 + home[1])];
    });
    const inBlock = dots.flatMap(({ block }, i) => {
      const next = dots[i + 1]?.block === block
        ? i + 1
        : dots.findIndex((dot) => dot.block === block);
      return [/** @type {[number, number]} */ ([i, next])];
    });
    const abroad = dots.flatMap(({ block }, i) => {
      const near = dots.findIndex((dot, j) =>
        j > i && dot.block !== block && apart(places[i], places[j]) < NEAR
      );
      return near < 0 ? [] : [/** @type {[number, number]} */ ([i, near])];
    });
    return shuffled([...inBlock, ...abroad], random).slice(0, TIES);
  }

  /** Half blocks, between which borders run: streets at even places.
   * @param {number[]} streets */
  const halves = (streets) =>
    streets.flatMap((line, i) => (i ? [(streets[i - 1] + line) / 2, line] : [line]));

  /** Where a unit is cut across its longer side: along a street if there is one inside.
   * @param {number[]} lines @param {number} low @param {number} high */
  function cut(lines, low, high) {
    const inside = upTo(high - low - 1).map((i) => low + 1 + i);
    const streets = inside.filter((i) => i % 2 === 0);
    const middle = (lines[low] + lines[high]) / 2;
    const far = (/** @type {number} */ i) => Math.abs(lines[i] - middle);
    return (streets.length ? streets : inside).reduce((one, i) => (far(i) < far(one) ? i : one));
  }

  /** One fixed sequence of borders, each through the largest unit, so that units nest.
   * @param {number[]} xs @param {number[]} ys @returns {Split[]} */
  function splitsOf(xs, ys) {
    const [across, down] = [halves(xs), halves(ys)];
    const units = [{ west: 0, east: across.length - 1, north: 0, south: down.length - 1 }];
    const wide = (/** @type {typeof units[0]} */ u) => (across[u.east] - across[u.west]) * ASPECT;
    const high = (/** @type {typeof units[0]} */ u) => down[u.south] - down[u.north];
    const canBeCut = (/** @type {typeof units[0]} */ u) =>
      u.east - u.west > 1 || u.south - u.north > 1;
    return upTo(UNITS - 1).map(() => {
      const sizes = units.map((unit) => (canBeCut(unit) ? wide(unit) * high(unit) : 0));
      const parent = sizes.indexOf(Math.max(...sizes));
      const unit = units[parent];
      const { west, east, north, south } = unit;
      const upright = east - west > 1 && (wide(unit) >= high(unit) || south - north < 2);
      const at = upright ? cut(across, west, east) : cut(down, north, south);
      units[parent] = upright ? { ...unit, east: at } : { ...unit, south: at };
      const made = upright ? { ...unit, west: at } : { ...unit, north: at };
      units.push(made);
      /** @type {[Point, Point]} */
      const line = upright
        ? [[across[at], down[north]], [across[at], down[south]]]
        : [[across[west], down[at]], [across[east], down[at]]];
      return { line, door: [across[made.west], down[made.north]], parent };
    });
  }

  /** Places in the lanes between blocks, on long ways from the office, and on the blocks.
   * @param {number[]} xs @param {number[]} ys @param {Block[]} blocks @param {() => number} random
   * @returns {Record<string, Point[]>} */
  function placesOf(xs, ys, blocks, random) {
    const inner = (/** @type {number[]} */ lines) => lines.slice(1, -1);
    const between = (/** @type {number[]} */ lines) =>
      lines.slice(1).map((line, i) => (line + lines[i]) / 2);
    const upright = shuffled(inner(xs).flatMap((x) => between(ys).map((y) => [x, y])), random);
    const level = shuffled(inner(ys).flatMap((y) => between(xs).map((x) => [x, y])), random);
    const crossings = shuffled(inner(xs).flatMap((x) => inner(ys).map((y) => [x, y])), random);
    const corners = shuffled(blocks, random).map(({ x, y, w, h }) => [x + 0.5 * w, y + 0.5 * h]);
    const taken = { shed: 46, quarrel: 30, clinic: 29, nurse: 26, banner: 20, guard: 10 };
    const from = { shed: upright, quarrel: upright, clinic: level, nurse: level };
    const rest = { banner: level, guard: level };
    const places = Object.entries({ ...from, ...rest }).map(([key, lane]) => [
      key,
      lane.splice(0, taken[/** @type {keyof typeof taken} */ (key)]),
    ]);
    const carts = upTo(80).map((i) => onTheWay(i, xs, ys));
    const more = { cart: carts, siren: crossings.slice(0, 40), smoke: crossings.slice(40, 56) };
    const built = { factory: corners.slice(0, 8), crane: corners.slice(8, 18) };
    return { ...Object.fromEntries(places), ...more, ...built };
  }

  /** The place of a cart: in four directions along the streets beside the office, evenly far.
   * @param {number} i @param {number[]} xs @param {number[]} ys @returns {Point} */
  function onTheWay(i, xs, ys) {
    const far = 0.1 + 0.39 * ((Math.floor(i / 4) * 0.618) % 1);
    const [x, y] = [xs[MIDDLE[0] + (i % 2)], ys[MIDDLE[1] + (i % 2)]];
    const side = i % 4 < 2 ? 0.5 - far : 0.5 + far;
    return i % 2 ? [side, y] : [x, side];
  }

  /** @returns {Plan} */
  function plan() {
    const random = randomFrom(1996);
    const xs = lines(COLUMNS, MIDDLE[0], 2.5, random);
    const ys = lines(ROWS, MIDDLE[1], 1.8, random);
    const blocks = blocksOf(xs, ys, random);
    const dots = dotsOf(blocks, random);
    const ties = tiesOf(blocks, dots, random);
    const places = placesOf(xs, ys, blocks, random);
    const office = boxAt(xs, ys, MIDDLE[0], MIDDLE[1]);
    return { blocks, office, dots, ties, splits: splitsOf(xs, ys), places };
  }

  window.govlab.stage = /** @type {typeof window.govlab.stage} */ ({ quarter: { plan } });
})();
