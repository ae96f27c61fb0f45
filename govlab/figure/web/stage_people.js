/* Residents: at home around their courtyard, or in the circle of those who act together; who knows
   whom; who is served; and blocks that nobody sees. */
/** @import { Dot, Point, Scene, StageParts } from "./stage.d.ts" */
(() => {
  "use strict";

  const { stage } = window.govlab;
  const { come, put } = stage.scene;

  /** The middle of a block, and how large a circle in its courtyard is.
   * @param {Scene} scene @param {number} number */
  function courtyard({ plan, x, y, w, h, block }, number) {
    const box = plan.blocks[number];
    const r = Math.min(0.33 * w(box.w), 0.33 * h(box.h), 0.29 * block);
    return { x: x(box.x + box.w / 2), y: y(box.y + box.h / 2), r };
  }

  /** @type {StageParts["people"]["dots"]} */
  function dots(scene) {
    const yards = scene.plan.blocks.map(({ gathering, w, h }, i) => ({
      ...courtyard(scene, i),
      there: come(scene.counts.gathering, gathering),
      w: scene.w(w),
      h: scene.h(h),
    }));
    return scene.plan.dots.map(({ block, home, angle }) => {
      const { x, y, r, there, w, h } = yards[block];
      const [dx, dy] = [home[0] * w, home[1] * h];
      return [
        x + dx + there * (r * Math.cos(angle) - dx),
        y + dy + there * (r * Math.sin(angle) - dy),
      ];
    });
  }

  /** @type {StageParts["people"]["gatherings"]} */
  function gatherings(scene) {
    const circles = scene.plan.blocks.flatMap(({ gathering }, i) => {
      const { x, y, r } = courtyard(scene, i);
      const there = come(scene.counts.gathering, gathering);
      return there ? [{ key: "gathering", x, y, r: 1.42 * r * there }] : [];
    });
    return put(scene, circles);
  }

  /** @type {StageParts["people"]["ties"]} */
  function ties({ pen, plan, counts, look, block }, dots) {
    pen.beginPath();
    for (const [from, to] of plan.ties.slice(0, Math.round(counts.tie))) {
      pen.moveTo(...dots[from]);
      pen.lineTo(...dots[to]);
    }
    pen.strokeStyle = look.colours.cohesion;
    pen.lineWidth = Math.max(0.9, 0.036 * block);
    pen.stroke();
  }

  /** The marks of a resident, the lowest first.
   * @param {Dot} dot @param {Scene["counts"]} counts */
  function marksOf(dot, counts) {
    const served = dot.served < Math.round(counts.served);
    const different = dot.different < Math.round(counts.different);
    const kind = different
      ? (served ? "differentServed" : "different")
      : (served ? "served" : "resident");
    return dot.newcomer < Math.round(counts.newcomer) ? ["newcomer", kind] : [kind];
  }

  /** @type {StageParts["people"]["residents"]} */
  function residents(scene, dots) {
    const placed = scene.plan.dots.flatMap((dot, i) =>
      marksOf(dot, scene.counts).map((key) => ({ key, x: dots[i][0], y: dots[i][1], r: scene.dot }))
    );
    const below = placed.filter(({ key }) => key === "newcomer");
    return [...put(scene, below), ...put(scene, placed.filter(({ key }) => key !== "newcomer"))];
  }

  /** @type {StageParts["people"]["unseen"]} */
  function unseen({ pen, plan, counts, look, x, y, w, h }) {
    const places = plan.blocks.filter((block) => block.unseen < counts.unseen);
    pen.fillStyle = look.colours.unseen;
    for (const block of places) {
      pen.globalAlpha = 0.66 * come(counts.unseen, block.unseen);
      pen.beginPath();
      pen.rect(x(block.x), y(block.y), w(block.w), h(block.h));
      pen.fill();
    }
    pen.globalAlpha = 1;
    return places.map((block) => ({
      key: "unseen",
      x: x(block.x + block.w / 2),
      y: y(block.y + block.h / 2),
      r: h(block.h) / 2,
    }));
  }

  Object.assign(stage, { people: { dots, gatherings, ties, residents, unseen } });
})();
