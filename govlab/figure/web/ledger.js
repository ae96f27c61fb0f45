/* The plot of all claims: its lines in another order. */
(() => {
  "use strict";

  const ledger = /** @type {HTMLElement | null} */ (document.querySelector(".ledger"));
  if (!ledger) return;
  const lines = /** @type {HTMLDetailsElement[]} */ ([...ledger.children]);

  /** What a line is sorted by; lines without it come last.
   * @param {HTMLElement} line @param {string} key */
  const share = (line, key) => Number(line.dataset[key] ?? -1);

  /** @param {string} key */
  function sort(key) {
    const sorted = key === "paper"
      ? lines
      : lines.toSorted((one, other) => share(other, key) - share(one, key));
    ledger?.append(...sorted);
  }

  const buttons = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-sort]")]);
  for (const button of buttons) {
    button.addEventListener("click", () => {
      sort(button.dataset.sort ?? "");
      for (const each of buttons) each.setAttribute("aria-pressed", String(each === button));
    });
  }
})();
