/* Written by govlab.figure.contract: change it there. */

export interface BandMark {
  name: string;
  from: number;
  to: number;
}

export interface Control {
  key: string;
  low?: number;
  high?: number;
  step?: number;
  values?: number[];
  options?: string[];
  bands?: BandMark[];
  why?: string[];
  shows?: string;
}

export interface Hidden {
  key: string;
  label: string;
  low: number;
  high: number;
  start: number | string | null;
  cities?: string[];
}

export interface NumberLine {
  signal: string;
  label: string;
}

export interface Asked {
  signal: string;
  expr: string;
}

export interface Table {
  columns: string[];
  rows: ((string | number)[])[];
}

export interface UserMeta {
  asked: Asked[];
  controls: Record<string, Control>;
  hidden: Record<string, Hidden>;
  numbers: NumberLine[];
  table?: Table;
}

export type NumberName =
  | "unit_size"
  | "decentralization"
  | "mobility"
  | "demand_diversity"
  | "work_unit_provision"
  | "fiscal_capacity"
  | "growth_pressure"
  | "civic_capacity"
  | "spillovers"
  | "risk_exposure"
  | "voice"
  | "channels"
  | "digital_capacity"
  | "territorial_devolution"
  | "network_integration"
  | "emergency"
  | "cohesion"
  | "public_goods"
  | "cost"
  | "risk"
  | "thrift"
  | "safety"
  | "control"
  | "balance"
  | "index_cohesion"
  | "index_public_goods"
  | "index_thrift"
  | "index_safety"
  | "index_control";

export type RingMarks = "ring_marks";

export type Rows = "rows_0";

export interface SharedSignals {
  /** The state in a sentence, below the picture. */
  sentence?: string;
  /** Whether the page is dark; the page sets it. */
  dark?: boolean;
  /** Where the reader's prediction stands; the page sets it. */
  guess?: number | null;
  /** Whether a task is solved. */
  found?: boolean;
  /** Where the reader drags the ring, on both axes. */
  dragged?: number[];
  /** Key of the city that the menu shows. */
  context?: string;
  /** Which of the steps of unit size the slider shows. */
  unit_size_position?: number;
  /** What a control shows beside its slider. */
  [name: `${string}_words`]: string;
  /** A condition by itself; null leaves it to the menu. */
  [name: `${string}_set`]: number | null;
  /** Where a control goes when the ring is dragged. */
  [name: `${string}_dragged`]: number;
}

export type Signals = SharedSignals & { [name in NumberName]?: number };
