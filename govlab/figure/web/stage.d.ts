/* What the scripts of the stage have in common. Types only: no page loads this file. */
import type { Numbers, Specification, View } from "./types.d.ts";

/** A kind of mark, as govlab.charts.quarter.marks declares it. */
export interface Mark {
  key: string;
  of: string[];
  each: number;
  many: number;
  lost: boolean;
  name: string;
  rule: string;
}
export interface Scale {
  thresholds: number[];
  words: string[];
}
/** What Python tells of the stage besides its controls. */
export interface Told {
  marks: Mark[];
  cities: Record<string, Numbers>;
  conditions: string[];
  priorities: Numbers;
  colours: Record<string, string>[];
  terms: Record<string, Scale>;
  sentence: string;
  outside: string;
  bands: number[];
  words: Record<string, string>;
}
export type StageSpecification = Specification & { stage: Told };

export type Point = [number, number];
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}
/** A resident's dot: its block, its home there and its place in the courtyard's circle. */
export interface Dot {
  block: number;
  home: Point;
  angle: number;
  served: number;
  different: number;
  newcomer: number;
}
export interface Block extends Box {
  gathering: number;
  unseen: number;
}
/** A border that parts a unit in two: its line, the door of the new unit, and whose unit it was. */
export interface Split {
  line: [Point, Point];
  door: Point;
  parent: number;
}
/** Where everything stands, from 0 to 1 across and down; lists are in the order of appearance. */
export interface Plan {
  blocks: Block[];
  office: Box;
  dots: Dot[];
  ties: [number, number][];
  splits: Split[];
  places: Record<string, Point[]>;
}
/** How many of each mark are shown, also in between while they come and go; `zoom` beside. */
export type Counts = Numbers;
/** What a picture is drawn for. */
export interface Look {
  width: number;
  height: number;
  colours: Record<string, string>;
  office: string;
}
/** A mark where it is drawn. */
export interface Placed {
  key: string;
  x: number;
  y: number;
  /** Half of its size. */
  r: number;
}
/** As much of a canvas as the stage draws with, so that an SVG can be written too. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | "beginPath"
  | "moveTo"
  | "lineTo"
  | "closePath"
  | "rect"
  | "arc"
  | "fill"
  | "stroke"
  | "fillText"
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "globalAlpha"
  | "font"
  | "textAlign"
>;

/** A picture's pen, what it draws, and measures in pixels: places and sizes across and down, a block,
 * half a symbol, half a dot. */
export interface Scene {
  pen: Pen;
  plan: Plan;
  counts: Counts;
  look: Look;
  x(share: number): number;
  y(share: number): number;
  w(share: number): number;
  h(share: number): number;
  block: number;
  symbol: number;
  dot: number;
}

/** The state of the levers in a city, and what the model says of it. */
export interface State {
  city: string;
  setting: { unit_size: number; decentralization: number };
  conditions: Numbers;
  assumptions: Numbers;
}
export interface Findings {
  outcomes: Numbers;
  index: Numbers;
  levels: Numbers;
  balance: number;
  best: number;
  counts: Counts;
}

export interface Bars {
  parts: HTMLElement[];
  show(findings: Findings): void;
}
export interface Legend {
  part: HTMLElement;
  show(counts: Counts): void;
}
export interface Board {
  canvas: HTMLCanvasElement;
  part: HTMLElement;
  /** Lets the picture go to some counts, at once where motion is not wanted. */
  go(counts: Counts): void;
  svg(): string;
  end(): void;
}

export interface StageParts {
  quarter: { plan(): Plan };
  symbol(pen: Pen, key: string, places: Placed[], colours: Record<string, string>): void;
  scene: {
    of(pen: Pen, plan: Plan, counts: Counts, look: Look): Scene;
    come(count: number, rank: number): number;
    put(scene: Scene, placed: Placed[]): Placed[];
  };
  people: {
    dots(scene: Scene): Point[];
    gatherings(scene: Scene): Placed[];
    ties(scene: Scene, dots: Point[]): void;
    residents(scene: Scene, dots: Point[]): Placed[];
    unseen(scene: Scene): Placed[];
  };
  offices: {
    borders(scene: Scene): void;
    street(scene: Scene): void;
    unitOf(plan: Plan, number: number, units: number): number;
    doors(scene: Scene): Placed[];
    office(scene: Scene): Placed[];
  };
  /** Draws it, and tells what stands where, the uppermost last. */
  picture(pen: Pen, plan: Plan, counts: Counts, look: Look): Placed[];
  words: {
    count(number: number): string;
    word(scale: Scale, value: number): string;
    sentence(told: Told, state: State, findings: Findings): string;
    finding(told: Told, state: State, findings: Findings): string;
  };
  findings: {
    count(mark: Mark, values: Numbers): number;
    find(told: Told, state: State): Findings;
  };
  bars(told: Told): Bars;
  legend(told: Told, colours: () => Record<string, string>): Legend;
  board(told: Told, colours: () => Record<string, string>): Board;
  svg(width: number, height: number): Pen & { text(): string };
  isOne(specification: Specification): specification is StageSpecification;
  /** Puts a stage that stays in view at the head of its page. */
  start(): void;
  /** Says the state below a stage that was put there. */
  say(container: Element, city: string, sentence: string): void;
  /** Lets the page's steps set the state as they come into view. */
  startSteps(): void;
  still(specification: StageSpecification, width: number, height: number): string;
  view(specification: StageSpecification, container: HTMLElement): View;
}
