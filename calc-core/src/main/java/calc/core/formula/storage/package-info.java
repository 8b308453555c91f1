/** Bytes and copies: what retention, replication and recovery take. */
package calc.core.formula.storage;
