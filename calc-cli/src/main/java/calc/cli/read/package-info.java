/**
 * Files to located trees and tables: the only package that knows YAML and CSV, and where a scenario
 * may reach for further files.
 */
package calc.cli.read;
