package org.heard.journeys.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A story told in dated steps, each with what must be seen after it. Its format is docs/case-files.md.
 *
 * @param file the path as it was given, for messages
 * @param name the file's name without its ending
 * @param about what the story is, in a line
 * @param council code of the council whose system lodges and acts, unless a step says otherwise
 * @param register who must stand in the register of investigators and panel members before it begins
 * @param steps in order; dates never go back
 */
public record CaseFile(
        String file, String name, String about, String council, List<ObjectNode> register, List<Step> steps) {}
