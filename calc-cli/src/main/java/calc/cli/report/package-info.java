/** A scenario as a section of a design document: Markdown, or one HTML page. */
package calc.cli.report;
