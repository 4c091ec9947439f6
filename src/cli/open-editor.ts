// Opens a file in the editor of the person at the keyboard.
import { spawnSync } from 'node:child_process';
import { UserError } from '../content/problem.ts';

/**
 * The editor that VISUAL or EDITOR names, with its options: `code --wait`.
 * @throws UserError where there is none
 */
export function editorCommand(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const named = [environment.VISUAL, environment.EDITOR].find(
    (value) => value !== undefined && value.trim() !== '',
  );
  if (named !== undefined) return named.trim().split(/\s+/u);
  throw new UserError('--edit: neither VISUAL nor EDITOR names an editor', 'for example: export EDITOR=nano');
}

/**
 * Runs the editor until it is closed. No shell reads the command, so that a file name can ask for nothing.
 * @throws UserError where it cannot be run or ends with a failure
 */
export function openEditor(command: readonly string[], path: string): void {
  const [program = '', ...options] = command;
  const { status, error } = spawnSync(program, [...options, path], { stdio: 'inherit' });
  if (error !== undefined)
    throw new UserError(
      `the editor "${program}" cannot be run: ${error.message}`,
      `the article is there: ${path}`,
    );
  if (status !== 0)
    throw new UserError(`the editor "${program}" ended with a failure`, `the article is there: ${path}`);
}
