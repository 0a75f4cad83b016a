package org.heard.localstack.stack;

import java.util.OptionalLong;

/**
 * How a part is.
 *
 * @param name which part
 * @param up true if it serves
 * @param words "up", or why it is not
 * @param memoryMegabytes what its processes hold in memory, if it runs
 */
public record PartStatus(PartName name, boolean up, String words, OptionalLong memoryMegabytes) {}
