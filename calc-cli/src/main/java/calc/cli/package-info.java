/** The start of the program. */
package calc.cli;
