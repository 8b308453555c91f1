/**
 * One class per command: read arguments, call the core, render, choose the exit code. Only the
 * command that is asked for is ever built.
 */
package calc.cli.command;
