import assert from "node:assert/strict";
import { open } from "./window.js";

const { test } = Deno;

/** @param {Record<string, string>} words */
const sayer = (words) => Object.assign(open(["state.js"]).govlab, { words }).said;

test("words are said in the language that they were handed over in", () => {
  assert.equal(sayer({ undo: "撤销" })("undo"), "撤销");
});

test("every name in the words is filled, each as it is", () => {
  const said = sayer({ pair: "{one}, {two}, {one}" });
  assert.equal(said("pair", { one: 0, two: "$& {one}" }), "0, $& {one}, 0");
});

test("a name that nothing fills stays as it is", () => {
  assert.equal(sayer({ list: "Changed: {list}." })("list"), "Changed: {list}.");
});

test("words that are not kept are an error that names their key", () => {
  assert.throws(() => sayer({ undo: "Undo" })("redo"), /"script\.redo"/);
});
