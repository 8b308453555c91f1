/** Where the numbers of a simulation come from: scrambled nets and keyed draws, by name. */
package calc.core.sampling;
