package org.heard.journeys.casefile;

import java.util.LinkedHashMap;
import java.util.Map;

/** What may stand in a place of a case file that becomes JSON. */
sealed interface Shape {

    enum Leaf implements Shape {
        TEXT,
        DATE,
        COUNT,
        FLAG
    }

    record Keys(Map<String, Shape> allowed) implements Shape {

        Keys and(Shape shape, String... names) {
            var all = new LinkedHashMap<>(allowed);
            for (var name : names) {
                all.put(name, shape);
            }
            return new Keys(all);
        }
    }

    record ListOf(Shape each) implements Shape {}

    static Keys texts(String... names) {
        return new Keys(new LinkedHashMap<>()).and(Leaf.TEXT, names);
    }

    static Keys dates(String... names) {
        return new Keys(new LinkedHashMap<>()).and(Leaf.DATE, names);
    }

    static Keys flags(String... names) {
        return new Keys(new LinkedHashMap<>()).and(Leaf.FLAG, names);
    }

    static Shape listOf(Shape each) {
        return new ListOf(each);
    }
}
