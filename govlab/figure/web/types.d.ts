/* What the scripts of a page have in common; contract.d.ts tells what Python says to them. Types
   only, for `deno check`: no page loads these files. */
import type { StageParts } from "./stage.d.ts";
import type { DesignerParts } from "./designer.d.ts";
import type { Control, Hidden, NumberLine, Rows, Table, UserMeta } from "./contract.d.ts";

export type { Table };
export type Value = number | string;
export type Values = Record<string, Value>;
/** A change to undefined goes back to where figures begin. */
export type Changes = Record<string, Value | undefined>;

export type About = Partial<Control & Pick<Hidden, "cities">>;
/** What each key of an address stands for. */
export type Keys = Record<string, About | Hidden>;

export interface Bind {
  input: string;
  name: string;
  min: number;
  max: number;
  step: number;
  options: string[];
  labels?: string[];
}
export interface Signal {
  name: string;
  value: Value | null;
  update?: string;
  bind?: Bind;
}
export interface BoundSignal extends Signal {
  bind: Bind;
}
export interface Specification {
  description?: string;
  signals: Signal[];
  usermeta?: Partial<UserMeta>;
}

/** A row of a figure's table, by the names of its columns. */
export type Row = Record<string, Value | boolean | null>;
/** What a kernel has computed for a figure: its rows, and values of signals. */
export interface Given {
  rows: Row[];
  signals: Values;
}

/** As much of Vega's view as the scripts use. */
export interface View {
  signal(name: string): Value;
  signal(name: string, value: unknown): View;
  /** Other rows in a table, where Vega draws. */
  data?(name: Rows, rows: Row[]): View;
  run(): View;
  runAsync(): Promise<View>;
  /** Has the next run give titles and axes the room that they need now, where Vega draws. */
  resize?(): View;
  finalize(): void;
  /** A picture that writes itself, which the stage has and Vega does not. */
  toSVG?(): string;
  container(): HTMLElement;
  origin(): [number, number];
  width(): number;
  height(): number;
  scale(name: string): { invert(place: number): number };
  addEventListener<Kind extends keyof HTMLElementEventMap>(
    kind: Kind,
    work: (event: HTMLElementEventMap[Kind], item?: { mark: { name: string } }) => void,
  ): void;
}
export interface Vega {
  View: new (parsed: unknown, options: { renderer: string; container?: HTMLElement }) => View;
  parse(specification: Specification): unknown;
  /** Gives all expressions a function. */
  expressionFunction(name: string, work: (...given: never[]) => unknown): void;
}

/** Numbers by name: conditions, assumptions, priorities, outcomes. */
export type Numbers = Record<string, number>;
/** Outcomes by name, a number a setting. */
export type Grid = Record<string, Float64Array<ArrayBuffer>>;
export interface Setting {
  unit_size: number;
  decentralization: number;
}
export interface Goalposts {
  worst: Numbers;
  best: Numbers;
}
export interface Survey {
  values: Grid;
  goalposts: Goalposts;
}
export interface Urgency {
  needs: Numbers;
  weights: Numbers;
  priorities: Numbers;
}
/** A changed city: conditions as they now are, features, and conditions as they were or would be. */
export type City = Numbers & { before: Numbers; faced: Numbers };
/** A setting for each problem. */
export interface Arrangement {
  cohesion: Setting;
  public_goods: Setting;
  control: Setting;
}
/** Open grievances and hardened anger. */
export interface Stocks {
  grievances: number;
  anger: number;
}
/** Both stocks over years, a number a step; `of_rest` is the share of grievances at rest. */
export interface Course {
  years: number[];
  grievances: number[];
  anger: number[];
  of_rest: number[];
}
/** A plan of reforms, and where the levers stand under it. */
export interface Design {
  at: Setting | Arrangement;
  plan: Numbers;
}
/** Plans for one city. */
export interface Designs {
  city: string;
  challenges: Numbers;
  budget: number;
  designs: Design[];
}
/** Outcomes and price of a plan, at central values and in each of some sets of assumptions. */
export interface OverSets {
  central: Numbers;
  drawn: Grid;
}
/** All that follows in a changed city at one setting. */
export interface Follows {
  outcomes: Numbers;
  parts: Numbers;
  readings: Numbers;
  reached: Numbers;
}
interface Weighing {
  control(values: Numbers, priorities?: Numbers): number;
  index(values: Numbers, goalposts: Goalposts, priorities?: Numbers): Numbers;
  balance(values: Numbers, goalposts: Goalposts, priorities?: Numbers): number;
}
/** What stands for conditions, assumptions and priorities that are left out. */
interface LeftOut {
  middle: Numbers;
  central: Numbers;
  evenly: Numbers;
}
/** The formulas, as Python writes them. */
export interface Formulas extends Weighing, LeftOut {
  SIZES: number[];
  SHARES: number[];
  /** Residents of a street in the middle of its band. */
  STREET: number;
  SCALED: string[];
  FLAT: number;
  reference: Setting;
  /** Challenges and features at strength 0. */
  untouched: { challenges: Numbers; inherited: Numbers };
  fill(
    sizes: number[],
    shares: number[],
    context: Numbers,
    assumptions: Numbers,
    into: Grid,
  ): void;
  blank(count: number): Grid;
  read(values: Grid, at: number): Numbers;
  drawn(here: Numbers, there: Numbers, assumptions: Numbers): Urgency;
  pushed(
    context: Numbers,
    challenges: Numbers,
    inherited: Numbers,
    assumptions: Numbers,
  ): { now: Numbers; faced: Numbers };
  changed(setting: Setting, context: City, assumptions: Numbers): Follows;
}
/** All that follows in a city with a plan. */
export interface Reformed extends Follows {
  works: Numbers;
}
/** The formulas of a city with a plan, as Python writes them. */
export interface Reforms {
  central: Numbers;
  /** Ends of an assumption, and its prime. */
  spread: Record<string, [number, number, number]>;
  /** Outcomes by which plans are compared; 1 where more is better, -1 where less. */
  COMPARED: Numbers;
  AS_GOOD: number;
  /** A plan without a feature or a reform. */
  empty: Numbers;
  /** What plans as text are made of: ends and step of each slider, sizes of units. */
  designs: {
    CHECK: number;
    BUDGET_STEPS: number;
    MOST_PLANS: number;
    SIZES: number[];
    ends: Record<string, [number, number, number]>;
  };
  STEPS_A_YEAR: number;
  TRIES: number;
  FLAT: number;
  planned(
    before: Numbers,
    challenges: Numbers,
    assumptions: Numbers,
  ): { now: Numbers; faced: Numbers; rates: Numbers };
  reformed(at: Arrangement, context: Numbers, assumptions: Numbers): Reformed;
  stepped(stocks: Stocks, context: Numbers, assumptions: Numbers): Stocks;
  imbalance(
    grievances: number,
    context: Numbers,
    assumptions: Numbers,
  ): { off: number; slope: number };
  hardened(grievances: number, context: Numbers, assumptions: Numbers): number;
  overSets(
    at: Arrangement,
    before: Numbers,
    challenges: Numbers,
    taken: Grid,
    count: number,
    into: Grid,
  ): void;
}
/** What pages that speak of plans ask besides. */
export interface ModelOfPlans {
  /** A plan is an object with the fields of `Plan.fields()`. */
  reformedCity(
    context?: Numbers,
    plan?: Numbers,
    challenges?: Numbers,
    assumptions?: Numbers,
  ): City;
  reformed(at: Setting | Arrangement, city: Numbers, assumptions?: Numbers): Reformed;
  resting(city: City, assumptions?: Numbers): Stocks;
  course(
    city: City,
    otherwise: City,
    lasting?: number,
    years?: number,
    assumptions?: Numbers,
  ): Course;
  overSets(
    at: Setting | Arrangement,
    plan: Numbers,
    context?: Numbers,
    challenges?: Numbers,
  ): OverSets;
  bestIn(plans: OverSets[]): Numbers[];
}
/** What the formulas are asked. */
export interface Model extends Weighing, LeftOut {
  outcomes(setting: Setting, context?: Numbers, assumptions?: Numbers): Numbers;
  parts(setting: Setting, context?: Numbers, assumptions?: Numbers): Numbers;
  changed(
    context?: Numbers,
    challenges?: Numbers,
    inherited?: Numbers,
    assumptions?: Numbers,
  ): City;
  readings(setting: Setting, context?: Numbers, assumptions?: Numbers): Numbers;
  reached(setting: Setting, context?: Numbers, assumptions?: Numbers): Numbers;
  survey(context?: Numbers, assumptions?: Numbers): Survey;
  goalposts(context?: Numbers, assumptions?: Numbers): Goalposts;
  best(
    context?: Numbers,
    assumptions?: Numbers,
    priorities?: Numbers,
  ): Setting & { balance: number };
  together(
    cities: Numbers[],
    priorities: Numbers[],
    shares: number[],
    assumptions?: Numbers,
  ): Setting & { kept: number[] };
  urgency(context?: Numbers, assumptions?: Numbers, setting?: Setting): Urgency;
}

/** A slider or a menu, made. */
export interface Handle {
  name: string;
  key?: string;
  about: About;
  /** null leaves a condition to the menu. */
  start: Value | null;
  input: HTMLInputElement | HTMLSelectElement;
  row: HTMLElement;
  /** undefined goes back to where the figure begins. */
  read(): Value | undefined;
  /** The signal's value for a value of the page's state. */
  place(chosen: Value): Value;
  show(view: View, names: Set<string>): void;
}

/** A figure of the page, from the moment that its specification is read. */
export interface Entry {
  figure: HTMLElement & { view?: View; given?: Given };
  specification: Specification;
  controls: Handle[];
  numbers: NumberLine[];
  hidden: [string, Hidden][];
  names: Set<string>;
  /** What the scripts put into the figure. */
  parts: HTMLElement[];
  visible: boolean;
  stale: boolean;
  /** Whether titles and axes may need other room than they have. */
  unfit: boolean;
}
export interface Drawn extends Entry {
  view: View;
  changed: HTMLElement;
  guessed: HTMLElement;
  caption: HTMLElement;
  width: ResizeObserver;
  tools: Tools;
}
export interface Tools {
  parts: HTMLElement[];
  /** Undo and reset as far as there is something to undo and to reset. */
  followState(): void;
  showNumbers(): void;
}

export interface Event {
  kind: "change" | "led" | "settled" | "replaced";
  /** Whether the browser's Back returns to before it. */
  step?: boolean;
  /** The figure that shows the change already. */
  origin?: HTMLElement;
}
export interface State {
  readonly values: Values;
  readonly canUndo: boolean;
  change(changes: Changes, origin?: HTMLElement): void;
  settle(step?: boolean): void;
  lead(changes: Changes): void;
  undo(): void;
  reset(): void;
  replace(all: Values): void;
  follow(follower: (values: Values, event: Event) => void): void;
}

export interface Answer {
  words: string;
  value?: number;
}
/** The fields of a prediction; an answer is told by its place in the list. */
export interface Form {
  answers: Answer[];
  field: HTMLFieldSetElement;
  read(): number;
  show(answer: number): void;
}
export interface Block {
  id: string;
  figure: HTMLElement | null;
  /** The stage, where it waits for the answer as well. */
  stage: Element | null;
  commit: HTMLButtonElement;
  skip: HTMLButtonElement;
  forget: HTMLButtonElement;
  /** What can be done with a guess for a class. */
  forClass: ReturnType<Govlab["classroom"]["row"]>;
  /** What the model says, and the place of its answer. */
  model: HTMLDetailsElement | null;
  right: number;
  verdict: HTMLElement;
  /** Where the figure and its text wait, and the note in their place. */
  answer?: HTMLDetailsElement;
  note?: HTMLElement;
}

/** A step of a lesson: its address, what of its page is on the wall, when, and what is asked. */
export interface LessonStep {
  wall: string;
  figure: string;
  minute: number;
  question: string;
}

export interface Govlab {
  state: State;
  /** What the scripts say, by key. */
  words: Record<string, string>;
  parts?: unknown[];
  fill(words: string, filled: Values): string;
  said(key: string, filled?: Values): string;
  formulas: Formulas;
  /** What plans need is there in pages that speak of them. */
  model: Model & ModelOfPlans;
  reforms: Reforms;
  /** What matches in a part of the page, itself included. */
  matching(part: Element, selector: string): HTMLElement[];
  element<Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    properties?: Partial<HTMLElementTagNameMap[Name]>,
    children?: (Node | string)[],
  ): HTMLElementTagNameMap[Name];
  button(text: string, work: (pressed: HTMLButtonElement) => void): HTMLButtonElement;
  controls: {
    takeOver(specification: Specification): Handle[];
    stateButtons(): { buttons: HTMLButtonElement[]; followState(): void };
  };
  address: {
    isOurs(): boolean;
    isLink(): boolean;
    of(figure: HTMLElement): string;
    parse(fragment: string, keys: Keys): { found: Values; wrong: boolean; figure?: string };
    start(): void;
  };
  codes: {
    /** Where the levers and the city stand, and conditions that were changed. */
    write(levers: { case: Value; s: Value; d: Value }, changed: Values): string;
    /** The end of the address that a link or a code stands for, for `address.parse`. */
    fragment(text: string): string;
  };
  planCodes: {
    read(text: string, cities: readonly string[]): Designs | undefined;
    write(designs: Designs): string;
  };
  sharing: {
    copy(pressed: HTMLButtonElement, text: string, done: string): Promise<void>;
    row(entry: Entry): { buttons: HTMLButtonElement[]; paste: HTMLElement };
  };
  tools: { below(entry: Entry & { view: View }): Tools };
  drag: {
    onAxes(view: View, x: number, y: number): [number, number] | undefined;
    start(entry: Drawn): void;
  };
  questions: {
    keep(id: string, answer: string | null): void;
    recall(id: string, answers: Answer[]): number | null;
    recallText(id: string): string;
    formOf(section: HTMLElement): Form;
  };
  predictions: {
    verdict(answers: Answer[], answer: number, right: number): string;
    answerAt(figure: Element): Element[];
    prepareIn(part: Element): void;
    start(): void;
  };
  progress: {
    /** Chapters read to their end, and the one that was open last, by the names of their pages. */
    recall(): { read: string[]; last?: string };
    keep(progress: { read: string[]; last?: string }): void;
    start(): void;
  };
  classroom: {
    line(id: string, answers: Answer[], answer: number): string;
    row(lineNow: () => string): { shown: HTMLElement; follow(isGiven: boolean): void };
  };
  runtime: {
    /** Where the scripts of the book lie, with a slash. */
    folder: string;
    bring(name: string): Promise<void>;
    load(): Promise<void>;
    /** A figure's picture as Vega knows it, whose signals may ask the model. */
    view(specification: Specification, container?: HTMLElement): View;
  };
  picture: {
    /** Whether Vega draws a figure, and no script of the book's own. */
    needsVega(specification: Specification): boolean;
    add(entry: Entry, ...parts: HTMLElement[]): void;
    draw(entry: Entry): void;
    update(entry: Drawn): void;
    take(entry: Drawn): void;
    clear(entry: Entry | Drawn): void;
    followTheme(entry: Drawn): void;
  };
  figures: {
    readonly any: boolean;
    readonly keys: Keys;
    /** Keys of the conditions that a menu's city brings, unless they are set by themselves. */
    readonly conditions: Set<string>;
    prepareIn(part: Element): void;
    forgetRemoved(): void;
    drawAll(): void;
    redraw(figure: HTMLElement): void;
    /** Puts rows and signals in place of those that the figure has, whether it is drawn or will be. */
    give(figure: Entry["figure"], given: Given): void;
    followTheme(): void;
  };
  stage: StageParts;
  /** The lessons, which come with the projector. */
  lessons?: Record<string, LessonStep[]>;
  designer: DesignerParts;
  started: boolean;
}

declare global {
  interface Window {
    govlab: Govlab;
    vega?: Vega;
  }
}
