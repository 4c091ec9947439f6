// What a command of the program is.

/** Runs with the words after its name and gives the exit code; throws UserError or ContentError. */
export interface Command {
  run(args: readonly string[]): Promise<number> | number;
}
