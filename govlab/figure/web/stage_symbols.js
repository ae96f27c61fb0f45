/* How each mark looks: layers of shapes in a colour, drawn for all marks of a kind at once. */
/** @import { Pen, Placed, StageParts } from "./stage.d.ts" */
(() => {
  "use strict";

  /** @typedef {(pen: Pen, x: number, y: number, r: number) => void} Shape */
  /** @typedef {{ fill?: string, stroke?: string, width?: number, alpha?: number, shape: Shape }} Layer */

  /** A shape through corners that are told in halves of its size.
   * @param {...[number, number]} corners @returns {Shape} */
  const path = (...corners) => (pen, x, y, r) => {
    corners.forEach(([dx, dy], i) => pen[i ? "lineTo" : "moveTo"](x + dx * r, y + dy * r));
  };

  /** @param {...[number, number]} corners @returns {Shape} */
  const closed = (...corners) => {
    const open = path(...corners);
    return (pen, x, y, r) => {
      open(pen, x, y, r);
      pen.closePath();
    };
  };

  /** @param {number} left @param {number} top @param {number} w @param {number} h @returns {Shape} */
  const box = (left, top, w, h) => (pen, x, y, r) =>
    pen.rect(x + left * r, y + top * r, w * r, h * r);

  /** @param {number} dx @param {number} dy @param {number} size @returns {Shape} */
  const disc = (dx, dy, size) => (pen, x, y, r) => {
    pen.moveTo(x + (dx + size) * r, y + dy * r);
    pen.arc(x + dx * r, y + dy * r, size * r, 0, 2 * Math.PI);
  };

  /** @param {...Shape} shapes @returns {Shape} */
  const all = (...shapes) => (pen, x, y, r) => shapes.forEach((shape) => shape(pen, x, y, r));

  /** @param {number} size @returns {Shape} */
  const cross = (size) =>
    all(
      box(-size, -size / 3, 2 * size, 2 * size / 3),
      box(-size / 3, -size, 2 * size / 3, 2 * size),
    );

  const HOUSE = closed([-1, 1], [-1, -0.15], [0, -1], [1, -0.15], [1, 1]);
  const DIAMOND = closed([0, -1.3], [1.3, 0], [0, 1.3], [-1.3, 0]);
  const WORKS = closed(
    [-1, 0.9],
    [-1, -0.3],
    [-0.4, -0.75],
    [-0.4, -0.3],
    [0.2, -0.75],
    [0.2, -0.3],
    [0.8, -0.75],
    [0.8, -1.1],
    [1, -1.1],
    [1, 0.9],
  );
  const BOLT = path([-0.9, -0.5], [0.1, -0.2], [-0.2, 0.3], [0.9, 0.6]);
  const MAST = path([-0.2, 1], [-0.2, -0.8], [1, -0.8], [-0.8, -0.8], [-0.2, -0.45], [0.5, -0.8], [
    0.5,
    -0.1,
  ]);

  /** @type {Record<string, Layer[]>} */
  const SYMBOLS = {
    resident: [{ fill: "street", stroke: "wait", shape: disc(0, 0, 1) }],
    served: [{ fill: "public_goods", shape: disc(0, 0, 1) }],
    different: [{ fill: "street", stroke: "wait", shape: DIAMOND }],
    differentServed: [{ fill: "public_goods", shape: DIAMOND }],
    newcomer: [{ fill: "bags", shape: disc(0, 0, 1.5) }],
    tie: [{ stroke: "cohesion", width: 0.15, shape: path([-1, 0.5], [1, -0.5]) }],
    gathering: [{ fill: "together", shape: disc(0, 0, 1) }],
    door: [
      { fill: "border", shape: box(-1, -1, 2, 2) },
      { fill: "street", shape: box(-0.4, -0.3, 0.8, 1.3) },
    ],
    token: [{ fill: "token", stroke: "border", width: 0.12, shape: disc(0, 0, 1) }],
    clinic: [
      { fill: "public_goods", shape: box(-1, -1, 2, 2) },
      { fill: "street", shape: cross(0.65) },
    ],
    nurse: [
      { fill: "public_goods", shape: disc(0, 0, 1) },
      { fill: "street", shape: cross(0.55) },
    ],
    factory: [
      { fill: "works", shape: WORKS },
      { fill: "public_goods", shape: box(-0.75, 0, 0.8, 0.8) },
      { fill: "street", shape: (pen, x, y, r) => cross(0.28)(pen, x - 0.35 * r, y + 0.4 * r, r) },
    ],
    smoke: [{
      fill: "smoke",
      alpha: 0.24,
      shape: all(disc(-0.7, 0.15, 0.6), disc(0, -0.15, 0.75), disc(0.75, 0.1, 0.55)),
    }],
    crane: [{ stroke: "muted", width: 0.1, shape: MAST }],
    desk: [{
      fill: "cost",
      shape: all(box(-1, -0.6, 2, 0.5), box(-0.8, -0.6, 0.35, 1.3), box(0.45, -0.6, 0.35, 1.3)),
    }],
    cart: [
      { fill: "cost", shape: box(-1, -0.65, 2, 0.95) },
      { fill: "ink", shape: all(disc(-0.5, 0.45, 0.35), disc(0.5, 0.45, 0.35)) },
    ],
    guard: [{
      fill: "cost",
      shape: closed([-0.8, -0.9], [0.8, -0.9], [0.8, 0.1], [0, 1], [-0.8, 0.1]),
    }],
    shed: [
      { fill: "risk", shape: HOUSE },
      { fill: "street", shape: box(-0.3, 0.15, 0.6, 0.85) },
    ],
    unseen: [{ fill: "unseen", alpha: 0.62, shape: box(-1, -1, 2, 2) }],
    banner: [
      { stroke: "ink", width: 0.14, shape: path([-1.15, 1], [-1.15, -0.9]) },
      { stroke: "ink", width: 0.14, shape: path([1.15, 1], [1.15, -0.9]) },
      { fill: "risk", shape: box(-1.15, -0.9, 2.3, 1) },
      { fill: "street", shape: box(-0.8, -0.55, 1.6, 0.3) },
    ],
    quarrel: [{ stroke: "risk", width: 0.22, shape: BOLT }],
    siren: [
      { fill: "risk", shape: all(box(-1, -0.6, 2, 1.1), box(-0.25, -0.95, 0.5, 0.4)) },
      { fill: "street", shape: cross(0.4) },
      { fill: "ink", shape: all(disc(-0.5, 0.6, 0.3), disc(0.5, 0.6, 0.3)) },
    ],
  };
  SYMBOLS.clerk = SYMBOLS.desk;

  /** Marks of one kind, a layer at a time.
   * @type {StageParts["symbol"]} */
  function symbol(pen, key, places, colours) {
    for (const { fill, stroke, width = 0.36, alpha = 1, shape } of SYMBOLS[key]) {
      pen.globalAlpha = alpha;
      pen.beginPath();
      for (const { x, y, r } of places) shape(pen, x, y, r);
      if (fill) pen.fillStyle = colours[fill];
      if (fill) pen.fill();
      if (stroke) pen.strokeStyle = colours[stroke];
      pen.lineWidth = Math.max(0.9, width * (places[0]?.r ?? 0)); // told in halves of the size
      if (stroke) pen.stroke();
    }
    pen.globalAlpha = 1;
  }

  Object.assign(window.govlab.stage, { symbol });
})();
