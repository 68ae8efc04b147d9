package depscope.tree;

/**
 * One member as a tar archive tells of it. Names are raw, as they stand in the archive.
 *
 * @param type the type flag; {@code 0} for a plain file whatever its age
 * @param mtime nanoseconds since 1970
 * @param size bytes of data that follow; for a sparse file fewer than it has
 * @param sparse whether the data is pieces of the file only
 * @param at where its header stands, bytes from the beginning of the unpacked archive
 */
record TarMember(String name, char type, long mtime, long size, String link, boolean sparse, long at) {
}
