/* What stands below a picture: undo, reset, its state to pass on, its numbers, downloads. */
/** @import { Entry, Govlab, Table, Value, View } from "./types.d.ts" */
(() => {
  "use strict";

  const { said, element, button, controls, address, sharing } = window.govlab;

  /** @type {Govlab["tools"]["below"]} */
  function below(entry) {
    const isMoved = entry.controls.some(({ key }) => key) ||
      entry.hidden.some(([, { cities }]) => cities);
    const { buttons, followState } = isMoved
      ? controls.stateButtons()
      : { buttons: [], followState() {} };
    const shared = buttons.length && address.isOurs() ? sharing.row(entry) : undefined;
    const { table: real } = entry.specification.usermeta ?? {};
    if (real) buttons.unshift(button(said("data"), () => saveTable(entry, csv(real))));
    buttons.push(
      ...shared?.buttons ?? [],
      button(said("picture"), () => save(entry, "svg", "image/svg+xml", picture(entry))),
    );
    if (!real && entry.numbers.length) {
      buttons.push(button(said("data"), () => saveTable(entry, csv(ofState(entry)))));
    }
    const row = element("div", { className: "tools" }, [
      ...buttons,
      ...shared ? [shared.paste] : [],
    ]);
    if (!entry.numbers.length) return { parts: [row], followState, showNumbers() {} };
    const { table, showNumbers } = numbers(entry);
    return { parts: [row, table], followState, showNumbers };
  }

  /** @param {Entry & { view: View }} entry */
  function numbers(entry) {
    const body = element("tbody");
    const table = element("details", { className: "numbers" }, [
      element("summary", { textContent: said("numbers") }),
      element("table", { className: "numbers" }, [body]),
    ]);
    const showNumbers = () => {
      if (table.open) body.replaceChildren(...rows(entry).map(line));
    };
    table.addEventListener("toggle", showNumbers);
    return { table, showNumbers };
  }

  /** @param {Entry & { view: View }} entry @returns {[string, Value][]} */
  function rows(entry) {
    return entry.numbers.map(({ signal, label }) => [label, entry.view.signal(signal)]);
  }

  /** @param {[string, Value]} row */
  function line([label, value]) {
    return element("tr", {}, [
      element("th", { scope: "row", textContent: label }),
      element("td", { textContent: shown(value) }),
    ]);
  }

  /** @param {Value} value */
  function shown(value) {
    if (typeof value !== "number") return value;
    const language = document.documentElement.lang || undefined;
    return value.toLocaleString(language, { maximumFractionDigits: 3 });
  }

  /** @param {Entry & { view: View }} entry @returns {Table} */
  function ofState(entry) {
    return { columns: said("columns").split(","), rows: rows(entry) };
  }

  /** @param {Table} table */
  function csv({ columns, rows }) {
    /** @param {Value} text */
    const quoted = (text) => `"${String(text).replaceAll('"', '""')}"`;
    return [columns, ...rows].map((row) => row.map(quoted).join(",")).join("\n");
  }

  /** @param {Entry} entry @param {string} text */
  const saveTable = (entry, text) => save(entry, "csv", "text/csv", text);

  /** @param {Entry & { view: View }} entry */
  function picture(entry) {
    if (entry.view.toSVG) return entry.view.toSVG();
    const svg = /** @type {Element} */ (entry.figure.querySelector("svg")?.cloneNode(true));
    svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    return new XMLSerializer().serializeToString(svg);
  }

  /** @param {Entry} entry @param {string} ending @param {string} type @param {string} text */
  function save(entry, ending, type, text) {
    const href = URL.createObjectURL(new Blob([text], { type }));
    element("a", { href, download: `${entry.figure.id}.${ending}` }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000); // Firefox reads it after the click
  }

  window.govlab.tools = { below };
})();
