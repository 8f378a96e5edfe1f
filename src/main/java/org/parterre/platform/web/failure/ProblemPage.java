package org.parterre.platform.web.failure;

/** What the page of an error shows: the number, the kind, and a sentence for a person. */
public record ProblemPage(int status, String type, String sentence) {}
