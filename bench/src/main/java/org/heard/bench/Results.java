package org.heard.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was measured: bench/results.json, and the same for people. */
final class Results {

    private final Map<String, String> machine;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> notMeasured = new ArrayList<>();

    Results(Map<String, String> machine) {
        this.machine = machine;
    }

    /**
     * One figure.
     *
     * @param value the median of the repeats
     */
    record Row(String metric, String subject, double value, String unit, double min, double max) {}

    /** What results.json holds. */
    static Results from(JsonNode json) {
        var machine = new LinkedHashMap<String, String>();
        json.path("machine")
                .properties()
                .forEach(it -> machine.put(it.getKey(), it.getValue().asText()));
        var results = new Results(machine);
        json.path("rows")
                .forEach(row -> results.rows.add(new Row(
                        row.path("metric").asText(),
                        row.path("subject").asText(),
                        row.path("value").asDouble(),
                        row.path("unit").asText(),
                        row.path("min").asDouble(),
                        row.path("max").asDouble())));
        json.path("notMeasured").forEach(it -> results.notMeasured.add(it.asText()));
        return results;
    }

    /** Notes the repeats of one figure. */
    void add(String metric, String subject, String unit, List<Double> repeats) {
        var sorted = repeats.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        var row = new Row(metric, subject, median(sorted), unit, sorted[0], sorted[sorted.length - 1]);
        rows.add(row);
        System.out.printf(
                "%-34s %-16s %12s %-8s (%s to %s)%n",
                metric, subject, Figures.of(row.value()), unit, Figures.of(row.min()), Figures.of(row.max()));
    }

    void add(String metric, String subject, String unit, double value) {
        add(metric, subject, unit, List.of(value));
    }

    /** Notes what could not be measured, and why. */
    void missing(String what, Exception why) {
        notMeasured.add(what + ": " + why);
        System.out.printf("%-34s not measured: %s%n", what, why);
        why.printStackTrace(System.err);
    }

    private static double median(double[] sorted) {
        var half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    List<Row> rows() {
        return rows;
    }

    List<String> notMeasured() {
        return notMeasured;
    }

    Map<String, String> machine() {
        return machine;
    }

    Optional<Double> value(String metric, String subject) {
        return rows.stream()
                .filter(row -> row.metric().equals(metric) && row.subject().equals(subject))
                .map(Row::value)
                .findFirst();
    }

    /** Ours to the peers': with followers to Flowable, without to the raw rows; and a large store to a small one. */
    Map<String, Double> ratios() {
        var ratios = new LinkedHashMap<String, Double>();
        for (var metric : List.of("lodge", "stage-move")) {
            ratio(ratios, metric + "-vs-flowable", value(metric, "ours"), value(metric, "flowable"));
            ratio(ratios, metric + "-vs-raw", value(metric, "ours-no-followers"), value(metric, "raw-rows"));
        }
        ratio(
                ratios,
                "deadlines-vs-flowable",
                value("deadlines-10k-open", "ours"),
                value("deadlines-10k-open", "flowable"));
        ratio(
                ratios,
                "deadlines-vs-raw",
                value("deadlines-10k-open", "ours-no-followers"),
                value("deadlines-10k-open", "raw-rows"));
        ratio(
                ratios,
                "deadlines-1m-vs-10k",
                value("deadlines-1m-open", "ours-no-followers"),
                value("deadlines-10k-open", "ours-no-followers"));
        ratio(ratios, "lodge-http-vs-flowable", value("lodge-http", "ours"), value("lodge", "flowable"));
        for (var metric : List.of("bytes-open", "bytes-closed")) {
            ratio(ratios, metric + "-vs-flowable", value(metric, "ours"), value(metric, "flowable"));
        }
        ratio(ratios, "memory-vs-flowable", value("memory", "procedure-service"), value("memory", "flowable"));
        ratio(ratios, "rebuild-vs-copy", value("rebuild-rows", "ours"), value("rebuild-rows", "copy"));
        return ratios;
    }

    private static void ratio(Map<String, Double> ratios, String name, Optional<Double> ours, Optional<Double> theirs) {
        if (ours.isPresent() && theirs.isPresent()) {
            ratios.put(name, Math.round(100 * ours.get() / theirs.get()) / 100.0);
        }
    }

    /** Writes results.json, results.md and results.svg. */
    void write(Path folder) throws IOException {
        var all = new LinkedHashMap<String, Object>();
        all.put("machine", machine);
        all.put("rows", rows);
        all.put("ratios", ratios());
        all.put(
                "goals",
                Arrays.stream(Goal.values()).map(goal -> goal.asked(this)).toList());
        all.put("notMeasured", notMeasured);
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(folder.resolve("results.json").toFile(), all);
        Files.writeString(folder.resolve("results.md"), Figures.markdown(this));
        Files.writeString(folder.resolve("results.svg"), Picture.of(this));
    }
}
