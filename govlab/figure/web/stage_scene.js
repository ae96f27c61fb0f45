/* What one picture of the quarter is drawn from, and the measures of its marks. */
/** @import { Counts, Look, Pen, Placed, Plan, Scene, StageParts } from "./stage.d.ts" */
(() => {
  "use strict";

  const { stage } = window.govlab;
  const [BLOCKS_ACROSS, BLOCKS_DOWN] = [14.5, 9.8]; // the street office is wider than a block

  /** @param {Look} look @param {number} zoom */
  const blockSize = ({ width, height }, zoom) =>
    Math.min(width / zoom / BLOCKS_ACROSS, height / zoom / BLOCKS_DOWN);

  /** A scene around whose middle the picture zooms out. Marks shrink less than the ground.
   * @type {StageParts["scene"]["of"]} */
  function of(pen, plan, counts, look) {
    const { zoom } = counts;
    const [w, h] = [look.width / zoom, look.height / zoom];
    const [left, top] = [(look.width - w) / 2, (look.height - h) / 2];
    const block = blockSize(look, zoom);
    return {
      pen,
      plan,
      counts,
      look,
      x: (x) => left + x * w,
      y: (y) => top + y * h,
      w: (share) => share * w,
      h: (share) => share * h,
      block,
      symbol: Math.max(3, 0.135 * Math.max(block, 0.75 * blockSize(look, 1))),
      dot: Math.max(1.3, 0.072 * block),
    };
  }

  /** How far the mark of a rank has come, from 0 to 1.
   * @type {StageParts["scene"]["come"]} */
  const come = (count, rank) => Math.min(1, Math.max(0, count - rank));

  /** Draws marks, those of a kind at once.
   * @type {StageParts["scene"]["put"]} */
  function put({ pen, look }, placed) {
    for (const key of new Set(placed.map((each) => each.key))) {
      stage.symbol(pen, key, placed.filter((each) => each.key === key), look.colours);
    }
    return placed;
  }

  Object.assign(stage, { scene: { of, come, put } });
})();
