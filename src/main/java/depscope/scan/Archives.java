package depscope.scan;

import java.util.List;

/** ar: its key says what becomes of the archive and of the members (POSIX "ar", GNU binutils "ar"). */
final class Archives {
    private Archives() {
    }

    static void run(List<String> words, Step step, LineFiles files) {
        int at = 0;
        while (at < words.size() && words.get(at).startsWith("--")) {
            boolean separate = words.get(at).equals("--plugin") || words.get(at).equals("--target")
                    || words.get(at).equals("--output");
            at += separate ? 2 : 1;
        }
        if (at >= words.size()) {
            return;
        }
        String key = words.get(at++);
        // "a", "b" and "i" name the member to put them at, "N" counts.
        at += key.matches("-?\\w*[abi]\\w*") ? 1 : 0;
        at += key.indexOf('N') >= 0 ? 1 : 0;
        if (at >= words.size()) {
            return;
        }
        String archive = words.get(at);
        boolean adds = key.indexOf('r') >= 0 || key.indexOf('q') >= 0;
        boolean changes = adds || key.indexOf('d') >= 0 || key.indexOf('m') >= 0 || key.indexOf('s') >= 0;
        if (adds) {
            words.subList(at + 1, words.size()).forEach(member -> files.read(step, member, true));
        } else {
            files.read(step, archive, true);
        }
        if (changes) {
            files.write(step, archive, true);
        }
    }
}
