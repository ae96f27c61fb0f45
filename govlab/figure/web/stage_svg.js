/* A pen that writes SVG: the picture of the stage to keep, and for paper. */
/** @import { StageParts } from "./stage.d.ts" */
(() => {
  "use strict";

  /** @param {number} number */
  const short = (number) => Number(number.toFixed(1));

  /** @type {StageParts["svg"]} */
  function svg(width, height) {
    /** @type {string[]} */
    const written = [];
    let path = "";
    const pen = {
      fillStyle: "",
      strokeStyle: "",
      lineWidth: 1,
      globalAlpha: 1,
      font: "",
      textAlign: "center",
      beginPath: () => void (path = ""),
      moveTo: (/** @type {number} */ x, /** @type {number} */ y) =>
        void (path += `M${short(x)} ${short(y)}`),
      lineTo: (/** @type {number} */ x, /** @type {number} */ y) =>
        void (path += `L${short(x)} ${short(y)}`),
      closePath: () => void (path += "Z"),
      rect(
        /** @type {number} */ x,
        /** @type {number} */ y,
        /** @type {number} */ w,
        /** @type {number} */ h,
      ) {
        path += `M${short(x)} ${short(y)}h${short(w)}v${short(h)}h${short(-w)}Z`;
      },
      /* Full circles only, which is all that the stage draws. */
      arc(/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ r) {
        const turn = `a${short(r)} ${short(r)} 0 1 0`;
        path += `M${short(x + r)} ${short(y)}${turn}${short(-2 * r)} 0${turn}${short(2 * r)} 0`;
      },
      fill() {
        write(`fill="${pen.fillStyle}"`);
      },
      stroke() {
        write(`fill="none" stroke="${pen.strokeStyle}" stroke-width="${short(pen.lineWidth)}"`);
      },
      fillText(/** @type {string} */ text, /** @type {number} */ x, /** @type {number} */ y) {
        const place = `x="${short(x)}" y="${short(y)}" text-anchor="middle"`;
        written.push(
          `<text ${place} style="font:${pen.font}" fill="${pen.fillStyle}">${text}</text>`,
        );
      },
      text() {
        const box = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
        const head = `<svg xmlns="http://www.w3.org/2000/svg" ${box}>`;
        return `${head}${written.join("")}</svg>`;
      },
    };

    /** @param {string} look */
    function write(look) {
      const seen = pen.globalAlpha < 1 ? ` opacity="${pen.globalAlpha}"` : "";
      if (path) written.push(`<path d="${path}" ${look}${seen}/>`);
    }
    return /** @type {ReturnType<StageParts["svg"]>} */ (/** @type {unknown} */ (pen));
  }

  Object.assign(window.govlab.stage, { svg });
})();
