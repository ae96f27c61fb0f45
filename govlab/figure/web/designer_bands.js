/* What plans do, as bands of dots: a row a plan, a dot a set of assumptions, a bar at our central
   values. A strip is one path, so that a move of a slider writes a dozen of them and no more. */
/** @import { Compared, DesignerParts, DesignerTold } from "./designer.d.ts" */
(() => {
  "use strict";

  const { element, designer, fill } = window.govlab;
  const { letter, count } = designer.words;
  const [ROOM, ROW, EVERY] = [1000, 20, 4];
  const NICE = [1, 1.5, 2, 3, 4, 5, 7.5, 10];
  const PLANS = [0, 1, 2];
  const SVG = "http://www.w3.org/2000/svg";

  /** The next round number, at which a scale ends.
   * @param {number} most */
  function rounded(most) {
    const power = 10 ** Math.floor(Math.log10(most || 1));
    return power * (NICE.find((each) => each * power >= most) ?? 10);
  }

  /** @param {number} set */
  const lane = (set) => (3 + (((7 * set) % 5) * (ROW - 6)) / 4).toFixed(1);

  /** Dots as a path: strokes of no length, with round ends.
   * @param {Float64Array} values @param {number} most */
  function dots(values, most) {
    let path = "";
    for (let set = 0; set < values.length; set += EVERY) {
      path += `M${((ROOM * values[set]) / most).toFixed(0)} ${lane(set / EVERY)}h0`;
    }
    return path;
  }

  /** @param {string} name */
  function path(name) {
    const made = document.createElementNS(SVG, "path");
    made.setAttribute("class", name);
    return made;
  }

  /** @param {number} place */
  function row(place) {
    const strip = document.createElementNS(SVG, "svg");
    strip.classList.add("strip", `plan-${letter(place)}`);
    strip.setAttribute("viewBox", `0 0 ${ROOM} ${ROW}`);
    strip.setAttribute("preserveAspectRatio", "none");
    strip.setAttribute("aria-hidden", "true");
    const [cloud, bar] = [path("dots"), path("central")];
    strip.append(cloud, bar);
    const best = element("span", { className: "best" });
    const part = element("div", { className: "line" }, [
      element("span", { className: "letter", textContent: letter(place) }),
      strip,
      best,
    ]);
    return { part, cloud, bar, best };
  }

  /** @param {DesignerTold} told @param {string} outcome */
  function band({ words }, outcome) {
    const rows = PLANS.map(row);
    const scale = element("span", { className: "scale" });
    const head = element("p", { className: "title" }, [
      element("span", { textContent: words[`band.${outcome}`] }),
      scale,
      element("span", { className: "best", textContent: words.best_in }),
    ]);
    /** @type {[Float64Array, number][]} */
    const drawnLast = [];
    const part = element("div", { className: `band ${outcome}` }, [
      head,
      ...rows.map((r) => r.part),
    ]);
    /** @param {Compared} found */
    function show({ plans, best }) {
      let most = 0;
      for (const { drawn } of plans) {
        const column = drawn[outcome];
        for (let set = 0; set < column.length; set += EVERY) most = Math.max(most, column[set]);
      }
      const end = rounded(most);
      scale.textContent = fill(words.scale, { most: String(Number(end.toPrecision(3))) });
      rows.forEach(({ part, cloud, bar, best: told }, place) => {
        part.hidden = place >= plans.length;
        if (part.hidden) return;
        told.textContent = fill(words.of_hundred, { count: count(best[place][outcome]) });
        const values = plans[place].drawn[outcome];
        const [column, scale] = drawnLast[place] ?? [];
        if (column === values && scale === end) return;
        drawnLast[place] = [values, end];
        cloud.setAttribute("d", dots(values, end));
        const at = Math.min(ROOM, (ROOM * plans[place].central[outcome]) / end).toFixed(0);
        bar.setAttribute("d", `M${at} 0V${ROW}`);
      });
    }
    return { part, show, rows };
  }

  /** @param {DesignerTold} told */
  function prices({ words }) {
    const rows = PLANS.map(row);
    const head = element("p", { className: "title", textContent: words["band.price"] });
    const part = element("div", { className: "band price" }, [head, ...rows.map((r) => r.part)]);
    /** @param {Compared} found */
    function show({ plans, designs: { budget } }) {
      const end = rounded(Math.max(budget, ...plans.map(({ central }) => central.price)));
      rows.forEach(({ part, cloud, bar, best }, place) => {
        part.hidden = place >= plans.length;
        if (part.hidden) return;
        const { price } = plans[place].central;
        const [at, line] = [price, budget].map((each) => ((ROOM * each) / end).toFixed(0));
        cloud.setAttribute("d", `M0 ${ROW / 2}H${at}`);
        bar.setAttribute("d", `M${line} 0V${ROW}`);
        const over = price > budget;
        part.classList.toggle("over", over);
        const said = { share: count(100 * price), over: count(100 * (price - budget)) };
        best.textContent = fill(over ? words.over : words.percent, said);
      });
    }
    return { part, show, rows };
  }

  /** The bands as one picture, as the reader sees them.
   * @param {HTMLElement} part */
  function svg(part) {
    const [wide, high, lead] = [760, 22, 24];
    /** @param {Element} each */
    const color = (each) => getComputedStyle(each).stroke;
    const lines = [...part.querySelectorAll(".title, .line:not([hidden])")].map((line, place) => {
      const y = (place + 1) * high;
      const text = [...line.querySelectorAll("span")].map((each) => each.textContent);
      const strip = line.querySelector("svg");
      if (!strip) {
        const words = text.length ? text.join(" · ") : line.textContent;
        return `<text x="0" y="${y}" font-weight="bold">${words}</text>`;
      }
      const marks = [...strip.querySelectorAll("path")].map((mark) =>
        `<path d="${mark.getAttribute("d")}" stroke="${color(mark)}" stroke-width="${
          getComputedStyle(mark).strokeWidth
        }" stroke-linecap="round" fill="none" vector-effect="non-scaling-stroke"/>`
      );
      const frame = `x="${lead}" y="${y - 14}" width="560" height="${ROW}"`;
      return `<text x="0" y="${y}">${text[0]}</text><svg ${frame} viewBox="0 0 ${ROOM} ${ROW}" ` +
        `preserveAspectRatio="none">${marks.join("")}</svg>` +
        `<text x="600" y="${y}">${text.at(-1)}</text>`;
    });
    const size = `width="${wide}" height="${(lines.length + 1) * high}"`;
    return `<svg xmlns="${SVG}" ${size} font-family="sans-serif" font-size="14">` +
      `<rect width="100%" height="100%" fill="white"/>${lines.join("")}</svg>`;
  }

  /** @type {DesignerParts["bands"]} */
  function bands(told) {
    const made = [...told.compared.map((outcome) => band(told, outcome)), prices(told)];
    const part = element(
      "div",
      { className: "dotted", role: "graphics-document" },
      made.map((each) => each.part),
    );
    return {
      part,
      show: (found) => made.forEach((each) => each.show(found)),
      svg: () => svg(part),
    };
  }

  Object.assign(designer, { bands });
})();
