/* The picture of the quarter: where everything stands at some counts, and one pass of the pen. It
   draws on a canvas, and as well on anything that takes the same strokes. */
/** @import { Box, Counts, Dot, Look, Pen, Placed, Plan, Point, StageParts } from "./stage.d.ts" */
(() => {
  "use strict";

  const { draw } = window.govlab.stage;
  const ASIDE = [
    ...["clinic", "nurse", "cart", "guard", "shed", "banner", "quarrel", "siren"],
  ];
  const PER_ROW = 5; // beside a door
  const KEPT_PER_ROW = 7;
  const DESKS_PER_ROW = 9;
  const OFFICE_ROWS = 7.4; // and its name below them
  const LEGIBLE = 72; // pixels that the name needs

  /** How far the mark of a rank has come, from 0 to 1.
   * @param {number} count @param {number} rank */
  const come = (count, rank) => Math.min(1, Math.max(0, count - rank));

  /** From places of the plan to those of the picture, around whose middle it zooms.
   * @param {Look} look @param {number} zoom */
  function sightOf({ width, height }, zoom) {
    const [w, h] = [width / zoom, height / zoom];
    const [left, top] = [(width - w) / 2, (height - h) / 2];
    const unit = Math.min(w / 14.5, h / 9.8);
    const size = Math.max(unit, 0.75 * Math.min(width / 14.5, height / 9.8));
    return {
      x: (/** @type {number} */ x) => left + x * w,
      y: (/** @type {number} */ y) => top + y * h,
      w: (/** @type {number} */ share) => share * w,
      h: (/** @type {number} */ share) => share * h,
      unit,
      symbol: Math.max(3, 0.135 * size),
      dot: Math.max(1.3, 0.072 * unit),
    };
  }
  /** @typedef {ReturnType<typeof sightOf>} Sight */

  /** @param {Pen} pen @param {Plan} plan @param {Look} look @param {Sight} sight @param {number} zoom */
  function ground(pen, plan, { width, height, colours }, sight, zoom) {
    pen.fillStyle = colours.street;
    pen.beginPath();
    pen.rect(0, 0, width, height);
    pen.fill();
    const around = zoom > 1.01 ? [-2, -1, 0, 1, 2] : [0];
    pen.fillStyle = colours.block;
    pen.beginPath();
    for (const dx of around) {
      for (const dy of around) {
        for (const { x, y, w, h } of [...plan.blocks, plan.office]) {
          pen.rect(sight.x(x + dx), sight.y(y + dy), sight.w(w), sight.h(h));
        }
      }
    }
    pen.fill();
    pen.fillStyle = colours.court;
    pen.beginPath();
    for (const { x, y, w, h } of plan.blocks) {
      pen.rect(sight.x(x + 0.26 * w), sight.y(y + 0.26 * h), sight.w(0.48 * w), sight.h(0.48 * h));
    }
    pen.fill();
  }

  /** The middle of a block, and how large a circle in its courtyard is.
   * @param {Plan} plan @param {number} block @param {Sight} sight */
  function courtyard(plan, block, sight) {
    const { x, y, w, h } = plan.blocks[block];
    const r = Math.min(0.33 * Math.min(sight.w(w), sight.h(h)), 0.29 * sight.unit);
    return { x: sight.x(x + w / 2), y: sight.y(y + h / 2), r };
  }

  /** Dots at home, or on their way to the circle of those who act together.
   * @param {Plan} plan @param {Counts} counts @param {Sight} sight @returns {Point[]} */
  function dotPlaces(plan, counts, sight) {
    return plan.dots.map(({ block, home, angle }) => {
      const { x, y, r } = courtyard(plan, block, sight);
      const { w, h, gathering } = plan.blocks[block];
      const there = come(counts.gathering, gathering);
      const [dx, dy] = [home[0] * sight.w(w), home[1] * sight.h(h)];
      return [
        x + dx + there * (r * Math.cos(angle) - dx),
        y + dy + there * (r * Math.sin(angle) - dy),
      ];
    });
  }

  /** @param {Pen} pen @param {Plan} plan @param {Counts} counts @param {Look} look
   * @param {Sight} sight */
  function gatherings(pen, plan, counts, look, sight) {
    const circles = plan.blocks.flatMap(({ gathering }, block) => {
      const { x, y, r } = courtyard(plan, block, sight);
      const there = come(counts.gathering, gathering);
      return there ? [{ key: "gathering", x, y, r: 1.42 * r * there }] : [];
    });
    return all(pen, circles, look);
  }

  /** @param {Pen} pen @param {Plan} plan @param {Counts} counts @param {Point[]} dots
   * @param {Look} look @param {Sight} sight */
  function ties(pen, plan, counts, dots, look, sight) {
    pen.beginPath();
    for (const [from, to] of plan.ties.slice(0, Math.round(counts.tie))) {
      pen.moveTo(...dots[from]);
      pen.lineTo(...dots[to]);
    }
    pen.strokeStyle = look.colours.cohesion;
    pen.lineWidth = Math.max(0.9, 0.036 * sight.unit);
    pen.stroke();
  }

  /** @param {Dot} dot @param {Counts} counts */
  function kindOf(dot, counts) {
    const served = dot.served < Math.round(counts.served);
    const different = dot.different < Math.round(counts.different);
    return different ? (served ? "differentServed" : "different") : served ? "served" : "resident";
  }

  /** @param {Pen} pen @param {Plan} plan @param {Counts} counts @param {Point[]} dots
   * @param {Look} look @param {Sight} sight */
  function residents(pen, plan, counts, dots, look, sight) {
    /** @type {Record<string, Placed[]>} */
    const kinds = { newcomer: [], resident: [], different: [], served: [], differentServed: [] };
    plan.dots.forEach((dot, i) => {
      const [x, y] = dots[i];
      const key = kindOf(dot, counts);
      const placed = { key, x, y, r: sight.dot };
      kinds[key].push(placed);
      if (dot.newcomer < Math.round(counts.newcomer)) {
        kinds.newcomer.push({ ...placed, key: "newcomer" });
      }
    });
    for (const [key, places] of Object.entries(kinds)) draw.symbol(pen, key, places, look.colours);
    return Object.values(kinds).flat();
  }

  /** @param {Pen} pen @param {Plan} plan @param {Counts} counts @param {Look} look
   * @param {Sight} sight */
  function unseen(pen, plan, counts, look, sight) {
    const places = plan.blocks.flatMap(({ x, y, w, h, unseen }) => {
      const there = come(counts.unseen, unseen);
      if (!there) return [];
      return [{ x: sight.x(x), y: sight.y(y), w: sight.w(w), h: sight.h(h), there }];
    });
    pen.fillStyle = look.colours.unseen;
    for (const { x, y, w, h, there } of places) {
      pen.globalAlpha = 0.66 * there;
      pen.beginPath();
      pen.rect(x, y, w, h);
      pen.fill();
    }
    pen.globalAlpha = 1;
    return places.map(({ x, y, w, h }) => ({
      key: "unseen",
      x: x + w / 2,
      y: y + h / 2,
      r: h / 2,
    }));
  }

  /** @param {Pen} pen @param {Plan} plan @param {Counts} counts @param {Look} look @param {Sight} sight */
  function borders(pen, plan, counts, look, sight) {
    pen.beginPath();
    plan.splits.forEach(({ line: [from, to] }, i) => {
      const there = come(counts.door, i + 1);
      if (!there) return;
      pen.moveTo(sight.x(from[0]), sight.y(from[1]));
      pen.lineTo(
        sight.x(from[0] + there * (to[0] - from[0])),
        sight.y(from[1] + there * (to[1] - from[1])),
      );
    });
    pen.rect(0, 0, look.width, look.height);
    pen.strokeStyle = look.colours.border;
    pen.lineWidth = Math.max(1.2, 0.035 * sight.unit);
    pen.stroke();
    if (counts.zoom > 1) street(pen, look, sight);
  }

  /** The street, where the unit is larger.
   * @param {Pen} pen @param {Look} look @param {Sight} sight */
  function street(pen, look, sight) {
    pen.beginPath();
    pen.rect(sight.x(0), sight.y(0), sight.w(1), sight.h(1));
    pen.strokeStyle = look.colours.wait;
    pen.lineWidth = 1;
    pen.stroke();
  }

  /** Marks of a kind that have places of their own.
   * @param {string} key @param {Plan} plan @param {Counts} counts @param {Sight} sight
   * @param {number} size @param {number} [spread] @returns {Placed[]} */
  function standing(key, plan, counts, sight, size, spread = 1) {
    return plan.places[key].slice(0, Math.ceil(counts[key])).map(([x, y], rank) => ({
      key,
      x: sight.x(0.5 + spread * (x - 0.5)),
      y: sight.y(0.5 + spread * (y - 0.5)),
      r: size * come(counts[key], rank),
    }));
  }

  /** The unit whose door a thing stands at: that of its own number, or the one that this was cut from.
   * @param {Plan} plan @param {number} number @param {number} units */
  function doorOf(plan, number, units) {
    let unit = number;
    while (unit >= units) unit = plan.splits[unit - 1].parent;
    return unit;
  }

  /** Doors, and what stands in rows beside them: desks, then the discretion that is held there.
   * @param {Plan} plan @param {Counts} counts @param {Sight} sight @returns {Placed[]} */
  function atDoors(plan, counts, sight) {
    const units = Math.max(1, Math.round(counts.door));
    const r = 0.85 * sight.symbol;
    const doors = Array.from({ length: units }, (_, i) => {
      const [x, y] = i ? plan.splits[i - 1].door : [0, 0];
      return { key: "door", x: sight.x(x) + 1.2 * r, y: sight.y(y) + 1.2 * r, r };
    });
    const beside = doors.map(() => 0);
    /** @param {string} key @param {number} size @returns {Placed[]} */
    const row = (key, size) =>
      Array.from({ length: Math.round(counts[key]) }, (_, i) => {
        const { x, y } = doors[doorOf(plan, i, units)];
        const place = beside[doorOf(plan, i, units)]++;
        const [dx, dy] = [place % PER_ROW, Math.floor(place / PER_ROW)];
        return { key, x: x + (2.05 + 1.75 * dx) * r, y: y + 1.8 * dy * r, r: size * r };
      });
    return [...doors, ...row("token", 0.8), ...row("desk", 0.8)];
  }

  /** What the street office keeps: the rest of the tokens, and the desks of its staff.
   * @param {Counts} counts @param {Box} box
   * @returns {Placed[]} */
  function inOffice(counts, { x, y, w, h }) {
    const kept = 20 - Math.round(counts.token);
    /** @param {string} key @param {number} count @param {number} top @param {number} perRow */
    const rows = (key, count, top, perRow) =>
      Array.from({ length: count }, (_, i) => ({
        key,
        x: x + (w * (0.7 + (i % perRow))) / (perRow + 0.4),
        y: y + (h * (top + Math.floor(i / perRow))) / OFFICE_ROWS,
        r: 0.4 * Math.min(w / perRow, h / OFFICE_ROWS),
      }));
    return [
      ...rows("token", kept, 0.75, KEPT_PER_ROW),
      ...rows("clerk", Math.round(counts.clerk), 3.75, DESKS_PER_ROW),
    ];
  }

  /** @param {Pen} pen @param {Plan} plan @param {Counts} counts @param {Look} look @param {Sight} sight */
  function office(pen, plan, counts, look, sight) {
    const { x, y, w, h } = plan.office;
    const box = { x: sight.x(x), y: sight.y(y), w: sight.w(w), h: sight.h(h) };
    pen.beginPath();
    pen.rect(box.x, box.y, box.w, box.h);
    pen.fillStyle = look.colours.court;
    pen.fill();
    pen.strokeStyle = look.colours.border;
    pen.lineWidth = Math.max(1.5, 0.05 * sight.unit);
    pen.stroke();
    if (box.w > LEGIBLE) {
      pen.fillStyle = look.colours.ink;
      pen.font = `600 ${Math.min(14, Math.max(11, box.w / 8))}px system-ui, sans-serif`;
      pen.textAlign = "center";
      pen.fillText(look.office, box.x + box.w / 2, box.y + 0.95 * box.h);
    }
    return inOffice(counts, box);
  }

  /** @param {Pen} pen @param {Placed[]} placed @param {Look} look */
  function all(pen, placed, look) {
    for (const key of new Set(placed.map((each) => each.key))) {
      draw.symbol(pen, key, placed.filter((each) => each.key === key), look.colours);
    }
    return placed;
  }

  /** Draws it, and tells what stands where, the uppermost last.
   * @type {StageParts["draw"]["picture"]} */
  function picture(pen, plan, counts, look) {
    const { zoom } = counts;
    const sight = sightOf(look, zoom);
    const half = 0.36 * sight.unit;
    ground(pen, plan, look, sight, zoom);
    const dots = dotPlaces(plan, counts, sight);
    const works = ["factory", "crane"].flatMap((key) => standing(key, plan, counts, sight, half));
    const circles = gatherings(pen, plan, counts, look, sight);
    all(pen, works, look);
    ties(pen, plan, counts, dots, look, sight);
    borders(pen, plan, counts, look, sight);
    const people = residents(pen, plan, counts, dots, look, sight);
    const grey = unseen(pen, plan, counts, look, sight);
    const smoke = all(pen, standing("smoke", plan, counts, sight, 0.62 * sight.unit), look);
    const kept = office(pen, plan, counts, look, sight);
    const aside = ASIDE.flatMap((key) =>
      standing(key, plan, counts, sight, sight.symbol, key === "cart" ? zoom : 1)
    );
    all(pen, [...aside, ...atDoors(plan, counts, sight), ...kept], look);
    return [
      ...circles,
      ...works,
      ...people,
      ...smoke,
      ...grey,
      ...aside,
      ...atDoors(plan, counts, sight),
      ...kept,
    ];
  }

  draw.picture = picture;
})();
