/* The designer, a view with signals as Vega's are: its plans are one text, which the address keeps;
   `run` asks the model, and bands, words and cards follow. */
/** @import { Designs, OverSets, Value, View } from "./types.d.ts" */
/** @import { Compared, DesignerParts } from "./designer.d.ts" */
(() => {
  "use strict";

  const { state, element, button, designer, model, planCodes, said, sharing } = window.govlab;

  /** What plans bring; one that did not change is not asked again.
   * @param {Record<string, { context: Record<string, number> }>} cities */
  function comparing(cities) {
    /** @type {Map<string, OverSets>} */
    let known = new Map();
    /** @param {Designs} designs @returns {Compared} */
    return (designs) => {
      const { city, challenges } = designs;
      /** @type {Map<string, OverSets>} */
      const now = new Map();
      const plans = designs.designs.map((design) => {
        const key = JSON.stringify([city, challenges, design]);
        const found = now.get(key) ?? known.get(key) ??
          model.overSets(design.at, design.plan, cities[city].context, challenges);
        now.set(key, found);
        return found;
      });
      known = now;
      return { designs, plans, best: model.bestIn(plans) };
    };
  }

  /** @type {DesignerParts["view"]} */
  function view(specification, container) {
    const { designer: told } = specification;
    const cities = Object.keys(told.cities);
    /** @type {Map<string, any>} */
    const signals = new Map(specification.signals.map(({ name, value }) => [name, value]));
    const compare = comparing(told.cities);
    let open = Infinity; // the last plan
    const read = () => {
      const text = String(signals.get("plans"));
      return planCodes.read(text, cities) ?? planCodes.read(told.start, cities);
    };
    const figure = () => /** @type {HTMLElement} */ (container.closest("figure"));

    /** @param {(designs: Designs) => void} work */
    function change(work) {
      const designs = structuredClone(read());
      if (!designs) return;
      work(designs);
      state.change({ plans: planCodes.write(designs) }, figure());
      window.govlab.figures.redraw(figure());
    }

    /** @param {number} at */
    function turn(at) {
      open = at;
      run();
    }

    const title = element("p", { className: "finding" });
    const sentence = element("p", { className: "sentence", ariaHidden: "true" });
    const key = element("p", { className: "key", textContent: told.words.key });
    const task = element("p", { className: "task", textContent: designer.words.goal(told) });
    const done = element("p", { className: "task-state", role: "status" });
    const [bands, panel] = [designer.bands(told), designer.panel(told, change, turn)];
    const [beside, table] = [designer.beside(told), designer.table(told)];
    const theCase = designer.theCase(told, bands.part);
    const parts = [bands, panel, beside, table, theCase];
    const code = button(said("code"), (pressed) => {
      sharing.copy(pressed, `plans.${signals.get("plans")}`, said("copied"));
    });
    const shown = element("div", { className: "shown" }, [bands.part, sentence]);
    const desk = element("div", { className: "desk" }, [shown, panel.part]);
    const below = [key, beside.part, task, done, code, table.part, theCase.part];
    container.append(title, desk, element("div", { className: "below" }, below));

    function run() {
      const designs = read();
      if (!designs) return self;
      open = Math.min(open, designs.designs.length - 1);
      const found = compare(designs);
      for (const each of parts) each.show(found, open);
      title.textContent = designer.words.finding(told, found);
      sentence.textContent = designer.words.sentence(told, found);
      const { words, isDone } = designer.words.task(told, found);
      done.textContent = words;
      done.classList.toggle("done", isDone);
      signals.set("sentence", sentence.textContent);
      bands.part.ariaLabel = sentence.textContent;
      return self;
    }

    const self = /** @type {View} */ ({
      signal(/** @type {string} */ name, /** @type {Value[]} */ ...value) {
        if (!value.length) return signals.get(name);
        signals.set(name, value[0]);
        return self;
      },
      run,
      runAsync: () => Promise.resolve(run()),
      finalize() {},
      container: () => container,
      toSVG: bands.svg,
    });
    return self;
  }

  /** @type {DesignerParts["isOne"]} */
  const isOne = (specification) => "designer" in specification;

  Object.assign(designer, { isOne, view });
})();
