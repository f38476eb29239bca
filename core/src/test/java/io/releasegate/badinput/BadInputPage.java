package io.releasegate.badinput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The tables of docs/bad-input.md, which are what the tests play. */
final class BadInputPage {
    static final String ALL = "all of it";
    static final String ALL_AND_THE_ATTEMPT = "all of it, and the attempt";

    private static final String SHARED_BY_RUNS = "…";

    private BadInputPage() {}

    /**
     * One promise to the reader.
     *
     * @param trouble what is wrong
     * @param command what is typed then
     * @param code what the process ends with
     * @param message what is said; {@code …} stands for what differs between runs
     * @param kept which of {@link #ALL} and {@link #ALL_AND_THE_ATTEMPT} holds afterwards
     */
    record Row(String trouble, String command, int code, String message, String kept) {

        /** The parts of the message, which have to be said in this order. */
        List<String> fragments() {
            return List.of(message.split(SHARED_BY_RUNS)).stream()
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
    }

    /** Every row of every table on the page. */
    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String line : text().lines().toList()) {
            String[] cells = line.split("(?<!\\\\)\\|", -1);
            if (cells.length == 7 && cells[2].contains("`")) {
                rows.add(row(cells));
            }
        }
        return List.copyOf(rows);
    }

    static Set<String> troubles() {
        Set<String> names = new TreeSet<>();
        rows().forEach(row -> names.add(row.trouble()));
        return names;
    }

    private static Row row(String[] cells) {
        return new Row(
                cells[1].strip(),
                code(cells[2]),
                Integer.parseInt(cells[3].strip()),
                code(cells[4]),
                cells[5].strip());
    }

    private static String code(String cell) {
        String text = cell.strip();
        return text.startsWith("`") && text.endsWith("`")
                ? text.substring(1, text.length() - 1)
                : text.replace("``", "").strip();
    }

    private static String text() {
        Path here = Path.of("").toAbsolutePath();
        Path root = Files.exists(here.resolve("mvnw")) ? here : here.getParent();
        try {
            return Files.readString(root.resolve("docs/bad-input.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
