/* The model card's box for searching: of its formulas and rows of tables those stay that hold all
   words. Without scripts there is no box, and everything stays. */
(() => {
  "use strict";

  const place = document.querySelector(".card-search");
  if (!place) return;
  const { said, element, button } = window.govlab;
  const article = /** @type {HTMLElement} */ (place.closest(".bd-article"));
  const folds = /** @type {HTMLDetailsElement[]} */ (
    [...article.querySelectorAll(".card-fold, .card-item")]
  );
  const items = /** @type {HTMLElement[]} */ (
    [...article.querySelectorAll(".card-item, .card-fold tbody tr")]
  );
  const texts = items.map(({ textContent }) => plain(textContent ?? ""));
  const field = element("input", { type: "search", placeholder: said("card_example") });
  const count = element("span", { role: "status" });
  const all = button(said("card_open"), openAll);

  /** @param {string} text */
  function plain(text) {
    return text.toLowerCase().replaceAll("_", " ");
  }

  function search() {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    /** @param {number} i */
    const holds = (i) => words.every((word) => texts[i].includes(word));
    items.forEach((item, i) => item.hidden = !holds(i));
    const found = items.filter(({ hidden }) => !hidden);
    article.classList.toggle("card-searched", words.length > 0);
    for (const fold of folds) {
      fold.open = words.length > 0 && found.some((item) => fold.contains(item));
    }
    for (const part of article.querySelectorAll("section section, .card-fold")) {
      part.toggleAttribute(
        "hidden",
        words.length > 0 && !found.some((item) => part.contains(item)),
      );
    }
    count.textContent = words.length ? said("card_found", { count: found.length }) : "";
  }

  function openAll() {
    const open = folds.some((fold) => !fold.open);
    for (const fold of folds) fold.open = open;
    all.textContent = open ? said("card_close") : said("card_open");
  }

  field.addEventListener("input", search);
  place.append(element("label", {}, [said("card_search"), field]), all, count);
})();
