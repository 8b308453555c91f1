/** Draws charts as SVG and PNG; the only user of JFreeChart and Batik. */
package calc.cli.chart;
