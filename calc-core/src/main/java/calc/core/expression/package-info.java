/**
 * The language of formulas: lexer, parser, syntax tree, unit checking, and compilation to a program
 * over blocks of numbers.
 */
package calc.core.expression;
