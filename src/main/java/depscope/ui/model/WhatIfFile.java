package depscope.ui.model;

import depscope.ui.model.WhatIfRows.Row;
import java.util.List;
import java.util.Locale;

/** A what-if's list as a file: for people, for a spreadsheet, for a program. */
public enum WhatIfFile {
    TEXT("txt"), CSV("csv"), JSON("json");

    private final String suffix;

    WhatIfFile(String suffix) {
        this.suffix = suffix;
    }

    public String suffix() {
        return suffix;
    }

    /** The one that a file's name asks for; text where it asks for none. */
    public static WhatIfFile of(String name) {
        for (WhatIfFile file : values()) {
            if (name.toLowerCase(Locale.ROOT).endsWith("." + file.suffix)) {
                return file;
            }
        }
        return TEXT;
    }

    /** @param edits what is pretended, in words: {@code vmx.h is edited} */
    public String of(String edits, List<Row> rows) {
        StringBuilder out = new StringBuilder();
        switch (this) {
            case TEXT -> {
                out.append("If ").append(edits).append(":\n\n");
                rows.forEach(row -> out.append(line(row)).append('\n'));
            }
            case CSV -> {
                out.append("set,path,wave,work,why,chance\n");
                rows.forEach(row -> out.append(row.kind().word()).append(',').append(cell(row.path())).append(',')
                        .append(row.wave() == 0 ? "" : row.wave()).append(',').append(row.work().noun()).append(',')
                        .append(cell(row.why())).append(',').append(cell(String.join("; ", row.chance().words()))).append('\n'));
            }
            case JSON -> {
                out.append("{\"if\": ").append(quoted(edits)).append(", \"targets\": [");
                String separator = "\n";
                for (Row row : rows) {
                    out.append(separator).append("  {\"set\": ").append(quoted(row.kind().word())).append(", \"target\": ")
                            .append(quoted(row.path())).append(row.wave() == 0 ? "" : ", \"wave\": " + row.wave())
                            .append(", \"work\": ").append(quoted(row.work().noun())).append(", \"why\": ").append(quoted(row.why()))
                            .append(row.chance().mayStop() ? ", \"mayStop\": true" : "").append(row.chance().isCertain() ? "" : ", \"certain\": false")
                            .append(row.chance().isForeseen() ? "" : ", \"byLaterRun\": true").append('}');
                    separator = ",\n";
                }
                out.append("\n]}\n");
            }
        }
        return out.toString();
    }

    private static String line(Row row) {
        String when = row.wave() == 0 ? row.kind().word() : row.kind().word() + " in wave " + row.wave();
        return row.path() + "  " + when + (row.why().isEmpty() ? "" : ": " + row.why());
    }

    /** As RFC 4180 has it. */
    private static String cell(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }
}
