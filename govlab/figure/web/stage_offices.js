/* Units and those who decide: borders, a door in each unit with what stands beside it, and the
   street office with what it keeps. */
/** @import { Box, Placed, Plan, Scene, StageParts } from "./stage.d.ts" */
(() => {
  "use strict";

  const { stage } = window.govlab;
  const { come } = stage.scene;
  const TOKENS = 20;
  const AT_DOOR = 5; // in a row
  const KEPT = 7; // tokens in a row of the office
  const DESKS = 9;
  const ROWS = 7.4; // of the office, with its name below
  const LEGIBLE = 72; // pixels that the name needs

  /** @type {StageParts["offices"]["borders"]} */
  function borders({ pen, plan, counts, look, x, y, block }) {
    pen.beginPath();
    plan.splits.slice(0, Math.ceil(counts.door - 1)).forEach(({ line: [from, to] }, i) => {
      const there = come(counts.door, i + 1);
      pen.moveTo(x(from[0]), y(from[1]));
      pen.lineTo(
        x(from[0] + there * (to[0] - from[0])),
        y(from[1] + there * (to[1] - from[1])),
      );
    });
    pen.rect(0, 0, look.width, look.height);
    pen.strokeStyle = look.colours.border;
    pen.lineWidth = Math.max(1.2, 0.035 * block);
    pen.stroke();
  }

  /** The street, where the unit is larger.
   * @type {StageParts["offices"]["street"]} */
  function street({ pen, look, x, y, w, h }) {
    pen.beginPath();
    pen.rect(x(0), y(0), w(1), h(1));
    pen.strokeStyle = look.colours.wait;
    pen.lineWidth = 1;
    pen.stroke();
  }

  /** The unit where a thing stands: that of its own number, or the one that this was cut from.
   * @type {StageParts["offices"]["unitOf"]} */
  function unitOf({ splits }, number, units) {
    let unit = number;
    while (unit >= units) unit = splits[unit - 1].parent;
    return unit;
  }

  /** Doors, and in rows beside them the discretion that is held there, then desks.
   * @type {StageParts["offices"]["doors"]} */
  function doors({ plan, counts, x, y, symbol }) {
    const units = Math.max(1, Math.round(counts.door));
    const r = 0.85 * symbol;
    const doors = Array.from({ length: units }, (_, i) => {
      const [across, down] = i ? plan.splits[i - 1].door : [0, 0];
      return { key: "door", x: x(across) + 1.2 * r, y: y(down) + 1.2 * r, r };
    });
    const beside = doors.map(() => 0);
    const row = (/** @type {string} */ key) =>
      Array.from({ length: Math.round(counts[key]) }, (_, i) => {
        const unit = unitOf(plan, i, units);
        const place = beside[unit]++;
        const [dx, dy] = [place % AT_DOOR, Math.floor(place / AT_DOOR)];
        const door = doors[unit];
        return { key, x: door.x + (2.05 + 1.75 * dx) * r, y: door.y + 1.8 * dy * r, r: 0.8 * r };
      });
    return [...doors, ...row("token"), ...row("desk")];
  }

  /** What the street office keeps: the rest of the tokens, and the desks of its staff.
   * @param {Scene} scene @param {Box} box @returns {Placed[]} */
  function kept({ counts }, { x, y, w, h }) {
    /** @param {string} key @param {number} count @param {number} top @param {number} perRow */
    const rows = (key, count, top, perRow) =>
      Array.from({ length: count }, (_, i) => ({
        key,
        x: x + (w * (0.7 + (i % perRow))) / (perRow + 0.4),
        y: y + (h * (top + Math.floor(i / perRow))) / ROWS,
        r: 0.4 * Math.min(w / perRow, h / ROWS),
      }));
    return [
      ...rows("token", TOKENS - Math.round(counts.token), 0.75, KEPT),
      ...rows("clerk", Math.round(counts.clerk), 3.75, DESKS),
    ];
  }

  /** @param {Scene} scene @param {Box} box */
  function name({ pen, look }, { x, y, w, h }) {
    if (w < LEGIBLE) return;
    pen.fillStyle = look.colours.ink;
    pen.font = `600 ${Math.max(11, w / 9)}px system-ui, sans-serif`;
    pen.textAlign = "center";
    pen.fillText(look.office, x + w / 2, y + 0.95 * h);
  }

  /** @type {StageParts["offices"]["office"]} */
  function office(scene) {
    const { pen, look, plan: { office }, x, y, w, h, block } = scene;
    const box = { x: x(office.x), y: y(office.y), w: w(office.w), h: h(office.h) };
    pen.beginPath();
    pen.rect(box.x, box.y, box.w, box.h);
    pen.fillStyle = look.colours.court;
    pen.fill();
    pen.strokeStyle = look.colours.border;
    pen.lineWidth = Math.max(1.5, 0.05 * block);
    pen.stroke();
    name(scene, box);
    return kept(scene, box);
  }

  Object.assign(stage, { offices: { borders, street, unitOf, doors, office } });
})();
