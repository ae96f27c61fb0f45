/* The canvas of the stage: its size, its motion, and the name of what the pointer is on. */
/** @import { Counts, Placed, StageParts } from "./stage.d.ts" */
(() => {
  "use strict";

  const { element, stage } = window.govlab;
  const MOTION = 260; // ms
  const AT_ONCE = 0.25; // how far a picture goes in the frame of the move
  const REACH = 14; // pixels from the pointer

  const isQuiet = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  /** @param {Counts} from @param {Counts} to @param {number} share @returns {Counts} */
  const between = (from, to, share) =>
    Object.fromEntries(
      Object.entries(to).map(([key, count]) => [key, from[key] + share * (count - from[key])]),
    );

  /** @param {Placed[]} placed @param {number} x @param {number} y */
  function under(placed, x, y) {
    const far = (/** @type {Placed} */ each) =>
      Math.max(0, Math.hypot(each.x - x, each.y - y) - each.r);
    return placed.findLast((each) => far(each) < 1) ??
      placed.filter((each) => far(each) < REACH).sort((one, other) => far(one) - far(other))[0];
  }

  /** @param {HTMLCanvasElement} canvas */
  function fit(canvas) {
    const { clientWidth: width, clientHeight: height } = canvas;
    const scale = window.devicePixelRatio || 1;
    const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
    if (canvas.width !== w) canvas.width = w;
    if (canvas.height !== h) canvas.height = h;
    return { width, height, scale };
  }

  /** @type {StageParts["board"]} */
  function board({ marks, words }, colours) {
    const plan = stage.quarter.plan();
    const canvas = element("canvas", { className: "quarter", role: "img" });
    const tip = element("div", { className: "tip", hidden: true });
    const part = element("div", { className: "board" }, [canvas, tip]);
    const names = Object.fromEntries(marks.map((mark) => [mark.key, mark.name]));
    names.differentServed = names.different;
    /** @type {Counts | undefined} */
    let now;
    /** @type {Placed[]} */
    let placed = [];
    let size = { width: 0, height: 0, scale: 1 };
    let frame = 0;

    function paint() {
      const pen = canvas.getContext("2d");
      if (!pen || !now || !size.width) return;
      pen.setTransform(size.scale, 0, 0, size.scale, 0, 0);
      const look = { ...size, colours: colours(), office: words.street_office };
      placed = stage.picture(pen, plan, now, look);
    }

    /** @param {Counts} counts */
    function go(counts) {
      window.cancelAnimationFrame(frame);
      const from = now ?? counts;
      const start = performance.now();
      const still = !now || isQuiet();
      const step = () => {
        const share = still ? 1 : Math.min(1, AT_ONCE + (performance.now() - start) / MOTION);
        now = share < 1 ? between(from, counts, share * (2 - share)) : counts;
        paint();
        if (share < 1) frame = window.requestAnimationFrame(step);
      };
      step();
    }

    /** @param {MouseEvent} event */
    function tell({ offsetX, offsetY }) {
      const found = under(placed, offsetX, offsetY);
      tip.hidden = !found;
      if (!found) return;
      tip.textContent = names[found.key];
      tip.style.left = `${Math.min(found.x, size.width - 160)}px`;
      tip.style.top = `${found.y + found.r}px`;
    }

    function svg() {
      const pen = stage.svg(size.width, size.height);
      const look = { ...size, colours: colours(), office: words.street_office };
      if (now) stage.picture(pen, plan, now, look);
      return pen.text();
    }

    canvas.addEventListener("pointermove", tell);
    canvas.addEventListener("click", tell);
    canvas.addEventListener("pointerleave", () => (tip.hidden = true));
    const resized = new ResizeObserver(() => {
      size = fit(canvas);
      paint();
    });
    resized.observe(canvas);
    return { canvas, part, go, svg, end: () => resized.disconnect() };
  }

  Object.assign(stage, { board });
})();
