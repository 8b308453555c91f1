/**
 * Results as text, Markdown, CSV and JSON: one small class per format, no arithmetic beyond what
 * display needs. Nothing here knows where the output goes.
 */
package calc.cli.render;
