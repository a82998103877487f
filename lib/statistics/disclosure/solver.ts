import loadHighs, { type Highs, type RawModelApi } from "highs";

/** Minimise cost · x subject to lower ≤ x ≤ upper and rowLower ≤ A x ≤ rowUpper; A by rows. */
export interface LinearProgram {
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  /** 1 for columns that hold whole numbers. */
  readonly integer: Int32Array;
}

/** `undefined` stands for: no solution exists. */
export type Optimum = { readonly objective: number; readonly columns: Float64Array } | undefined;

/**
 * HiGHS, kept in memory: a program is passed as arrays, and where only the objective or bounds change the next run starts
 * from the last basis.
 */
export class Solver {
  readonly infinity: number;
  readonly #highs: Highs;
  readonly #model: RawModelApi & { dispose(): void };
  #program: LinearProgram | undefined;
  /** Programs solved so far, over integers counted apart. */
  solved = 0;
  solvedOverIntegers = 0;
  /** Milliseconds of the longest single program: nobody else is answered meanwhile. */
  longest = 0;

  private constructor(highs: Highs) {
    this.#highs = highs;
    this.infinity = highs.infinity;
    this.#model = highs.raw.createModel();
    this.#model.setOptionValue("output_flag", false);
    this.#model.setOptionValue("presolve", "off");
    this.#model.setOptionValue("solver", "simplex");
    // A program over whole numbers that is not solved by then counts as not solvable: more is withheld instead.
    this.#model.setOptionValue("mip_max_nodes", 2_000);
  }

  /** The module is compiled once; every solver owns a model in its memory until `dispose`. */
  static async load(): Promise<Solver> {
    loaded ??= loadHighs();
    return new Solver(await loaded);
  }

  dispose(): void {
    this.#model.dispose();
  }

  /**
   * Replaces the program.
   * @param gap how far from the best a solution over whole numbers may stay, as a share
   */
  pass(program: LinearProgram, overIntegers = false, gap = 0): void {
    this.#program = program;
    this.#model.passModel({
      numCols: program.cost.length,
      numRows: program.rowLower.length,
      colCost: program.cost,
      colLower: program.lower,
      colUpper: program.upper,
      rowLower: program.rowLower,
      rowUpper: program.rowUpper,
      matrix: {
        format: "csr",
        numRows: program.rowLower.length,
        numCols: program.cost.length,
        starts: program.starts,
        indices: program.indices,
        values: program.values,
      },
      ...(overIntegers && { integrality: program.integer }),
    });
    // With "simplex" HiGHS would ignore that columns are integer; small integer programs shrink well before they are solved.
    this.#model.setOptionValue("solver", overIntegers ? "choose" : "simplex");
    this.#model.setOptionValue("presolve", overIntegers ? "on" : "off");
    this.#model.setOptionValue("mip_rel_gap", gap);
  }

  setCost(column: number, cost: number): void {
    this.#model.changeColCost(column, cost);
  }

  /**
   * Solves what was passed. Where a start from the last basis fails, it is solved again from nothing.
   * @throws Error when HiGHS gives no answer either way
   */
  run(overIntegers = false): Optimum {
    const start = performance.now();
    try {
      return this.#run(overIntegers);
    } finally {
      this.longest = Math.max(this.longest, performance.now() - start);
    }
  }

  #run(overIntegers: boolean): Optimum {
    const { modelStatus } = this.#highs.constants;
    this.solved++;
    if (overIntegers) this.solvedOverIntegers++;
    for (const cold of overIntegers ? [false] : [false, true]) {
      if (cold) this.#model.clearSolver();
      this.#model.run();
      const status = this.#model.getModelStatus();
      if (status === modelStatus.infeasible) return undefined;
      if (status === modelStatus.unbounded)
        return { objective: Number.NEGATIVE_INFINITY, columns: new Float64Array(this.#program?.cost.length ?? 0) };
      if (status === modelStatus.optimal) {
        const solution = this.#model.getSolution();
        if (solution.status === -1) continue;
        return {
          objective: this.#model.getObjectiveValue(),
          columns: Float64Array.from(solution.value?.colValue ?? []),
        };
      }
    }
    throw new Error("The solver gave no answer.");
  }
}

let loaded: Promise<Highs> | undefined;
