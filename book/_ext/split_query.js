/* Sphinx asks this for the terms of a query: words, and of Chinese, which has no spaces, the pairs
   of neighbouring signs. Pairs that no page has are dropped, unless all are. */

/** @param {string} query */
// deno-lint-ignore no-unused-vars
function splitQuery(query) {
  const runs = query.match(/\p{Script=Han}+|(?:[^\P{L}\p{Script=Han}]|[\p{N}_])+/gu);
  return (runs ?? []).flatMap((run) => (/\p{Script=Han}/u.test(run) ? known(pairs(run)) : [run]));
}

/** @param {string} run */
function pairs(run) {
  const signs = [...run];
  return signs.length < 2 ? signs : signs.slice(1).map((sign, before) => signs[before] + sign);
}

/** @param {string[]} terms */
function known(terms) {
  // @ts-ignore: Sphinx's own script defines it, and it is loaded when somebody asks
  const { terms: said = {}, titleterms = {} } = typeof Search === "undefined" ? {} : Search._index;
  const found = terms.filter((term) => term in said || term in titleterms);
  return found.length ? found : terms;
}
