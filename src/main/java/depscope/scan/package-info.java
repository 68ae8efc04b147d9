/**
 * What sources say of themselves. For now a plain walk: every {@code #include} line counts, whatever
 * conditions it stands under, so that what is found here is what may be read, not what must be.
 */
package depscope.scan;
