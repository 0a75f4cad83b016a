package org.heard.kit.problem;

/**
 * What is wrong with one field.
 *
 * @param pointer JSON pointer to it, such as {@code /complainant/kind}; a header is named by its name
 * @param code constant and kebab-case, such as {@code missing-field}
 * @param detail a plain sentence that never repeats the value
 */
public record FieldError(String pointer, String code, String detail) {}
