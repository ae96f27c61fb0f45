/* What the scripts of the designer have in common, and what Python tells them. Types only. */
import type { Specification, View } from "./types.d.ts";
import type { Design, Designs, Numbers, OverSets } from "./types.d.ts";

export interface Card {
  first: string[];
  more: string[];
  /** The strengths that the card's switch sets. */
  on: Numbers;
}
export interface Claim {
  id: string;
  title: string;
}
export interface DesignerTold {
  /** Plans as text, with which the figure begins. */
  start: string;
  cities: Record<string, { label: string; context: Numbers }>;
  cards: Record<string, Card>;
  /** Outcomes by which plans are compared. */
  compared: string[];
  terms: Record<string, string>;
  claims: Record<string, Claim[]>;
  words: Record<string, string>;
}
export interface DesignerSpecification extends Specification {
  designer: DesignerTold;
}
/** What is found of some plans. */
export interface Compared {
  designs: Designs;
  plans: OverSets[];
  /** Of 100 sets of assumptions, by outcome. */
  best: Numbers[];
}
export interface Part {
  part: HTMLElement;
  show(found: Compared, open: number): void;
}
export interface DesignerWords {
  letter(place: number): string;
  count(share: number): number;
  short(number: number): string;
  finding(told: DesignerTold, found: Compared): string;
  sentence(told: DesignerTold, found: Compared): string;
  /** What the task asks for. */
  goal(told: DesignerTold): string;
  task(told: DesignerTold, found: Compared): { words: string; isDone: boolean };
  /** Where the levers stand, in words. */
  place(told: DesignerTold, design: Design): string[];
  /** What a plan is, in words. */
  plan(told: DesignerTold, design: Design): string[];
  sides(told: DesignerTold, found: Compared, open: number): string[];
}
/** Changes the plans that are shown. */
export type Change = (change: (designs: Designs) => void) => void;
/** A slider, made. */
export interface Slider {
  row: HTMLElement;
  show(value: number): void;
}
export interface DesignerControls {
  percent(value: number): string;
  slider(
    name: string,
    of: [low: number, high: number, step: number],
    words: (value: number) => string,
    work: (value: number) => void,
  ): Slider;
  tick(text: string, work: (isOn: boolean) => void): { input: HTMLInputElement; row: HTMLElement };
  /** Its opener's words, what always shows, and what shows when it is opened. */
  card(words: string, head: Node, body: HTMLElement[]): HTMLElement;
}
export interface DesignerParts {
  words: DesignerWords;
  controls: DesignerControls;
  bands(told: DesignerTold): Part & { svg(): string };
  panel(told: DesignerTold, change: Change, turn: (open: number) => void): Part;
  beside(told: DesignerTold): Part;
  table(told: DesignerTold): Part;
  theCase(told: DesignerTold, bands: HTMLElement): Part;
  isOne(specification: Specification): specification is DesignerSpecification;
  view(specification: DesignerSpecification, container: HTMLElement): View;
}
