/* What a reader moves in the designer: the city and its challenges, the budget, and the open plan:
   where power sits, and a closed card for each reform. */
/** @import { Card, Change, Compared, DesignerParts, DesignerTold } from "./designer.d.ts" */
/** @import { Design, Designs, Setting } from "./types.d.ts" */
(() => {
  "use strict";

  const { state, element, button, designer, fill, reforms } = window.govlab;
  const { letter, place } = designer.words;
  const { percent, slider, tick, card } = designer.controls;
  const { SIZES, ends, MOST_PLANS, BUDGET_STEPS } = reforms.designs;
  const PROBLEMS = /** @type {const} */ (["cohesion", "public_goods", "control"]);

  /** A reform, or the features that are kept.
   * @param {DesignerTold} told @param {string} name @param {Card} of
   * @param {(work: (design: Design) => void) => void} change */
  function reform({ words, terms }, name, { first, more, on }, change) {
    /** @param {string} field */
    const made = (field) =>
      slider(
        terms[field],
        ends[field],
        field === "providers" ? String : percent,
        (value) => change(({ plan }) => (plan[field] = value)),
      );
    const sliders = Object.fromEntries([...first, ...more].map((field) => [field, made(field)]));
    /** @param {string[]} fields */
    const rows = (fields) => fields.map((field) => sliders[field].row);
    const rest = element("details", {}, [
      element("summary", { textContent: words.more }),
      ...rows(more),
    ]);
    const { input, row } = tick(words[`card.${name}`], (isOn) =>
      change(({ plan }) => {
        for (const field of [...first, ...more]) {
          plan[field] = isOn ? on[field] : reforms.empty[field];
        }
      }));
    const part = card(words.sliders, row, [...rows(first), ...(more.length ? [rest] : [])]);
    return {
      part,
      /** @param {Design} design */
      show({ plan }) {
        for (const [field, { show }] of Object.entries(sliders)) show(plan[field]);
        input.checked = Object.keys(on).some((field) => plan[field] !== reforms.empty[field]);
      },
    };
  }

  /** The two levers of one level.
   * @param {DesignerTold} told @param {string} problem
   * @param {(work: (level: Setting) => void) => void} change */
  function level({ words }, problem, change) {
    const named = { problem: words[`problem.${problem}`] };
    const [sized, shared] = problem ? [words.size, words.share] : [words.one_size, words.one_share];
    const ofSize = /** @type {[number, number, number]} */ ([0, SIZES.length - 1, 1]);
    const size = slider(
      fill(sized, named),
      ofSize,
      (at) => SIZES[at].toLocaleString(),
      (at) => change((level) => (level.unit_size = SIZES[at])),
    );
    const share = slider(
      fill(shared, named),
      ends.decentralization,
      percent,
      (value) => change((level) => (level.decentralization = value)),
    );
    const part = element("div", { className: "level" }, [size.row, share.row]);
    return {
      part,
      /** @param {Setting | undefined} at */
      show(at) {
        part.hidden = !at;
        if (!at) return;
        size.show(SIZES.indexOf(at.unit_size));
        share.show(at.decentralization);
      },
    };
  }

  /** Where power sits: one level for all, or one for each problem.
   * @param {DesignerTold} told @param {(work: (design: Design) => void) => void} change */
  function levels(told, change) {
    const { words } = told;
    const one = level(told, "", (work) => change(({ at }) => work(/** @type {Setting} */ (at))));
    const each = PROBLEMS.map((problem) =>
      level(told, problem, (work) => change(({ at }) => "cohesion" in at && work(at[problem])))
    );
    const { input, row } = tick(words.arranged, (isOn) =>
      change((design) => {
        const at = "cohesion" in design.at ? design.at.control : design.at;
        const [cohesion, public_goods, control] = PROBLEMS.map(() => ({ ...at }));
        design.at = isOn ? { cohesion, public_goods, control } : at;
      }));
    const said = element("p", { className: "where" });
    const name = element("span", { className: "name", textContent: words["card.levels"] });
    const rows = [row, one.part, ...each.map(({ part }) => part)];
    const part = card(words.sliders, element("div", {}, [name, said]), rows);
    return {
      part,
      /** @param {Design} design */
      show(design) {
        const { at } = design;
        const many = "cohesion" in at;
        input.checked = many;
        one.show(many ? undefined : at);
        each.forEach(({ show }, of) => show(many ? at[PROBLEMS[of]] : undefined));
        said.textContent = place(told, design).join(words.semicolon);
      },
    };
  }

  /** The city, what it faces, and the budget: the same for all plans.
   * @param {DesignerTold} told @param {Change} change */
  function shared({ words, terms, cities }, change) {
    const options = Object.entries(cities).map(([value, { label }]) =>
      element("option", { value, textContent: label })
    );
    const menu = element("select", { ariaLabel: words.city }, options);
    menu.addEventListener("change", () => {
      change((designs) => (designs.city = menu.value));
      state.settle(true);
    });
    const ofBudget = /** @type {[number, number, number]} */ ([0, BUDGET_STEPS / 100, 0.01]);
    const budget = slider(
      words.budget,
      ofBudget,
      percent,
      (value) => change((designs) => (designs.budget = value)),
    );
    const faced = Object.keys(window.govlab.formulas.untouched.challenges).map((name) => ({
      name,
      ...slider(
        terms[name],
        ends[name],
        percent,
        (value) => change(({ challenges }) => (challenges[name] = value)),
      ),
    }));
    const summary = element("summary");
    const rows = faced.map(({ row }) => row);
    const part = element("div", { className: "shared" }, [
      element("div", { className: "control menu" }, [
        element("label", {}, [
          element("span", { className: "name", textContent: words.city }),
          menu,
        ]),
      ]),
      budget.row,
      element("details", { className: "challenges" }, [summary, ...rows]),
    ]);
    return {
      part,
      /** @param {Designs} designs */
      show(designs) {
        menu.value = designs.city;
        budget.show(designs.budget);
        for (const { name, show } of faced) show(designs.challenges[name]);
        const atWork = faced.filter(({ name }) => designs.challenges[name] > 0).length;
        summary.textContent = fill(words.challenges, { count: atWork });
      },
    };
  }

  /** @param {DesignerTold} told @param {Change} change @param {(open: number) => void} turn */
  function tabs({ words }, change, turn) {
    const made = Array.from({ length: MOST_PLANS }, (_, at) => {
      const tab = button(fill(words.plan, { plan: letter(at) }), () => turn(at));
      tab.classList.add("tab", `plan-${letter(at)}`);
      return tab;
    });
    const add = button(words.add, () => {
      change(({ designs }) => designs.push(structuredClone(designs[designs.length - 1])));
      state.settle(true);
    });
    const remove = button("", () => {
      const at = made.findIndex((tab) => tab.ariaPressed === "true");
      change(({ designs }) => designs.splice(at, 1));
      state.settle(true);
    });
    const part = element("div", { className: "tabs" }, [...made, add, remove]);
    return {
      part,
      /** @param {number} number @param {number} open */
      show(number, open) {
        made.forEach((tab, at) => {
          tab.hidden = at >= number;
          tab.ariaPressed = String(at === open);
        });
        add.hidden = number === MOST_PLANS;
        remove.hidden = number === 1;
        remove.textContent = fill(words.remove, { plan: letter(open) });
      },
    };
  }

  /** @type {DesignerParts["panel"]} */
  function panel(told, change, turn) {
    let now = 0;
    /** @param {(design: Design) => void} work */
    const changeOpen = (work) => change(({ designs }) => work(designs[now]));
    const above = shared(told, change);
    const row = tabs(told, change, turn);
    const cards = [
      levels(told, changeOpen),
      ...Object.entries(told.cards).map(([name, of]) => reform(told, name, of, changeOpen)),
    ];
    const list = element("div", { className: "cards" }, cards.map(({ part }) => part));
    /** @param {Compared} found @param {number} open */
    function show({ designs }, open) {
      now = open;
      above.show(designs);
      row.show(designs.designs.length, open);
      list.dataset.plan = letter(open);
      for (const each of cards) each.show(designs.designs[open]);
    }
    return { part: element("div", { className: "panel" }, [above.part, row.part, list]), show };
  }

  Object.assign(designer, { panel });
})();
