/* Beside the bands: what bites in the open plan, the claims that it rests on, all numbers as a table,
   and the case that a reader makes for one plan, on one printed page. */
/** @import { Claim, Compared, DesignerParts, DesignerTold } from "./designer.d.ts" */
(() => {
  "use strict";

  const { element, button, designer, fill, questions, reforms, planCodes } = window.govlab;
  const { letter, count, short, sides, plan } = designer.words;
  const FIELDS = /** @type {const} */ (["problem", "way", "pays", "wrong", "change"]);

  /** @param {(Node | string)[]} items */
  const list = (items) => element("ul", {}, items.map((item) => element("li", {}, [item])));

  /** Claims of the reforms that a plan has.
   * @param {DesignerTold} told @param {Compared} found @param {number} open */
  function claims({ cards, claims: known }, { designs }, open) {
    const { at, plan } = designs.designs[open];
    const has = Object.entries(cards).filter(([name, { first, more }]) =>
      name in known && [...first, ...more].some((field) => plan[field] !== reforms.empty[field])
    );
    const names = ["cohesion" in at ? "levels" : "", ...has.map(([name]) => name)];
    return names.flatMap((name) => known[name] ?? []);
  }

  /** @param {Claim} claim */
  const linked = ({ id, title }) =>
    element("a", { href: `claims.html#${id.toLowerCase()}`, textContent: `${id}. ${title}` });

  /** @type {DesignerParts["beside"]} */
  function beside(told) {
    const { words } = told;
    const [bite, rest] = [element("div"), element("div")];
    const first = element("p", { className: "title" });
    const second = element("p", { className: "title" });
    const part = element("div", { className: "beside" }, [first, bite, second, rest]);
    let shown = "";
    return {
      part,
      show(found, open) {
        const plan = letter(open);
        const [bites, cited] = [sides(told, found, open), claims(told, found, open)];
        const now = [plan, ...bites, ...cited.map(({ id }) => id)].join();
        if (now === shown) return;
        shown = now;
        first.textContent = fill(words.sides, { plan });
        second.textContent = fill(words.claims, { plan });
        bite.replaceChildren(bites.length ? list(bites) : words["sides.none"]);
        rest.replaceChildren(cited.length ? list(cited.map(linked)) : words["claims.none"]);
      },
    };
  }

  /** @type {DesignerParts["table"]} */
  function table(told) {
    const { words, compared, terms } = told;
    const heads = [
      words["head.plan"],
      ...compared.flatMap((outcome) => [
        terms[outcome],
        fill(words["head.best"], { outcome: words[`name.${outcome}`] }),
      ]),
      words["head.price"],
    ];
    const body = element("tbody");
    const part = element("details", { className: "numbers" }, [
      element("summary", { textContent: words.table }),
      element("table", { className: "numbers" }, [
        element("thead", {}, [
          element(
            "tr",
            {},
            heads.map((textContent) => element("th", { scope: "col", textContent })),
          ),
        ]),
        body,
      ]),
    ]);
    /** @type {Compared | undefined} */
    let last;
    /** @param {Compared} found */
    const lines = ({ plans, best }) =>
      plans.map(({ central }, place) => {
        const cells = compared.flatMap((outcome) => [
          short(central[outcome]),
          fill(words.of_hundred, { count: count(best[place][outcome]) }),
        ]);
        const price = fill(words.percent, { share: count(100 * central.price) });
        return element("tr", {}, [
          element("th", { scope: "row", textContent: letter(place) }),
          ...[...cells, price].map((textContent) => element("td", { textContent })),
        ]);
      });
    const write = () => part.open && last && body.replaceChildren(...lines(last));
    part.addEventListener("toggle", write);
    return {
      part,
      show(found) {
        last = found;
        write();
      },
    };
  }

  /** @type {DesignerParts["theCase"]} */
  function theCase(told, bands) {
    const { words } = told;
    const menu = element("select", { ariaLabel: words["case.which"] });
    const fields = FIELDS.map((name) => {
      const id = `case-${name}`;
      const text = element("textarea", { rows: 3, value: questions.recallText(id) });
      text.addEventListener("change", () => questions.keep(id, text.value));
      return { name, text };
    });
    /** @type {Compared | undefined} */
    let last;
    /** The page that is printed: figure, plan, claims, what was written, link.
     * @param {Compared} found */
    function sheet(found) {
      const at = Number(menu.value);
      const named = { plan: letter(at) };
      const what = plan(told, found.designs.designs[at]).join(words.semicolon);
      const written = fields.flatMap(({ name, text }) => [
        element("h3", { textContent: words[`case.${name}`] }),
        element("p", { textContent: text.value }),
      ]);
      const [page] = window.location.href.split("#");
      const link = `${page}#plans=${planCodes.write(found.designs)}`;
      return element("section", { className: "govlab-designer case-sheet" }, [
        element("h2", { textContent: fill(words["case.title"], named) }),
        bands.cloneNode(true),
        element("p", { textContent: fill(words["case.state"], { ...named, what }) }),
        list(claims(told, found, at).map(linked)),
        ...written,
        element("p", { className: "link", textContent: fill(words["case.link"], { link }) }),
      ]);
    }
    const print = button(words["case.print"], () => {
      if (!last) return;
      const made = sheet(last);
      document.body.append(made);
      document.documentElement.classList.add("prints-case");
      window.addEventListener("afterprint", () => {
        made.remove();
        document.documentElement.classList.remove("prints-case");
      }, { once: true });
      window.print();
    });
    const rows = fields.map(({ name, text }) =>
      element("label", {}, [words[`case.${name}`], text])
    );
    const part = element("details", { className: "case" }, [
      element("summary", { textContent: words.case }),
      element("label", {}, [words["case.which"], menu]),
      ...rows,
      element("p", { textContent: words["case.stays"] }),
      print,
    ]);
    return {
      part,
      show(found) {
        last = found;
        const number = found.plans.length;
        if (menu.options.length === number) return;
        menu.replaceChildren(
          ...found.plans.map((_, value) =>
            element("option", { value: String(value), textContent: letter(value) })
          ),
        );
        menu.value = String(number - 1);
      },
    };
  }

  Object.assign(designer, { beside, table, theCase });
})();
