/* Beside the picture: the bars of the index, the balance, and what each mark means. */
/** @import { Mark, StageParts, Told } from "./stage.d.ts" */
(() => {
  "use strict";

  const { element, button, fill, stage } = window.govlab;
  const SWATCH = 26; // pixels
  const DOTS = ["resident", "served", "different", "newcomer"];

  /** @param {number} share */
  const ofHundred = (share) => String(Math.floor(100 * Math.max(0, share) + 0.5));

  /** @param {string} name @param {string} label @param {boolean} hasTrack */
  function row(name, label, hasTrack) {
    const number = element("span", { className: "number" });
    const filled = element("span", { className: "fill" });
    const marks = name === "balance" ? "best" : "level";
    const mark = element("span", { className: marks });
    const track = element("span", { className: "track", ariaHidden: "true" }, [filled, mark]);
    const part = element("div", { className: `bar ${name}` }, [
      element("span", { className: "name", textContent: label }),
      ...(hasTrack ? [track] : []),
      number,
    ]);
    return {
      part,
      /** @param {number} share @param {number} marked */
      show(share, marked) {
        number.textContent = ofHundred(share);
        filled.style.transform = `scaleX(${Math.min(1, Math.max(0, share))})`;
        mark.style.left = `${100 * Math.min(1, Math.max(0, marked))}%`;
      },
    };
  }

  /** @type {StageParts["bars"]} */
  function bars({ words }) {
    const names = ["cohesion", "public_goods", "control", "thrift", "safety", "balance"];
    const rows = Object.fromEntries(
      names.map((name) => [name, row(name, words[`short.${name}`], name !== "control")]),
    );
    const { cohesion, public_goods, control, thrift, safety, balance } = rows;
    const third = element("div", { className: "third" }, [control.part, thrift.part, safety.part]);
    const tick = element("span", { className: "tick" });
    const parts = [cohesion.part, public_goods.part, third, balance.part];
    const full = button(words.full, (pressed) => pressed.closest("figure")?.requestFullscreen());
    const notes = element("p", { className: "notes" }, [full, tick]);
    return {
      parts: [element("div", { className: "bars" }, [...parts, notes])],
      show({ index, levels, balance, best }) {
        for (const name of names) rows[name].show(index[name] ?? balance, (levels[name] ?? 0) / 2);
        rows.balance.show(balance, best);
        tick.textContent = fill(words.tick, { most: ofHundred(best) });
      },
    };
  }

  /** A mark as it is drawn, by itself.
   * @param {Mark} mark @param {Record<string, string>} colours */
  function swatch({ key }, colours) {
    const scale = window.devicePixelRatio || 1;
    const canvas = element("canvas", { width: SWATCH * scale, height: SWATCH * scale });
    const pen = canvas.getContext("2d");
    if (!pen) return canvas;
    pen.scale(scale, scale);
    const place = { key, x: SWATCH / 2, y: SWATCH / 2, r: DOTS.includes(key) ? 5 : 8 };
    stage.symbol(pen, key, [place], colours);
    if (key === "newcomer") stage.symbol(pen, "resident", [place], colours);
    return canvas;
  }

  /** @type {StageParts["legend"]} */
  function legend({ marks, words }, colours) {
    const list = element("dl");
    const about = [words.scale, words.level].map((line) => element("p", { textContent: line }));
    const part = element("details", { className: "legend" }, [
      element("summary", { textContent: words.legend }),
      list,
      ...about,
    ]);
    /** @type {Record<string, number>} */
    let last = {};
    /** @param {Mark} mark */
    const lines = (mark) => [
      element("dt", {}, [
        swatch(mark, colours()),
        fill(words.count, { name: mark.name, count: last[mark.key] }),
      ]),
      element("dd", { textContent: mark.rule }),
    ];
    const write = () => part.open && list.replaceChildren(...marks.flatMap(lines));
    part.addEventListener("toggle", write);
    return {
      part,
      show(counts) {
        last = counts;
        write();
      },
    };
  }

  Object.assign(stage, { bars, legend });
})();
