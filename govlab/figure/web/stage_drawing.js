/* The picture of the quarter in one pass of the pen, from the ground up: on a canvas, or on anything
   that takes the same strokes. */
/** @import { Placed, Scene, StageParts } from "./stage.d.ts" */
(() => {
  "use strict";

  const { stage } = window.govlab;
  const { scene: { of, come, put }, people, offices } = stage;
  const BUILT = ["factory", "crane"];
  const IN_LANES = ["clinic", "nurse", "cart", "guard", "shed", "banner", "quarrel", "siren"];

  /** Streets and blocks, and those of the streets around where the picture shows them.
   * @param {Scene} scene */
  function ground({ pen, plan, counts, look, x, y, w, h }) {
    const around = counts.zoom > 1 ? [-2, -1, 0, 1, 2] : [0];
    const [edge, size] = [0.26, 0.48]; // of a courtyard in its block
    pen.fillStyle = look.colours.street;
    pen.beginPath();
    pen.rect(0, 0, look.width, look.height);
    pen.fill();
    pen.fillStyle = look.colours.block;
    pen.beginPath();
    for (const right of around) {
      for (const down of around) {
        for (const box of [...plan.blocks, plan.office]) {
          pen.rect(x(box.x + right), y(box.y + down), w(box.w), h(box.h));
        }
      }
    }
    pen.fill();
    pen.fillStyle = look.colours.court;
    pen.beginPath();
    for (const box of plan.blocks) {
      const [left, top] = [x(box.x + edge * box.w), y(box.y + edge * box.h)];
      pen.rect(left, top, w(size * box.w), h(size * box.h));
    }
    pen.fill();
  }

  /** Marks of a kind that have places of their own; carts go as far as the unit reaches.
   * @param {Scene} scene @param {string} key @param {number} size @returns {Placed[]} */
  function standing({ plan, counts, x, y }, key, size) {
    const spread = key === "cart" ? counts.zoom : 1;
    return plan.places[key].slice(0, Math.ceil(counts[key])).map((place, rank) => ({
      key,
      x: x(0.5 + spread * (place[0] - 0.5)),
      y: y(0.5 + spread * (place[1] - 0.5)),
      r: size * come(counts[key], rank),
    }));
  }

  /** @type {StageParts["picture"]} */
  function picture(pen, plan, counts, look) {
    const scene = of(pen, plan, counts, look);
    const dots = people.dots(scene);
    ground(scene);
    const circles = people.gatherings(scene);
    const built = put(scene, BUILT.flatMap((key) => standing(scene, key, 0.36 * scene.block)));
    people.ties(scene, dots);
    offices.borders(scene);
    if (counts.zoom > 1) offices.street(scene);
    const residents = people.residents(scene, dots);
    const grey = people.unseen(scene);
    const smoke = put(scene, standing(scene, "smoke", 0.62 * scene.block));
    const kept = offices.office(scene);
    const lanes = IN_LANES.flatMap((key) => standing(scene, key, scene.symbol));
    const above = put(scene, [...lanes, ...offices.doors(scene), ...kept]);
    return [...circles, ...built, ...residents, ...smoke, ...grey, ...above];
  }

  Object.assign(stage, { picture });
})();
